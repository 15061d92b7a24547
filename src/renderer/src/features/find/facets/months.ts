/** Months as bars: what stands side by side in the histogram. Pure. */
interface Month {
  /** "2026-01" */
  readonly value: string;
  readonly count: number;
}

export interface Bar {
  /** Its first and last month: the same unless there are too many months to draw each. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Months in a bar: one, a quarter, a year, five, ten … of them, so that a bar stays wide enough to hit. */
const STEPS = [1, 3, 12, 60, 120, 600];

const yearOf = (month: string): number => Number(month.slice(0, 4));
const serial = (month: string): number => yearOf(month) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (at: number): string =>
  `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;

/** At most so many bars; they begin at whole quarters and years. `months` are in order, empty ones among them. */
export function barsOf(months: readonly Month[], most: number): Bar[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const [start, end] = [serial(first.value), serial(last.value)];
  const wide = (step: number): number => Math.floor(end / step) - Math.floor(start / step) + 1;
  const step = STEPS.find((candidate) => wide(candidate) <= most) ?? 1200;
  const begin = Math.floor(start / step) * step;
  const bars = Array.from({ length: wide(step) }, (_, at) => ({
    from: monthAt(begin + at * step),
    to: monthAt(begin + (at + 1) * step - 1),
    count: 0,
  }));
  for (const { value, count } of months) {
    const bar = bars[Math.floor((serial(value) - begin) / step)];
    if (bar) bar.count += count;
  }
  return bars;
}

const shownMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const shown = (month: string): string => shownMonth.format(new Date(`${month}-01T00:00:00Z`));

/** "Jan 2026", "Jan 2026 – Mar 2026", "2026", "2020 – 2024". */
export function spanLabel(from: string, to: string): string {
  if (from === to) return shown(from);
  if (from.endsWith('-01') && to.endsWith('-12')) {
    const years = [from.slice(0, 4), to.slice(0, 4)];
    return years[0] === years[1] ? from.slice(0, 4) : years.join(' – ');
  }
  return `${shown(from)} – ${shown(to)}`;
}

/** What stands below the first and the last bar: years, or months where one year is shown; one label for one bar. */
export function endsOf(bars: readonly Bar[]): string[] {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return [];
  const years = [first.from.slice(0, 4), last.to.slice(0, 4)];
  const ends = years[0] === years[1] ? [shown(first.from), shown(last.to)] : years;
  return [...new Set(ends)];
}
