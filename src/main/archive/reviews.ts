/** What an analyst decided about the results of a saved search. Writing functions are called inside `act` (acts.ts). */
import type { ArticleId, SavedSearchId } from '#shared/model/ids.ts';
import type { ReviewState } from '#shared/model/savedSearch.ts';
import { all, run, type ReadableDb, type WritableDb } from './db.ts';

export interface Review {
  readonly articleId: ArticleId;
  readonly state: ReviewState;
}

export const reviewsOf = (db: ReadableDb, savedSearchId: SavedSearchId): Review[] =>
  all<Review>(
    db,
    'SELECT article_id AS articleId, state FROM reviews WHERE saved_search_id = :savedSearchId ORDER BY article_id',
    { savedSearchId },
  );

/** Articles that are not in the archive drop out; what is decided so already is left as it is. */
export function setReviews(
  db: WritableDb,
  review: { savedSearchId: SavedSearchId; articleIds: readonly ArticleId[]; state: ReviewState; now: string },
): void {
  const { savedSearchId, articleIds, state, now } = review;
  run(
    db,
    `INSERT INTO reviews (saved_search_id, article_id, state, at)
     SELECT :savedSearchId, a.id, :state, :now FROM articles a
     WHERE a.id IN (SELECT value FROM json_each(:ids)) AND a.binned_at IS NULL
     ON CONFLICT (saved_search_id, article_id) DO UPDATE SET state = :state, at = :now WHERE state <> :state`,
    { savedSearchId, state, now, ids: JSON.stringify(articleIds) },
  );
}

export const clearReviews = (db: WritableDb, savedSearchId: SavedSearchId, articleIds: readonly ArticleId[]): void =>
  void run(
    db,
    'DELETE FROM reviews WHERE saved_search_id = :savedSearchId AND article_id IN (SELECT value FROM json_each(:ids))',
    { savedSearchId, ids: JSON.stringify(articleIds) },
  );
