import { Button as BarButton } from 'react-aria-components';
import { shownDay } from '../../../strings/format.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import type { Bar } from './rows.ts';
import own from './TimeBars.module.css';

const words = workbench.table;
/** Few bars stay bars. */
const WIDEST_BAR_REM = 2.5;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "8 Jan 2026", "Jan 2026" or "2026". */
export function shownPeriod(period: string): string {
  if (period.length === 10) return shownDay(period);
  return period.length === 7 ? MONTH.format(new Date(`${period}-01T00:00:00Z`)) : period;
}

interface TimeBarsProps {
  readonly bars: readonly Bar[];
  readonly period: string | null;
  readonly onPeriod: (period: string | null) => void;
}

/** How many passages fall into each stretch of time; a bar narrows the table to it. */
export function TimeBars({ bars, period, onPeriod }: TimeBarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last || bars.length < 2) return null;
  return (
    <figure className={own.time} aria-label={words.time}>
      <div className={own.chart} style={{ maxInlineSize: `max(14rem, ${bars.length * WIDEST_BAR_REM}rem)` }}>
        <div className={own.bars}>
          {bars.map((bar) => (
            <BarButton
              key={bar.period}
              className={cx(own.bar, bar.period === period && own.chosenBar)}
              aria-label={words.bar(shownPeriod(bar.period), bar.count)}
              aria-pressed={bar.period === period}
              isDisabled={bar.count === 0}
              onPress={() => onPeriod(bar.period === period ? null : bar.period)}
            >
              <span style={{ blockSize: `${(bar.count / most) * 100}%` }} />
            </BarButton>
          ))}
        </div>
        <div className={own.ends}>
          <span>{shownPeriod(first.period)}</span>
          <span>{shownPeriod(last.period)}</span>
        </div>
      </div>
      <figcaption className={own.hint}>
        {period === null ? (
          words.timeHint
        ) : (
          <Button size="small" onPress={() => onPeriod(null)}>
            {words.allTime(shownPeriod(period))}
          </Button>
        )}
      </figcaption>
    </figure>
  );
}
