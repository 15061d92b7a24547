import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { act, transact } from '#main/archive/acts.ts';
import { insertAlignment } from '#main/archive/alignments.ts';
import { insertArticle } from '#main/archive/articles.ts';
import { insertCapture } from '#main/archive/captures.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { openWriter } from '#main/archive/open.ts';
import { keepRaw, sha256 } from '#main/archive/raw.ts';
import { insertOriginal, insertTranslation } from '#main/archive/texts.ts';
import { segmentsOf } from '#main/archive/textReads.ts';
import type { ArticleFields } from '#shared/model/article.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import { alignSegments, ALIGNMENT_METHOD } from '#shared/text/alignSegments.ts';
import { segmentText } from '#shared/text/segments.ts';

export const NOW = '2026-03-01T08:00:00.000Z';
const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-'));
  cleanUps.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Closes something after the test, before its folder goes. */
export function closeAfterwards(close: () => void): void {
  cleanUps.push(close);
}

/** A real archive in an empty folder. */
export function newArchive(): { directory: string; db: WritableDb } {
  const directory = emptyFolder();
  const db = openWriter(directory);
  closeAfterwards(() => db.close());
  return { directory, db };
}

export const fieldsFor = (changed: Partial<ArticleFields>): ArticleFields => ({
  title: 'Untitled',
  language: 'ru',
  outlet: '',
  cites: [],
  byline: '',
  published: null,
  url: '',
  caption: '',
  credit: '',
  ...changed,
});

/** Puts an article into the archive with the functions the importer uses. */
export function addArticle(
  { directory, db }: { directory: string; db: WritableDb },
  content: string,
  changed: Partial<ArticleFields> = {},
): { articleId: ArticleId; textId: TextId } {
  const fields = fieldsFor(changed);
  const hash = keepRaw(directory, Buffer.from(content));
  return transact(db, () => {
    const articleId = insertArticle(db, fields, NOW);
    const captureId = insertCapture(db, {
      articleId,
      capturedAt: NOW,
      importedAt: NOW,
      fileName: 'article.txt',
      byteLength: Buffer.byteLength(content),
      sha256: hash,
      charset: 'utf-8',
    });
    const text = { articleId, captureId, language: fields.language, content, sha256: sha256(content), now: NOW };
    return { articleId, textId: insertOriginal(db, text, segmentText(content, fields.language)) };
  });
}

/** Adds a human translation, linked as the importer links it. */
export function addTranslation(
  { directory, db }: { directory: string; db: WritableDb },
  articleId: ArticleId,
  originalId: TextId,
  original: string,
  content: string,
  language = 'en',
): TextId {
  return transact(db, () => {
    const spans = segmentText(content, language);
    const textId = insertTranslation(
      db,
      {
        articleId,
        language,
        content,
        sha256: sha256(content),
        now: NOW,
        origin: 'human',
        translator: 'A. Petrenko',
        translatedOn: '2026-02-01',
        rawSha256: keepRaw(directory, Buffer.from(content)),
        rawName: 'translation.txt',
        charset: 'utf-8',
      },
      spans,
    );
    const [from, to] = [segmentsOf(db, originalId), segmentsOf(db, textId)];
    const links = alignSegments({ text: original, segments: from }, { text: content, segments: to })
      .filter(({ source, target }) => source.length > 0 && target.length > 0)
      .map(({ source, target, confidence }) => ({
        original: source.flatMap((at) => from[at]?.id ?? []),
        translation: target.flatMap((at) => to[at]?.id ?? []),
        confidence,
      }));
    insertAlignment(
      db,
      { originalTextId: originalId, translationTextId: textId, method: ALIGNMENT_METHOD, now: NOW },
      links,
    );
    return textId;
  });
}

export { act, transact };
