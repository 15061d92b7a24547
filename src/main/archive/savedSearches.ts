/**
 * Saved searches in folders. Writing functions are called inside `act` (acts.ts), so that they can be undone; looking at
 * results is no act.
 */
import type { SavedSearchId, SearchFolderId } from '#shared/model/ids.ts';
import type { SavedSearch, SearchAsked, SearchFolder } from '#shared/model/savedSearch.ts';
import { all, count, get, run, type ReadableDb, type WritableDb } from './db.ts';

/** What an analyst decides about a saved search. */
export type SavedSearchFields = SearchAsked & { readonly name: string; readonly folderId: SearchFolderId | null };

const SELECT_SEARCH = `SELECT s.id, s.folder_id AS folderId, s.name, s.query, s.script, s.sort, s.level, s.created_at AS createdAt,
    l.at AS lookedAt, nullif(l.last_article_id, 0) AS lookedArticleId
  FROM saved_searches s LEFT JOIN saved_search_looks l ON l.saved_search_id = s.id`;

/** All folders, by name. */
export const searchFolders = (db: ReadableDb): SearchFolder[] =>
  all<SearchFolder>(db, 'SELECT id, name, parent_id AS parentId FROM saved_search_folders ORDER BY name, id');

/** All saved searches, in their order within each folder. */
export const savedSearches = (db: ReadableDb): SavedSearch[] =>
  all<SavedSearch>(db, `${SELECT_SEARCH} ORDER BY s.folder_id, s.position, s.id`);

export const readSavedSearch = (db: ReadableDb, id: SavedSearchId): SavedSearch | undefined =>
  get<SavedSearch>(db, `${SELECT_SEARCH} WHERE s.id = :id`, { id });

export const readSearchFolder = (db: ReadableDb, id: SearchFolderId): SearchFolder | undefined =>
  get<SearchFolder>(db, 'SELECT id, name, parent_id AS parentId FROM saved_search_folders WHERE id = :id', { id });

/** At the end of its folder. */
export const insertSavedSearch = (db: WritableDb, fields: SavedSearchFields, now: string): SavedSearchId =>
  run(
    db,
    `INSERT INTO saved_searches (folder_id, name, query, script, sort, level, position, created_at)
     VALUES (:folderId, :name, :query, :script, :sort, :level,
       (SELECT coalesce(max(position), 0) + 1 FROM saved_searches WHERE folder_id IS :folderId), :now)`,
    { ...fields, now },
  ).id as SavedSearchId;

/** A search that goes to another folder goes to the end of it. */
export function updateSavedSearch(db: WritableDb, id: SavedSearchId, fields: SavedSearchFields): void {
  run(
    db,
    `UPDATE saved_searches SET name = :name, query = :query, script = :script, sort = :sort, level = :level,
       folder_id = :folderId,
       position = CASE WHEN folder_id IS :folderId THEN position
         ELSE (SELECT coalesce(max(position), 0) + 1 FROM saved_searches WHERE folder_id IS :folderId) END
     WHERE id = :id`,
    { ...fields, id },
  );
}

export const renameSavedSearch = (db: WritableDb, id: SavedSearchId, name: string): void =>
  void run(db, 'UPDATE saved_searches SET name = :name WHERE id = :id', { id, name });

/** Puts a search into a folder at a place counted from 0 among the others; a place past the end is the end. */
export function moveSavedSearch(
  db: WritableDb,
  { id, folderId, to }: { id: SavedSearchId; folderId: SearchFolderId | null; to: number },
): void {
  const order = all<{ id: SavedSearchId }>(
    db,
    'SELECT id FROM saved_searches WHERE folder_id IS :folderId AND id <> :id ORDER BY position, id',
    { folderId, id },
  ).map((row) => row.id);
  order.splice(to, 0, id);
  for (const [at, each] of order.entries()) {
    run(
      db,
      `UPDATE saved_searches SET folder_id = :folderId, position = :position
       WHERE id = :each AND (folder_id IS NOT :folderId OR position <> :position)`,
      { folderId, position: at + 1, each },
    );
  }
}

/** What hangs on it goes first, by name, so that undo's record does not depend on the cascade. */
export function deleteSavedSearch(db: WritableDb, id: SavedSearchId): void {
  run(db, 'DELETE FROM reviews WHERE saved_search_id = :id', { id });
  run(db, 'DELETE FROM saved_search_looks WHERE saved_search_id = :id', { id });
  run(db, 'DELETE FROM saved_searches WHERE id = :id', { id });
}

export const insertSearchFolder = (
  db: WritableDb,
  { name, parentId }: { name: string; parentId: SearchFolderId | null },
): SearchFolderId =>
  run(db, 'INSERT INTO saved_search_folders (name, parent_id) VALUES (:name, :parentId)', { name, parentId })
    .id as SearchFolderId;

export const updateSearchFolder = (db: WritableDb, folder: SearchFolder): void =>
  void run(db, 'UPDATE saved_search_folders SET name = :name, parent_id = :parentId WHERE id = :id', { ...folder });

/** The folder itself and all folders inside it, the innermost last. */
const foldersWithin = (db: ReadableDb, id: SearchFolderId): SearchFolderId[] =>
  all<{ id: SearchFolderId }>(
    db,
    `WITH RECURSIVE inside (id, depth) AS (
       SELECT :id, 0 UNION ALL
       SELECT f.id, depth + 1 FROM saved_search_folders f JOIN inside ON f.parent_id = inside.id)
     SELECT id FROM inside ORDER BY depth`,
    { id },
  ).map((row) => row.id);

export const liesWithin = (db: ReadableDb, id: SearchFolderId, outer: SearchFolderId): boolean =>
  foldersWithin(db, outer).includes(id);

/** Everything in the folder goes with it. */
export function deleteSearchFolder(db: WritableDb, id: SearchFolderId): void {
  for (const folderId of foldersWithin(db, id).reverse()) {
    const searches = all<{ id: SavedSearchId }>(db, 'SELECT id FROM saved_searches WHERE folder_id = :folderId', {
      folderId,
    });
    for (const search of searches) deleteSavedSearch(db, search.id);
    run(db, 'DELETE FROM saved_search_folders WHERE id = :folderId', { folderId });
  }
}

/** Notes that its results were seen: what arrives from here on is new. Call inside `transact`. */
export function noteLook(db: WritableDb, id: SavedSearchId, now: string): void {
  const lastArticleId = newestArticle(db);
  run(
    db,
    `INSERT INTO saved_search_looks (saved_search_id, at, last_article_id) VALUES (:id, :now, :lastArticleId)
     ON CONFLICT (saved_search_id) DO UPDATE SET at = :now, last_article_id = :lastArticleId`,
    { id, now, lastArticleId },
  );
}

const newestArticle = (db: ReadableDb): number => count(db, 'SELECT coalesce(max(id), 0) FROM articles');
