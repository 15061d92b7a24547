import type { ArticleId } from '#shared/model/ids.ts';
import { all, count, type ReadableDb } from './db.ts';

/** How much a word weighs in each column of article_index: title, original, translation, tag, note, outlet, lang. */
const WEIGHTS = '8, 1, 0.9, 4, 2, 2, 0';

const BY = {
  relevance: `ORDER BY bm25(article_index, ${WEIGHTS}), article_index.rowid DESC`,
  newest: `ORDER BY (SELECT max(captured_at) FROM captures WHERE article_id = article_index.rowid) DESC, article_index.rowid DESC`,
};

/** Ids of the articles that match an FTS5 expression made by features/search/match.ts. */
export function matchingArticles(
  db: ReadableDb,
  match: string,
  page: { sort: keyof typeof BY; limit: number; offset: number },
): ArticleId[] {
  return all<{ id: ArticleId }>(
    db,
    `SELECT rowid AS id FROM article_index WHERE article_index MATCH :match ${BY[page.sort]} LIMIT :limit OFFSET :offset`,
    { match, limit: page.limit, offset: page.offset },
  ).map(({ id }) => id);
}

/** All of them, ascending. */
export const allMatching = (db: ReadableDb, match: string): ArticleId[] =>
  all<{ id: ArticleId }>(db, 'SELECT rowid AS id FROM article_index WHERE article_index MATCH :match ORDER BY rowid', {
    match,
  }).map(({ id }) => id);

export const countMatches = (db: ReadableDb, match: string): number =>
  count(db, 'SELECT count(*) FROM article_index WHERE article_index MATCH :match', { match });

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

/** Changes whenever another connection commits to the archive. */
export const dataVersion = (db: ReadableDb): number => db.pragma('data_version', { simple: true }) as number;
