import * as english from 'chrono-node/en';
import * as russian from 'chrono-node/ru';
import * as ukrainian from 'chrono-node/uk';

export interface FoundDate {
  /** A date, or an instant when the text states its zone (model/article: DateOrInstant). */
  readonly value: string;
  readonly index: number;
  readonly text: string;
}

/** Each reads only its own month names, so the order decides nothing but figures. */
const READERS = [russian, ukrainian, english] as const;

const ISO = /\b(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?/;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/;

/**
 * The first full date in a line that is known to be about the article and not to tell its story. A day without a year is
 * in the past. A time without a zone is left out: it would be a guess.
 */
export function findDate(line: string, now: Date): FoundDate | null {
  return isoDate(line) ?? dottedDate(line) ?? slashedDate(line) ?? wordedDate(line, now);
}

function isoDate(line: string): FoundDate | null {
  const match = ISO.exec(line);
  const [text, day, time, zone] = match ?? [];
  if (!match || text === undefined || day === undefined) return null;
  const offset = zone?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const value = time !== undefined && offset !== undefined ? `${day}T${time}${offset}` : day;
  return isReal(value) ? { value, index: match.index, text } : null;
}

/** Dots mean day first wherever they are written. */
const dottedDate = (line: string): FoundDate | null => {
  const match = DOTTED.exec(line);
  return match && inFigures(match, match[1], match[2]);
};

/** Slashes mean month first in some places and day first in others: taken only where one of them can't be a month. */
function slashedDate(line: string): FoundDate | null {
  const match = SLASHED.exec(line);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12) return inFigures(match, match[1], match[2]);
  return second > 12 ? inFigures(match, match[2], match[1]) : null;
}

function inFigures(match: RegExpExecArray, day: string | undefined, month: string | undefined): FoundDate | null {
  const value = dateOf(Number(match[3]), Number(month), Number(day));
  return isReal(value) ? { value, index: match.index, text: match[0] } : null;
}

function wordedDate(line: string, now: Date): FoundDate | null {
  // Without a figure there is no day, and the readers take their time.
  if (!/\p{N}/u.test(line)) return null;
  for (const reader of READERS) {
    for (const { start, index, text } of reader.strict.parse(line, now)) {
      // "yesterday", "14:30" or "May" alone are no dates of publication; figures with slashes were judged above.
      if (!start.isCertain('day') || !start.isCertain('month') || text.includes('/')) continue;
      const day = { month: start.get('month') ?? 1, day: start.get('day') ?? 1 };
      const year = start.get('year') ?? now.getUTCFullYear();
      const date = start.isCertain('year') ? dateOf(year, day.month, day.day) : lastBefore(now, year, day);
      const value = date + timeOf(start.get('hour'), start.get('minute'), offsetOf(start));
      if (isReal(value)) return { value, index: index + leadingSpace(text), text: text.trim() };
    }
  }
  return null;
}

const leadingSpace = (text: string): number => text.length - text.trimStart().length;

interface Components {
  isCertain: (component: 'hour' | 'timezoneOffset') => boolean;
  get: (component: 'timezoneOffset') => number | null;
}

const offsetOf = (start: Components): number | null =>
  start.isCertain('hour') && start.isCertain('timezoneOffset') ? start.get('timezoneOffset') : null;

function timeOf(hour: number | null, minute: number | null, offset: number | null): string {
  if (offset === null) return '';
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `T${two(hour ?? 0)}:${two(minute ?? 0)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function lastBefore(now: Date, year: number, { month, day }: { month: number; day: number }): string {
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const date = dateOf(year, month, day);
  return date > tomorrow ? dateOf(year - 1, month, day) : date;
}

const two = (value: number): string => String(value).padStart(2, '0');
const dateOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** 30 February is not a day, though `Date.parse` takes it for 2 March. */
function isReal(value: string): boolean {
  const day = value.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) && !Number.isNaN(Date.parse(value));
}
