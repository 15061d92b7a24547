/** Which texts of an article are on the page. Pure. */
import type { Alignment } from '#shared/model/alignment.ts';
import type { ArticleDetail, ArticleText } from '#shared/model/article.ts';
import type { TextId } from '#shared/model/ids.ts';
import { blocksOf, type Block } from '../../text/scrollMap.ts';
import type { Side } from '../../text/readingScroll.ts';

export interface TextsToRead {
  readonly original: ArticleText;
  readonly translation: ArticleText | null;
  /** All of them, to choose from. */
  readonly translations: readonly ArticleText[];
  readonly alignment: Alignment | null;
}

/** The newest original and the chosen translation (the first, when none was chosen or it is gone). */
export function textsToRead(article: ArticleDetail, translationId: TextId | null): TextsToRead {
  const original = article.texts.find(({ role }) => role === 'original');
  if (!original) throw new Error(`Article ${article.id} has no original.`);
  const translations = article.texts.filter(({ role }) => role === 'translation');
  const translation = translations.find(({ id }) => id === translationId) ?? translations[0] ?? null;
  const alignment = article.alignments.find(
    (candidate) => candidate.originalTextId === original.id && candidate.translationTextId === translation?.id,
  );
  return { original, translation, translations, alignment: alignment ?? null };
}

/** The links as blocks, seen from each side. */
export function blocksOfTexts({ original, translation, alignment }: TextsToRead): Record<Side, readonly Block[]> {
  if (!translation || !alignment) return { original: [], translation: [] };
  return {
    original: blocksOf(original.segments, translation.segments, alignment.links, 'original'),
    translation: blocksOf(translation.segments, original.segments, alignment.links, 'translation'),
  };
}
