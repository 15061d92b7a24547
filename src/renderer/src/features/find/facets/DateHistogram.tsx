import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { FacetValue } from '#shared/contract/routes/search.ts';
import { find } from '../../../strings/find.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { hasDates, withMonths } from './dates.ts';
import css from './Facets.module.css';
import { barsOf, endsOf, spanLabel, type Bar } from './months.ts';

interface DateHistogramProps {
  readonly months: readonly FacetValue[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** A bar has to be wide enough for a pointer. */
const MOST_BARS = 48;

interface Brush {
  readonly anchor: number;
  readonly head: number;
}

/** When the found articles are from. Drag over months, or arrows with Shift and Enter, to keep only those. */
export function DateHistogram({ months, query, onQuery }: DateHistogramProps) {
  const id = useId();
  const bars = barsOf(months, MOST_BARS);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [isDragging, setDragging] = useState(false);
  if (bars.length === 0) return null;
  const at = (index: number): number => Math.max(0, Math.min(index, bars.length - 1));
  const [low, high] = brush
    ? [at(Math.min(brush.anchor, brush.head)), at(Math.max(brush.anchor, brush.head))]
    : [0, bars.length - 1];
  const inBrush = bars.slice(low, high + 1);
  const isBrushed = (index: number): boolean => brush !== null && index >= low && index <= high;

  const apply = (): void => {
    const [first, last] = [inBrush[0], inBrush.at(-1)];
    setBrush(null);
    if (brush && first && last) onQuery(withMonths(query, { from: first.from, to: last.to }));
  };
  const barUnder = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return at(Math.floor(((event.clientX - box.left) / box.width) * bars.length));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!moved(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const moved = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 || key === 'Home' || key === 'End') {
      const from = brush?.head ?? (step < 0 ? bars.length : -1);
      const head = at(key === 'Home' ? 0 : key === 'End' ? bars.length - 1 : from + step);
      setBrush({ anchor: shiftKey && brush ? brush.anchor : head, head });
      return true;
    }
    if ((key === 'Enter' || key === ' ') && brush) apply();
    else if (key === 'Escape' && brush) setBrush(null);
    else return false;
    return true;
  };

  return (
    <section className={css.histogram} aria-label={find.when}>
      <p className={css.span}>
        <span aria-live={isDragging ? 'off' : 'polite'}>{readout(inBrush)}</span>
        {hasDates(query) ? (
          <Button size="small" onPress={() => onQuery(withMonths(query, null))}>
            {find.allDates}
          </Button>
        ) : null}
      </p>
      <div
        className={css.bars}
        role="listbox"
        tabIndex={0}
        aria-label={find.whenHow}
        aria-orientation="horizontal"
        aria-multiselectable
        aria-activedescendant={brush ? `${id}-${at(brush.head)}` : undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setBrush(null)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
          setBrush({ anchor: barUnder(event), head: barUnder(event) });
        }}
        onPointerMove={(event) => {
          if (isDragging && brush) setBrush({ ...brush, head: barUnder(event) });
        }}
        onPointerUp={() => {
          setDragging(false);
          apply();
        }}
        onPointerCancel={() => {
          setDragging(false);
          setBrush(null);
        }}
      >
        <Bars bars={bars} id={id} isBrushed={isBrushed} />
      </div>
      <p className={css.ends} aria-hidden="true">
        {endsOf(bars).map((end) => (
          <span key={end}>{end}</span>
        ))}
      </p>
    </section>
  );
}

function readout(bars: readonly Bar[]): string {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return '';
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  return `${spanLabel(first.from, last.to)} · ${find.total(count)}`;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly id: string;
  readonly isBrushed: (index: number) => boolean;
}

function Bars({ bars, id, isBrushed }: BarsProps) {
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map((bar, index) => (
    <div
      key={bar.from}
      id={`${id}-${index}`}
      className={cx(css.bar, isBrushed(index) && css.brushed)}
      role="option"
      aria-selected={isBrushed(index)}
      aria-label={readout([bar])}
      title={readout([bar])}
    >
      <span style={{ blockSize: bar.count === 0 ? '1px' : `${Math.max(8, (100 * bar.count) / tallest)}%` }} />
    </div>
  ));
}
