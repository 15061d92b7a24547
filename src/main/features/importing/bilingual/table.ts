/** What every bilingual file comes down to: rows of cells. */
export interface BilingualTable {
  /** What the file is, in words that follow "a". */
  readonly kind: string;
  /** Language of each column where the file says so, as it says it; null where it does not. */
  readonly languages: readonly (string | null)[];
  /** Each row has a cell for each column; line ends in cells are \n. */
  readonly rows: readonly (readonly string[])[];
  /** How far each row's translation has come, where the file says so; null where it does not. */
  readonly states?: readonly (RowState | null)[];
}

/** Looked through by somebody, or made by a machine and not yet. */
export type RowState = 'verified' | 'machine';

export const holdsWords = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

/** Rows of one length, without those that hold nothing. */
export function evenRows(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.filter(holdsWords).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}
