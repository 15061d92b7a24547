import { parse } from 'csv-parse/sync';
import { Unreadable } from './unreadable.ts';

/** A row by the names of its columns; '' where it has no such cell. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>> & {
  /** In the file, from 1. */
  readonly line: number;
};

export interface ReadTable<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  /** The head line as it stands there, trimmed. */
  readonly head: readonly string[];
}

/** A formula guard that was written before the text (files/csv.ts) is taken off again. */
const unguarded = (cell: string): string => (/^'[=+\-@]/u.test(cell) ? cell.slice(1) : cell).trim();

/**
 * A table with a head line, commas, semicolons or tabs. `columns`: how each may be called, in small letters; `named` can
 * tell for a head line that uses none of these names.
 * @throws Unreadable when a needed column is missing.
 */
export function readTable<Column extends string>(
  text: string,
  columns: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
  named: (head: readonly string[]) => Partial<Record<NoInfer<Column>, number>> = () => ({}),
): ReadTable<Column> {
  const [first = [], ...lines] = rowsOf(text);
  const head = first.map((cell) => cell.trim());
  const known = named(head);
  const names = Object.keys(columns) as Column[];
  const at = new Map(
    names.map((name) => [name, known[name] ?? head.findIndex((cell) => columns[name].includes(cell.toLowerCase()))]),
  );
  const missing = needed.find((name) => at.get(name) === -1);
  if (missing !== undefined) throw new Unreadable(`its first line names no column “${missing}”`);
  const rows = lines.map((cells, index) => {
    const row = names.map((name) => [name, unguarded(cells[at.get(name) ?? -1] ?? '')] as const);
    return { ...Object.fromEntries(row), line: index + 2 } as TableRow<Column>;
  });
  return { rows, head };
}

/** By whichever delimiter makes the head line the widest. */
function rowsOf(text: string): string[][] {
  const tried = [',', ';', '\t'].map((delimiter): string[][] => {
    try {
      return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true });
    } catch {
      return [];
    }
  });
  return tried.reduce((most, rows) => ((rows[0]?.length ?? 0) > (most[0]?.length ?? 0) ? rows : most), []);
}
