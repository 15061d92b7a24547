import type { ReadingPlace } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { get, run, type ReadableDb, type WritableDb } from './db.ts';

/** Where an article was last read; null when it was not, or that text is gone. */
export const readingPlaceOf = (db: ReadableDb, articleId: ArticleId): ReadingPlace | null =>
  get<ReadingPlace>(
    db,
    `SELECT p.text_id AS textId, p.ordinal, p.fraction FROM reading_places p JOIN texts t ON t.id = p.text_id
     WHERE p.article_id = :articleId AND t.binned_at IS NULL`,
    { articleId },
  ) ?? null;

/** Does nothing for a text that is not of this article. */
export function keepReadingPlace(db: WritableDb, articleId: ArticleId, place: ReadingPlace, now: string): void {
  run(
    db,
    `INSERT INTO reading_places (article_id, text_id, ordinal, fraction, at)
     SELECT article_id, id, :ordinal, :fraction, :now FROM texts WHERE id = :textId AND article_id = :articleId
     ON CONFLICT (article_id) DO UPDATE SET text_id = excluded.text_id, ordinal = excluded.ordinal,
       fraction = excluded.fraction, at = excluded.at`,
    { ...place, articleId, now },
  );
}
