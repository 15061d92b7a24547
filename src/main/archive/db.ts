import type Database from 'better-sqlite3';

/** Kinds of connection, told apart at compile time: a function that only reads takes either, one that writes says so. */
declare const writes: unique symbol;

export type ReadableDb = Database.Database;
export type WritableDb = Database.Database & { readonly [writes]: true };

type Params = Record<string, unknown>;
const cache = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/** A prepared statement, prepared once for each connection. */
function statement(db: ReadableDb, sql: string): Database.Statement {
  let statements = cache.get(db);
  if (!statements) cache.set(db, (statements = new Map<string, Database.Statement>()));
  let prepared = statements.get(sql);
  if (!prepared) statements.set(sql, (prepared = db.prepare(sql)));
  return prepared;
}

/** All rows of a query with named parameters. The caller names the row's shape; archive tests hold it to the schema. */

export function all<Row>(db: ReadableDb, sql: string, params: Params = {}): Row[] {
  return statement(db, sql).all(params) as Row[];
}

/** The same rows as lists of their columns: for many small ones, an object each takes longer than finding them. */
export function rows<Columns extends readonly unknown[]>(db: ReadableDb, sql: string, params: Params = {}): Columns[] {
  return statement(db, sql).raw().all(params) as Columns[];
}

/** The first row, or undefined. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the row's shape, as in `all`
export function get<Row>(db: ReadableDb, sql: string, params: Params = {}): Row | undefined {
  return statement(db, sql).get(params) as Row | undefined;
}

/** The first column of the one row an aggregate or count always has. */
export function count(db: ReadableDb, sql: string, params: Params = {}): number {
  return statement(db, sql).pluck().get(params) as number;
}

/** Runs a writing statement; returns the id of an inserted row. */
export function run(db: WritableDb, sql: string, params: Params = {}): { id: number; changes: number } {
  const done = statement(db, sql).run(params);
  return { id: Number(done.lastInsertRowid), changes: done.changes };
}
