/** Everything under a tag as rows of a table: filtered, sorted, grouped, and counted over time. Pure. */
import type { PassageInContext } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';
import { shownQuote } from '#shared/text/omissions.ts';

export type Column = 'quote' | 'mirrored' | 'article' | 'outlet' | 'date' | 'note';
export type Grouping = 'none' | 'article' | 'outlet' | 'month' | 'tag' | 'author';

export interface Sorting {
  readonly by: Column;
  readonly isDescending: boolean;
}

/** The day of publication, else of capture: "2026-01-08". */
export const dayOf = ({ article }: PassageInContext): string => (article.published ?? article.capturedAt).slice(0, 10);

const cell = (row: PassageInContext, column: Column): string => {
  switch (column) {
    case 'quote':
      return shownQuote(row.passage);
    case 'mirrored':
      return row.mirrored?.quote ?? '';
    case 'article':
      return row.article.title;
    case 'outlet':
      return row.article.outlet;
    case 'date':
      return dayOf(row);
    case 'note':
      return row.passage.note;
  }
};

const COLUMNS: readonly Column[] = ['quote', 'mirrored', 'article', 'outlet', 'date', 'note'];
const fold = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** Rows that have every word somewhere. */
export function filtered(rows: readonly PassageInContext[], typed: string): readonly PassageInContext[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const all = fold(COLUMNS.map((column) => cell(row, column)).join('\n'));
    return words.every((word) => all.includes(word));
  });
}

/** In the order of the archive (newest article first) without a wish; rows without a value come last either way. */
export function sorted(rows: readonly PassageInContext[], sorting: Sorting | null): readonly PassageInContext[] {
  if (!sorting) return rows;
  const { by, isDescending } = sorting;
  const collator = new Intl.Collator();
  const values = new Map(rows.map((row) => [row, cell(row, by)]));
  const of = (row: PassageInContext): string => values.get(row) ?? '';
  return [...rows].sort((a, b) => {
    if (of(a) === '' || of(b) === '') return Number(of(a) === '') - Number(of(b) === '');
    return collator.compare(of(a), of(b)) * (isDescending ? -1 : 1);
  });
}

export interface Group {
  /** '' for those without. */
  readonly key: string;
  readonly rows: readonly PassageInContext[];
}

/** Rows in groups, in the order in which each group first comes; a passage with two tags stands under both. */
export function grouped(
  rows: readonly PassageInContext[],
  by: Grouping,
  nameOf: (id: TagId) => string,
  among: ReadonlySet<TagId>,
): readonly Group[] {
  if (by === 'none') return [{ key: '', rows }];
  const keysOf = (row: PassageInContext): readonly string[] => {
    if (by === 'tag') return row.passage.tagIds.filter((id) => among.has(id)).map(nameOf);
    if (by === 'author') return [row.passage.author];
    if (by === 'month') return [dayOf(row).slice(0, 7)];
    return [by === 'article' ? row.article.title : row.article.outlet];
  };
  const groups = new Map<string, PassageInContext[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups].map(([key, own]) => ({ key, rows: own }));
}

/** A stretch of time and how many passages fall into it; `period` is "2026", "2026-01" or "2026-01-08". */
export interface Bar {
  readonly period: string;
  readonly count: number;
}

/** More bars than this are not told apart. */
const MOST_BARS = 60;

function next(period: string): string {
  const [year = 0, month, day] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const date = new Date(Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1));
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}

function stretch(first: string, last: string): string[] | null {
  const periods = [first];
  while (periods.at(-1) !== last) {
    if (periods.length >= MOST_BARS) return null;
    periods.push(next(periods.at(-1) ?? last));
  }
  return periods;
}

/** By day, month or year: the finest that needs no more bars than can be told apart. Times without a passage are there too. */
export function overTime(rows: readonly PassageInContext[]): readonly Bar[] {
  const days = rows.map(dayOf).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  for (const length of [10, 7, 4]) {
    const periods = stretch(first.slice(0, length), last.slice(0, length)) ?? (length === 4 ? [] : null);
    if (!periods) continue;
    const counts = new Map<string, number>();
    for (const day of days) counts.set(day.slice(0, length), (counts.get(day.slice(0, length)) ?? 0) + 1);
    return periods.map((period) => ({ period, count: counts.get(period) ?? 0 }));
  }
  return [];
}
