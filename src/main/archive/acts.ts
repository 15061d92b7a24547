/**
 * Undo and redo for everything an analyst does. While an act is recorded, TEMP triggers on the writing connection note
 * every changed row before and after (made from the schema at opening, so a new column needs no new trigger).
 */
import type { ArticleId } from '#shared/model/ids.ts';
import { all, count, get, run, type ReadableDb, type WritableDb } from './db.ts';
import { columnsIn, insertRow } from './recordedRows.ts';

/** Tables whose rows are recorded, whole. Order matters nowhere: undo defers foreign keys. */
const RECORDED = [
  'articles',
  'captures',
  'citations',
  'tags',
  'passages',
  'passage_tags',
  'article_tags',
  'dossiers',
  'dossier_items',
  'families',
  'family_members',
  'saved_search_folders',
  'saved_searches',
  'saved_search_looks',
  'reviews',
  'alignments',
  'links',
  'link_segments',
  'segments',
  'sentence_revisions',
  'glossary_terms',
] as const;

/** Tables of which only these columns ever change after insertion: what changes together is recorded together. */
const RECORDED_COLUMNS = {
  texts: [['binned_at'], ['content', 'sha256'], ['language', 'origin', 'translator', 'translated_on']],
} as const;

const ALLOWED = new Set<string>([...RECORDED, ...Object.keys(RECORDED_COLUMNS)]);

interface Act {
  readonly id: number;
  readonly label: string;
  readonly articleId: ArticleId | null;
}

