/** Days, both included; null is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;
const BETWEEN = /\.{2,}|…/u;

/** "2026-01..2026-02", "2026", "2026-01-05..": the days meant, or null when it is no date. Never checks their order. */
export function readDates(typed: string): DayRange | null {
  const parts = typed.trim().split(BETWEEN);
  if (parts.length > 2) return null;
  const [first = '', second] = parts;
  if (second === undefined) return daysOf(first);
  if (first === '' && second === '') return null;
  const from = first === '' ? { from: null } : daysOf(first);
  const to = second === '' ? { to: null } : daysOf(second);
  return from && to && { from: from.from, to: to.to };
}

/** The first and last day of a year, month or day. */
function daysOf(typed: string): { from: string; to: string } | null {
  const found = DATE.exec(typed);
  if (!found) return null;
  const [, year = '', month, day] = found;
  const [m, d] = [month === undefined ? null : Number(month), day === undefined ? null : Number(day)];
  if (Number(year) < 1 || (m !== null && (m < 1 || m > 12))) return null;
  const last = lastDay(Number(year), m ?? 12);
  if (d !== null && (d < 1 || d > last)) return null;
  return { from: isoDay(year, m ?? 1, d ?? 1), to: isoDay(year, m ?? 12, d ?? last) };
}

/** As short as it can be typed: a whole month is "2026-01", a whole year "2026". */
export function writeDates({ from, to }: DayRange): string {
  const isYears = (from === null || from.endsWith('-01-01')) && (to === null || to.endsWith('-12-31'));
  const isMonths = (from === null || from.endsWith('-01')) && (to === null || isLastDay(to));
  const length = isYears ? 4 : isMonths ? 7 : 10;
  const [first, last] = [from?.slice(0, length) ?? '', to?.slice(0, length) ?? ''];
  return first !== '' && first === last ? first : `${first}..${last}`;
}

const isLastDay = (day: string): boolean =>
  Number(day.slice(8)) === lastDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

const isoDay = (year: string, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const lastDay = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Every month from the first to the last of two "2026-01", both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let at = first; at <= last && month >= 1; at = isoDay(String(year).padStart(4, '0'), month, 1).slice(0, 7)) {
    months.push(at);
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
