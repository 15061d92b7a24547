import { capturesOf, fieldsOf } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { ArticleFields, ArticleText, Capture } from '#shared/model/article.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import { tidySentence } from '#shared/text/editText.ts';
import { interleave } from '#shared/text/interleave.ts';

/** Sentences that stand together; '' where nothing is linked. */
export interface PairRow {
  readonly original: string;
  readonly translation: string;
  /** 0 to 1, 1 for what a person linked; null where one side is missing. */
  readonly confidence: number | null;
}

/** An original with one of its translations, as it leaves the archive. */
export interface Pair {
  readonly fields: ArticleFields;
  readonly capture: Capture | null;
  readonly original: ArticleText;
  readonly translation: ArticleText;
  /** Every sentence of both texts once, in reading order. */
  readonly rows: readonly PairRow[];
}

/** `translationId` null: the first one. */
export function loadPair(db: ReadableDb, articleId: ArticleId, translationId: TextId | null): Result<Pair> {
  const fields = fieldsOf(db, articleId);
  const texts = textsOf(db, articleId);
  const original = texts.find(({ role }) => role === 'original');
  if (!fields || !original) return fail('not-found', 'That article is no longer in the archive. No file was written.');
  const translations = texts.filter(({ role }) => role === 'translation');
  const translation = translations.find(({ id }) => translationId === null || id === translationId);
  if (!translation) {
    return fail('not-found', `“${fields.title}” has no such translation. No file was written. Add one and try again.`);
  }
  const links =
    alignmentsOf(db, articleId).find(
      (one) => one.originalTextId === original.id && one.translationTextId === translation.id,
    )?.links ?? [];
  const confidenceOf = (segment: Segment | undefined): number | null =>
    links.find(({ original: own }) => segment !== undefined && own.includes(segment.id))?.confidence ?? null;
  const rows = interleave(original.segments, translation.segments, links).map((row): PairRow => ({
    original: wordsOf(original, row.original),
    translation: wordsOf(translation, row.translation),
    confidence: row.original.length > 0 && row.translation.length > 0 ? confidenceOf(row.original[0]) : null,
  }));
  const capture = capturesOf(db, articleId).find(({ id }) => id === original.captureId) ?? null;
  return ok({ fields, capture, original, translation, rows });
}

const wordsOf = ({ content }: ArticleText, segments: readonly Segment[]): string =>
  segments.map(({ start, end }) => tidySentence(content.slice(start, end))).join(' ');

export const isLinked = ({ original, translation }: PairRow): boolean => original !== '' && translation !== '';

export const HEADS = { original: 'Original', translation: 'Translation' } as const;

/** Both sides, with what is said where a row has nothing on one. */
export const sidesOf = ({ original, translation }: Pair) =>
  [
    { key: 'original', text: original, none: 'not in the original' },
    { key: 'translation', text: translation, none: 'not translated' },
  ] as const;

/** What stands above the rows: where the article is from, and what proves it. */
export function factsOf({ fields, capture, translation }: Pair): (readonly [name: string, value: string])[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Outlet', fields.outlet],
    ['By', fields.byline],
    ['Published', fields.published ?? ''],
    ['Address', fields.url],
    ['Captured', capture?.capturedAt ?? ''],
    ['SHA-256 of the capture', capture?.sha256 ?? ''],
    ['Translation', [translation.translator, translation.origin ?? ''].filter((part) => part !== '').join(', ')],
  ];
  return facts.filter(([, value]) => value !== '');
}
