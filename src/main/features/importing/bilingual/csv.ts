import { parse } from 'csv-parse/sync';
import { evenRows, type BilingualTable } from './table.ts';

const DELIMITERS = ['\t', ';', ','] as const;

/**
 * A table as text, by whichever of tab, semicolon and comma makes the most rows of the same two or more cells. null: it is
 * no table. https://www.rfc-editor.org/rfc/rfc4180, as loosely as spreadsheets write it
 */
export function readCsv(text: string): BilingualTable | null {
  const read = DELIMITERS.map((delimiter) => rowsBy(text, delimiter)).map((rows) => ({ rows, score: evenness(rows) }));
  const best = read.reduce((most, one) => (one.score > most.score ? one : most));
  // A text in which every other line happens to hold a comma is no table.
  if (best.score < 0.9) return null;
  const rows = evenRows(best.rows);
  return { kind: 'table', languages: (rows[0] ?? []).map(() => null), rows };
}

function rowsBy(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: delimiter === '\t',
      skip_empty_lines: true,
      trim: true,
    });
  } catch {
    return [];
  }
}

/** Share of rows that have as many cells as most have, when that is two or more. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return width < 2 ? 0 : count / rows.length;
}
