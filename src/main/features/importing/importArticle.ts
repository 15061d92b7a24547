import { act, noteArrival } from '#main/archive/acts.ts';
import { fieldsOf } from '#main/archive/articleReads.ts';
import { insertArticle } from '#main/archive/articles.ts';
import { findCapturesBySha, insertCapture, type HeldCapture } from '#main/archive/captures.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { rememberDecision } from '#main/archive/duplicates.ts';
import { sha256 } from '#main/archive/raw.ts';
import { textsOf } from '#main/archive/textReads.ts';
import { insertOriginal } from '#main/archive/texts.ts';
import type { Charset, DuplicateDecision, ImportOutcome } from '#shared/contract/routes/importing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ArticleFields } from '#shared/model/article.ts';
import type { ArticleId, CaptureId, TextId } from '#shared/model/ids.ts';
import type { SegmentSpan } from '#shared/model/segment.ts';
import { segmentText } from '#shared/text/segments.ts';
import { alignTexts } from './aligning.ts';
import { readText } from './analyse.ts';
import { keepWithRows } from './keeping.ts';
import type { Target } from './target.ts';

export interface NewArticle {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly charset: Charset;
  readonly fields: ArticleFields;
  readonly capturedAt: string;
  readonly onDuplicate: DuplicateDecision;
  readonly attachTo: ArticleId | null;
}

/** Everything that is written, worked out before the archive is touched. */
export interface Prepared extends NewArticle {
  readonly sha256: string;
  readonly text: string;
  readonly textSha256: string;
  readonly segments: readonly SegmentSpan[];
}

/** Reads and cuts the text; slow for long texts, so it happens outside any transaction. */
function prepare(article: NewArticle): Result<Prepared> {
  const read = readText(article.bytes, article.charset, article.name);
  return read.ok ? ok(prepareRead(article, read.value.text, sha256(article.bytes))) : read;
}

/** The same for bytes that were read and hashed already. */
export const prepareRead = (article: NewArticle, text: string, hash: string): Prepared => ({
  ...article,
  sha256: hash,
  text,
  textSha256: sha256(text),
  segments: segmentText(text, article.fields.language),
});

/** Imports one article whole, or leaves the archive as it was. */
export function importArticle(target: Target, article: NewArticle): Result<ImportOutcome> {
  const prepared = prepare(article);
  return prepared.ok ? writeArticle(target, prepared.value) : prepared;
}

/** Writes a prepared article; bytes that the archive holds already are dealt with as the analyst said. */
export function writeArticle(target: Target, article: Prepared): Result<ImportOutcome> {
  const { db } = target;
  const decision = article.onDuplicate;
  return keepWithRows(target, article, (keep) => {
    const held = findCapturesBySha(db, article.sha256);
    if (held.length > 0 && decision === 'ask') return askAbout(article.name, held);
    const attachTo = decision === 'attach' ? (article.attachTo ?? held[0]?.articleId ?? null) : null;
    const result =
      decision === 'skip' && held.length > 0
        ? skipped(held)
        : attachTo === null
          ? ok(writeNew(target, article, keep))
          : attach(target, article, attachTo, keep);
    if (held.length > 0 && decision !== 'ask' && result.ok)
      rememberDecision(db, article.sha256, decision, target.now());
    return result;
  });
}

function askAbout(name: string, held: readonly HeldCapture[]): Result<never> {
  const [first] = held;
  const others = held.length > 1 ? ` and ${held.length - 1} more` : '';
  return fail(
    'duplicate',
    `The archive already holds exactly these bytes: “${first?.title ?? name}”, captured ${first?.capturedAt.slice(0, 10) ?? ''}${others}. Nothing was imported. Choose whether to keep both, to attach “${name}” as another capture of that article, or to skip it.`,
  );
}

const skipped = (held: readonly HeldCapture[]): Result<ImportOutcome> =>
  ok({ outcome: 'skipped', articleId: held[0]?.articleId ?? null, title: held[0]?.title ?? '' });

function writeNew(target: Target, article: Prepared, keep: () => void): ImportOutcome {
  const { db } = target;
  const now = target.now();
  const { title } = article.fields;
  keep();
  const articleId = insertArticle(db, article.fields, now);
  writeCapture(target, articleId, article, now);
  const arrival = noteArrival(db, { label: `Import “${title}”`, articleId, now }, 'articles', articleId);
  target.acts?.push(arrival);
  return { outcome: 'imported', articleId, title };
}

/** Adds a version of the text; what the archive knows about the article stays as the analyst left it. */
function attach(target: Target, article: Prepared, articleId: ArticleId, keep: () => void): Result<ImportOutcome> {
  const { db } = target;
  const now = target.now();
  const fields = fieldsOf(db, articleId);
  if (!fields) {
    return fail(
      'not-found',
      `The article to attach “${article.name}” to is no longer in the archive. Nothing was imported; choose another, or import it on its own.`,
    );
  }
  keep();
  const label = `Attach a capture to “${fields.title}”`;
  const [current] = textsOf(db, articleId);
  if (current?.role === 'original' && current.content === article.text) {
    // The words are the same: the passages on them stay where they are, and the capture proves that they stood.
    act(db, { label, articleId, now }, () => insertCaptureOf(db, articleId, article, now));
    return ok({ outcome: 'attached', articleId, title: fields.title });
  }
  const translations = textsOf(db, articleId).filter(({ role }) => role === 'translation');
  const textId = writeCapture(target, articleId, article, now);
  for (const translation of translations) {
    alignTexts(db, { id: textId, language: article.fields.language, content: article.text }, translation, now);
  }
  const arrival = noteArrival(db, { label, articleId, now }, 'texts', textId);
  target.acts?.push(arrival);
  return ok({ outcome: 'attached', articleId, title: fields.title });
}

function insertCaptureOf(db: WritableDb, articleId: ArticleId, article: Prepared, now: string): CaptureId {
  const { capturedAt, name: fileName, sha256: hash, charset } = article;
  return insertCapture(db, {
    articleId,
    capturedAt,
    importedAt: now,
    fileName,
    byteLength: article.bytes.length,
    sha256: hash,
    charset,
  });
}

function writeCapture({ db }: Target, articleId: ArticleId, article: Prepared, now: string): TextId {
  const { text, textSha256, fields } = article;
  const captureId = insertCaptureOf(db, articleId, article, now);
  const original = { articleId, captureId, language: fields.language, content: text, sha256: textSha256, now };
  return insertOriginal(db, original, article.segments);
}
