import type { ArticleId, CaptureId } from '#shared/model/ids.ts';
import { all, count, run, type ReadableDb, type WritableDb } from './db.ts';

export interface NewCapture {
  readonly articleId: ArticleId;
  readonly capturedAt: string;
  readonly importedAt: string;
  readonly fileName: string;
  readonly byteLength: number;
  readonly sha256: string;
  readonly charset: string;
}

export function insertCapture(db: WritableDb, capture: NewCapture): CaptureId {
  return run(
    db,
    `INSERT INTO captures (article_id, captured_at, imported_at, file_name, byte_length, sha256, charset)
     VALUES (:articleId, :capturedAt, :importedAt, :fileName, :byteLength, :sha256, :charset)`,
    { ...capture },
  ).id as CaptureId;
}

export interface HeldCapture {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly capturedAt: string;
}

/** Articles that hold these very bytes, oldest first; those in the bin do not count. */
export const findCapturesBySha = (db: ReadableDb, sha256: string): HeldCapture[] =>
  all<HeldCapture>(
    db,
    `SELECT a.id AS articleId, a.title, max(c.captured_at) AS capturedAt
     FROM captures c JOIN articles a ON a.id = c.article_id
     WHERE c.sha256 = :sha256 AND a.binned_at IS NULL GROUP BY a.id ORDER BY a.id`,
    { sha256 },
  );

/** Whether any capture or translation, in the bin or not, names these bytes in raw/. */
export const isRawNamed = (db: ReadableDb, sha256: string): boolean =>
  count(
    db,
    `SELECT EXISTS (SELECT 1 FROM captures WHERE sha256 = :sha256)
       OR EXISTS (SELECT 1 FROM texts WHERE raw_sha256 = :sha256)`,
    { sha256 },
  ) > 0;