interface Change {
  readonly tableName: string;
  readonly rowId: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an analyst reads in "Undo …", and which article to show when it is taken back. */
export interface ActName {
  readonly label: string;
  readonly articleId: ArticleId | null;
  readonly now: string;
}

/** Called once on each writing connection. */
export function startRecording(db: WritableDb): void {
  db.exec('CREATE TEMP TABLE recording (act_id INTEGER NOT NULL)');
  for (const table of RECORDED) recordTable(db, table, columnsOf(db, table));
  for (const [table, groups] of Object.entries(RECORDED_COLUMNS)) {
    for (const columns of groups) recordUpdates(db, table, columns);
  }
}

const columnsOf = (db: ReadableDb, table: string): string[] =>
  all<{ name: string }>(db, 'SELECT name FROM pragma_table_info(:table)', { table }).map((column) => column.name);

const rowAsJson = (row: 'old' | 'new', columns: readonly string[]): string =>
  `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;

function note(row: 'old' | 'new', table: string, before: string, after: string): string {
  return `INSERT INTO act_changes (act_id, table_name, row_id, before, after)
    SELECT act_id, '${table}', ${row}.id, ${before}, ${after} FROM recording;`;
}

function recordTable(db: WritableDb, table: string, columns: readonly string[]): void {
  db.exec(`CREATE TEMP TRIGGER record_${table}_insert AFTER INSERT ON main.${table} BEGIN
      ${note('new', table, 'NULL', rowAsJson('new', columns))} END;
    CREATE TEMP TRIGGER record_${table}_delete AFTER DELETE ON main.${table} BEGIN
      ${note('old', table, rowAsJson('old', columns), 'NULL')} END;`);
  recordUpdates(db, table, columns);
}

function recordUpdates(db: WritableDb, table: string, columns: readonly string[]): void {
  const of = columns.map((column) => `"${column}"`).join(', ');
  db.exec(`CREATE TEMP TRIGGER record_${table}_update_${columns[0]} AFTER UPDATE OF ${of} ON main.${table} BEGIN
      ${note('new', table, rowAsJson('old', columns), rowAsJson('new', columns))} END;`);
}

/** One transaction on the archive. */
export function transact<T>(db: WritableDb, work: () => T): T {
  return db.transaction(work).immediate();
}

/** One undoable act in one transaction. An act that changed nothing is not kept. */
export function act<T>(db: WritableDb, name: ActName, work: () => T): T {
  return transact(db, () => {
    const id = begin(db, name);
    run(db, 'INSERT INTO temp.recording (act_id) VALUES (:id)', { id });
    const result = work();
    run(db, 'DELETE FROM temp.recording');
    finish(db, id);
    return result;
  });
}

/**
 * Notes an act whose rows are too large to record (an import): taking it back puts `table`'s row in the bin.
 * Call inside `transact`, after the row was written. Returns the act's id.
 */
export function noteArrival(db: WritableDb, name: ActName, table: 'articles' | 'texts', rowId: number): number {
  const id = begin(db, name);
  run(
    db,
    `INSERT INTO act_changes (act_id, table_name, row_id, before, after)
     VALUES (:id, :table, :rowId, json_object('binned_at', :now), json_object('binned_at', NULL))`,
    { id, table, rowId, now: name.now },
  );
  finish(db, id);
  return id;
}

function begin(db: WritableDb, { label, articleId, now }: ActName): number {
  return run(db, `INSERT INTO acts (label, at, article_id, state) VALUES (:label, :now, :articleId, 'recording')`, {
    label,
    now,
    articleId,
  }).id;
}

function finish(db: WritableDb, id: number): void {
  if (!get(db, 'SELECT 1 FROM act_changes WHERE act_id = :id LIMIT 1', { id })) {
    run(db, 'DELETE FROM acts WHERE id = :id', { id });
    return;
  }
  // A new act ends the chance to redo what was undone; the record stays.
  run(db, `UPDATE acts SET state = 'superseded' WHERE state = 'undone'`);
  run(db, `UPDATE acts SET state = 'done' WHERE id = :id`, { id });
}

/** Makes one act of several that belong together (a batch, the sample), so that one undo takes all of them back. */
export function joinActs(db: WritableDb, ids: readonly number[], label: string): void {
  transact(db, () => {
    // A transaction that was taken back took its acts with it.
    const there = all<{ id: number }>(
      db,
      'SELECT id FROM acts WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id',
      { ids: JSON.stringify(ids) },
    );
    const [first, ...others] = there.map(({ id }) => id);
    if (first === undefined || others.length === 0) return;
    const list = JSON.stringify(others);
    run(db, 'UPDATE act_changes SET act_id = :first WHERE act_id IN (SELECT value FROM json_each(:list))', {
      first,
      list,
    });
    run(db, 'DELETE FROM acts WHERE id IN (SELECT value FROM json_each(:list))', { list });
    run(db, 'UPDATE acts SET label = :label, article_id = NULL WHERE id = :first', { first, label });
  });
}

/** The newest act there is, whatever became of it; 0 in a new archive. */
export const newestAct = (db: ReadableDb): number => count(db, 'SELECT coalesce(max(id), 0) FROM acts');

/** Acts done after `id`, oldest first. */
export const actsSince = (db: ReadableDb, id: number): number[] =>
  all<{ id: number }>(db, `SELECT id FROM acts WHERE id > :id AND state = 'done' ORDER BY id`, { id }).map(
    (row) => row.id,
  );

const SELECT_ACT = 'SELECT id, label, article_id AS articleId FROM acts';

/** The act that undo would take back. */
export const lastDone = (db: ReadableDb): Act | undefined =>
  get<Act>(db, `${SELECT_ACT} WHERE state = 'done' ORDER BY id DESC LIMIT 1`);

/** The act that redo would do again. */
export const firstUndone = (db: ReadableDb): Act | undefined =>
  get<Act>(db, `${SELECT_ACT} WHERE state = 'undone' ORDER BY id LIMIT 1`);

/** Takes the last act back; undefined when there is none. */
export function undo(db: WritableDb): Act | undefined {
  return transact(db, () => replay(db, lastDone(db), 'undone'));
}

/** Does the first undone act again; undefined when there is none. */
export function redo(db: WritableDb): Act | undefined {
  return transact(db, () => replay(db, firstUndone(db), 'done'));
}

/** Takes back this act and all that were done after it. Returns how many. */
export function undoTo(db: WritableDb, actId: number): number {
  return transact(db, () => {
    let undone = 0;
    for (let last = lastDone(db); last && last.id >= actId; last = lastDone(db)) {
      replay(db, last, 'undone');
      undone++;
    }
    return undone;
  });
}

/** An act as it stands in the record. */
export interface RecordedAct {
  readonly id: number;
  readonly label: string;
  readonly at: string;
  readonly title: string;
  readonly state: 'done' | 'undone' | 'superseded';
}

/** What was done, newest first. */
export const listActs = (db: ReadableDb, limit: number): RecordedAct[] =>
  all<RecordedAct>(
    db,
    `SELECT x.id, x.label, x.at, coalesce(a.title, '') AS title, x.state
     FROM acts x LEFT JOIN articles a ON a.id = x.article_id
     WHERE x.state <> 'recording' ORDER BY x.id DESC LIMIT :limit`,
    { limit },
  );

function replay(db: WritableDb, found: Act | undefined, state: 'done' | 'undone'): Act | undefined {
  if (!found) return undefined;
  db.pragma('defer_foreign_keys = ON');
  const order = state === 'undone' ? 'DESC' : 'ASC';
  const changes = all<Change>(
    db,
    `SELECT table_name AS tableName, row_id AS rowId, before, after FROM act_changes WHERE act_id = :id ORDER BY id ${order}`,
    { id: found.id },
  );
  for (const change of changes) put(db, change, state === 'undone' ? change.before : change.after);
  run(db, 'UPDATE acts SET state = :state WHERE id = :id', { state, id: found.id });
  return found;
}

/** Makes a row what it was: gone, there again, or with its old values. */
function put(db: WritableDb, { tableName, rowId, before, after }: Change, wanted: string | null): void {
  if (!ALLOWED.has(tableName)) throw new Error(`act_changes names the table ${tableName}`);
  if (wanted === null) {
    run(db, `DELETE FROM ${tableName} WHERE id = :rowId`, { rowId });
    return;
  }
  const values = JSON.parse(wanted) as Record<string, unknown>;
  if (before === null || after === null) {
    insertRow(db, tableName, values);
    return;
  }
  const sets = columnsIn(values)
    .filter((column) => column !== 'id')
    .map((column) => `"${column}" = :${column}`);
  run(db, `UPDATE ${tableName} SET ${sets.join(', ')} WHERE id = :rowId`, { ...values, rowId });
}
