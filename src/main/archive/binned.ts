/**
 * The bin: what was deleted and not put back. Passages, tags and dossiers are in the record of acts, whole, with the rows
 * that went with them; articles and translations are still there and only marked. No number of a row in the bin is given to
 * another (`freshId`), so that what comes back is what it was.
 */
import type { BinItem, BinKind } from '#shared/contract/routes/bin.ts';
import { all, count, get, run, type ReadableDb, type WritableDb } from './db.ts';
import { insertRow } from './recordedRows.ts';

const TABLES = { passage: 'passages', tag: 'tags', dossier: 'dossiers' } as const;
type RecordedKind = keyof typeof TABLES;

export const isRecordedKind = (kind: BinKind): kind is RecordedKind => Object.hasOwn(TABLES, kind);

/** The number for a new row: never that of a deleted one that may come back. */
export const freshId = (db: ReadableDb, table: (typeof TABLES)[RecordedKind]): number =>
  count(
    db,
    `SELECT 1 + max(coalesce((SELECT max(id) FROM ${table}), 0),
       coalesce((SELECT max(row_id) FROM act_changes WHERE table_name = :table), 0))`,
    { table },
  );

interface Deleted {
  readonly actId: number;
  readonly rowId: number;
  readonly before: string;
  readonly at: string;
}

/** The last deletion of each row that is still gone. */
const deleted = (db: ReadableDb, kind: RecordedKind): Deleted[] =>
  all<Deleted>(
    db,
    `SELECT c.act_id AS actId, c.row_id AS rowId, c.before, a.at, max(c.id) AS last
     FROM act_changes c JOIN acts a ON a.id = c.act_id
     WHERE c.table_name = :table AND c.after IS NULL AND a.state = 'done'
       AND c.row_id NOT IN (SELECT id FROM ${TABLES[kind]})
     GROUP BY c.row_id`,
    { table: TABLES[kind] },
  );

