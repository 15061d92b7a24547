import type { TextOrigin } from '#shared/model/article.ts';
import type { ArticleId, CaptureId, TextId } from '#shared/model/ids.ts';
import type { SegmentSpan } from '#shared/model/segment.ts';
import { get, run, type ReadableDb, type WritableDb } from './db.ts';

interface NewText {
  readonly articleId: ArticleId;
  readonly language: string;
  readonly content: string;
  readonly sha256: string;
  readonly now: string;
}

export interface NewOriginal extends NewText {
  readonly captureId: CaptureId;
}

export interface NewTranslation extends NewText {
  readonly origin: TextOrigin;
  readonly translator: string;
  readonly translatedOn: string | null;
  /** null: written here, not read from a file. */
  readonly rawSha256: string | null;
  readonly rawName: string;
  readonly charset: string;
}

export function insertOriginal(db: WritableDb, text: NewOriginal, segments: readonly SegmentSpan[]): TextId {
  const id = run(
    db,
    `INSERT INTO texts (article_id, role, capture_id, language, content, sha256, created_at)
     VALUES (:articleId, 'original', :captureId, :language, :content, :sha256, :now)`,
    { ...text },
  ).id as TextId;
  insertSegments(db, id, segments);
  return id;
}

export function insertTranslation(db: WritableDb, text: NewTranslation, segments: readonly SegmentSpan[]): TextId {
  const id = run(
    db,
    `INSERT INTO texts (article_id, role, language, content, sha256, origin, translator, translated_on, raw_sha256,
       raw_name, charset, created_at)
     VALUES (:articleId, 'translation', :language, :content, :sha256, :origin, :translator, :translatedOn, :rawSha256,
       :rawName, :charset, :now)`,
    { ...text },
  ).id as TextId;
  insertSegments(db, id, segments);
  return id;
}

function insertSegments(db: WritableDb, textId: TextId, segments: readonly SegmentSpan[]): void {
  run(
    db,
    `INSERT INTO segments (text_id, ordinal, paragraph, kind, start, "end")
     SELECT :textId, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:rows)`,
    { textId, rows: JSON.stringify(segments.map(({ paragraph, kind, start, end }) => [paragraph, kind, start, end])) },
  );
}

/** The words of a translation that is edited. Originals never change. */
export const setTranslationContent = (db: WritableDb, textId: TextId, content: string, sha256: string): void =>
  void run(db, `UPDATE texts SET content = :content, sha256 = :sha256 WHERE id = :textId AND role = 'translation'`, {
    textId,
    content,
    sha256,
  });

/** What is known of a translation beside its words. */
export const setTranslationFacts = (
  db: WritableDb,
  facts: Pick<NewTranslation, 'language' | 'origin' | 'translator' | 'translatedOn'> & { readonly textId: TextId },
): void =>
  void run(
    db,
    `UPDATE texts SET language = :language, origin = :origin, translator = :translator, translated_on = :translatedOn
     WHERE id = :textId AND role = 'translation'
       AND (language, origin, translator, translated_on) IS NOT (:language, :origin, :translator, :translatedOn)`,
    { ...facts },
  );

export const binText = (db: WritableDb, textId: TextId, now: string): void =>
  void run(db, 'UPDATE texts SET binned_at = :now WHERE id = :textId', { textId, now });

/** A translation of the article that was read from these very bytes, unless it is in the bin. */
export const findTranslationByRaw = (db: ReadableDb, articleId: ArticleId, rawSha256: string): TextId | undefined =>
  get<{ id: TextId }>(
    db,
    `SELECT id FROM texts
     WHERE article_id = :articleId AND role = 'translation' AND raw_sha256 = :rawSha256 AND binned_at IS NULL`,
    { articleId, rawSha256 },
  )?.id;
