/** Rows as the record of acts keeps them: every column by name. */
import { run, type WritableDb } from './db.ts';

/** The columns of a recorded row; a name that is none is left out. */
export const columnsIn = (row: Record<string, unknown>): string[] =>
  Object.keys(row).filter((column) => /^[a-z_0-9]+$/.test(column));

/** `orLeave`: a row that is there already stays as it is. */
export function insertRow(db: WritableDb, table: string, row: Record<string, unknown>, orLeave = false): void {
  const columns = columnsIn(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `:${column}`).join(', ');
  run(db, `INSERT INTO ${table} (${names}) VALUES (${values})${orLeave ? ' ON CONFLICT DO NOTHING' : ''}`, row);
}