const valuesOf = (row: string): Record<string, unknown> => JSON.parse(row) as Record<string, unknown>;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Everything in the bin, the newest first. */
export function listBin(db: ReadableDb): BinItem[] {
  const recorded = (kind: RecordedKind, label: string): BinItem[] =>
    deleted(db, kind).map(({ rowId, before, at }) => {
      const row = valuesOf(before);
      const article = kind === 'passage' ? articleOfText(db, Number(row.text_id)) : undefined;
      return {
        kind,
        id: rowId,
        label: textOf(row[label]),
        place: article?.title ?? '',
        articleId: article?.id ?? null,
        at,
      };
    });
  return [
    ...recorded('passage', 'quote'),
    ...recorded('tag', 'name'),
    ...recorded('dossier', 'title'),
    ...binnedArticles(db),
    ...binnedTranslations(db),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
}

const articleOfText = (
  db: ReadableDb,
  textId: number,
): { readonly id: NonNullable<BinItem['articleId']>; readonly title: string } | undefined =>
  get(db, 'SELECT a.id, a.title FROM texts t JOIN articles a ON a.id = t.article_id WHERE t.id = :textId', { textId });

const binnedArticles = (db: ReadableDb): BinItem[] =>
  all<BinItem>(
    db,
    `SELECT 'article' AS kind, id, title AS label, '' AS place, NULL AS articleId, binned_at AS at
     FROM articles WHERE binned_at IS NOT NULL`,
  );

const binnedTranslations = (db: ReadableDb): BinItem[] =>
  all<BinItem>(
    db,
    `SELECT 'translation' AS kind, t.id, t.language AS label, a.title AS place, a.id AS articleId, t.binned_at AS at
     FROM texts t JOIN articles a ON a.id = t.article_id
     WHERE t.binned_at IS NOT NULL AND t.role = 'translation' AND a.binned_at IS NULL`,
  );

/** Rows that went with a deleted one and come back with it, where what they name is still there. */
const FOLLOWERS: Readonly<
  Record<
    RecordedKind,
    readonly { readonly table: string; readonly by: string; readonly other: string; readonly of: string }[]
  >
> = {
  passage: [
    { table: 'passage_tags', by: 'passage_id', other: 'tag_id', of: 'tags' },
    { table: 'dossier_items', by: 'passage_id', other: 'dossier_id', of: 'dossiers' },
  ],
  tag: [
    { table: 'passage_tags', by: 'tag_id', other: 'passage_id', of: 'passages' },
    { table: 'article_tags', by: 'tag_id', other: 'article_id', of: 'articles' },
  ],
  dossier: [{ table: 'dossier_items', by: 'dossier_id', other: 'dossier_id', of: 'dossiers' }],
};

/** Why it can't come back, in the terms of the archive. */
export type RestoreProblem = 'gone' | 'name-taken';

/** Puts a deleted row and what went with it back; called inside `act`. */
export function restoreRecorded(db: WritableDb, kind: RecordedKind, id: number): RestoreProblem | null {
  const found = deleted(db, kind).find(({ rowId }) => rowId === id);
  if (!found) return 'gone';
  const row = valuesOf(found.before);
  if (kind === 'tag' && !makeRoomForTag(db, row)) return 'name-taken';
  insertRow(db, TABLES[kind], row, true);
  for (const { table, by, other, of } of FOLLOWERS[kind]) {
    for (const follower of followers(db, found.actId, table, by, id)) {
      if (count(db, `SELECT count(*) FROM ${of} WHERE id = :id`, { id: follower[other] as number }) === 0) continue;
      if (isMissingPassage(db, follower)) continue;
      insertRow(db, table, { ...follower, id: null }, true);
    }
  }
  if (kind === 'tag') takeChildrenBack(db, found.actId, id);
  return null;
}

/** A dossier's item may name a passage or an article that was deleted on its own. */
const isMissingPassage = (db: ReadableDb, row: Record<string, unknown>): boolean =>
  typeof row.passage_id === 'number' &&
  count(db, 'SELECT count(*) FROM passages WHERE id = :id', { id: row.passage_id }) === 0;

/** A number key that another tag has by now stays with it; a name can't be had twice; a parent may be gone. */
function makeRoomForTag(db: ReadableDb, row: Record<string, unknown>): boolean {
  if (count(db, 'SELECT count(*) FROM tags WHERE folded = :folded', { folded: textOf(row.folded) }) > 0) return false;
  const { quick_key: key, parent_id: parent } = row;
  if (count(db, 'SELECT count(*) FROM tags WHERE quick_key = :key', { key: key as number | null }) > 0)
    row.quick_key = null;
  if (count(db, 'SELECT count(*) FROM tags WHERE id = :parent', { parent: parent as number | null }) === 0)
    row.parent_id = null;
  return true;
}

const followers = (db: ReadableDb, actId: number, table: string, by: string, id: number): Record<string, unknown>[] =>
  all<{ before: string }>(
    db,
    `SELECT before FROM act_changes WHERE act_id = :actId AND table_name = :table AND after IS NULL
       AND json_extract(before, '$.' || :by) = :id ORDER BY row_id`,
    { actId, table, by, id },
  ).map(({ before }) => valuesOf(before));

/** Tags that stood under it stand there again, unless they were put elsewhere. */
function takeChildrenBack(db: WritableDb, actId: number, id: number): void {
  run(
    db,
    `UPDATE tags SET parent_id = :id WHERE parent_id IS NULL AND id IN (
       SELECT row_id FROM act_changes WHERE act_id = :actId AND table_name = 'tags'
         AND json_extract(before, '$.parent_id') = :id AND json_extract(after, '$.parent_id') IS NULL)`,
    { actId, id },
  );
}

export const restoreArticle = (db: WritableDb, id: number): boolean =>
  run(db, 'UPDATE articles SET binned_at = NULL WHERE id = :id AND binned_at IS NOT NULL', { id }).changes > 0;

export const restoreTranslation = (db: WritableDb, id: number): boolean =>
  run(db, 'UPDATE texts SET binned_at = NULL WHERE id = :id AND binned_at IS NOT NULL', { id }).changes > 0;

/**
 * Deletes what is in the bin for good, and the record of acts with it: an act that could be taken back would put rows beside
 * others that are gone. Returns the hashes of files that nothing names any more.
 */
export function emptyBin(db: WritableDb): string[] {
  const before = namedFiles(db);
  run(db, 'DELETE FROM acts');
  run(db, `DELETE FROM texts WHERE binned_at IS NOT NULL AND role = 'translation'`);
  run(db, 'DELETE FROM articles WHERE binned_at IS NOT NULL');
  const after = new Set(namedFiles(db));
  return before.filter((hash) => !after.has(hash));
}

const namedFiles = (db: ReadableDb): string[] =>
  all<{ hash: string }>(
    db,
    `SELECT sha256 AS hash FROM captures UNION SELECT raw_sha256 FROM texts WHERE raw_sha256 IS NOT NULL`,
  ).map(({ hash }) => hash);
