import { all, count, type ReadableDb } from './db.ts';

export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Titles of articles after `id` for type-ahead, newest first, at most `limit`. */
export const newestTitles = (db: ReadableDb, id: number, limit: number): Named[] =>
  all<Named>(
    db,
    'SELECT id, title AS name FROM articles WHERE binned_at IS NULL AND id > :id ORDER BY id DESC LIMIT :limit',
    { id, limit },
  );

export const tagNames = (db: ReadableDb): Named[] => all<Named>(db, 'SELECT id, name FROM tags ORDER BY id');

export const outletNames = (db: ReadableDb): Named[] =>
  all<Named>(
    db,
    `SELECT o.id, o.name FROM outlets o WHERE EXISTS (SELECT 1 FROM articles a WHERE a.outlet_id = o.id AND a.binned_at IS NULL)
       OR EXISTS (SELECT 1 FROM citations c JOIN articles a ON a.id = c.article_id WHERE c.outlet_id = o.id AND a.binned_at IS NULL)
     ORDER BY o.id`,
  );

/** Changes whenever another connection commits to the archive. Asked several times a search: prepared once. */
export const dataVersion = (db: ReadableDb): number => count(db, 'PRAGMA data_version');
