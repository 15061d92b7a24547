/** Passages of both texts in one order, as a reader meets them. Pure. */
import type { ArticleDetail } from '#shared/model/article.ts';
import type { Passage } from '#shared/model/passage.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';

/** Where a passage stands in the original, or where what it says stands there; at the end when that is not known. */
function placeInOriginal({ texts, alignments }: ArticleDetail, passage: Passage): number {
  const own = texts.find(({ id }) => id === passage.textId);
  if (own?.role === 'original') return passage.start;
  const alignment = alignments.find(({ translationTextId }) => translationTextId === passage.textId);
  const original = texts.find(({ id }) => id === alignment?.originalTextId);
  if (!own || !alignment || !original) return Infinity;
  return mirrorSpan(passage, own.segments, original.segments, alignment.links, 'toOriginal')[0]?.start ?? Infinity;
}

export function inTextOrder(article: ArticleDetail): Passage[] {
  return article.passages
    .map((passage) => ({ passage, place: placeInOriginal(article, passage) }))
    .sort((a, b) =>
      a.place === b.place ? a.passage.start - b.passage.start || a.passage.end - b.passage.end : a.place - b.place,
    )
    .map(({ passage }) => passage);
}
