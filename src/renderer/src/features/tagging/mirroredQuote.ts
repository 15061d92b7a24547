/** The words of the other text that say what a passage says. Pure. */
import type { ArticleDetail } from '#shared/model/article.ts';
import type { TextId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { Passage } from '#shared/model/passage.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';

export interface MirroredQuote {
  readonly language: Language;
  readonly quote: string;
}

/** For a passage of the original: in the translation that is shown, else in the first that is linked. */
export function mirroredQuote(
  article: ArticleDetail,
  passage: Passage,
  preferred: TextId | null,
): MirroredQuote | null {
  const textOf = (id: TextId) => article.texts.find((text) => text.id === id);
  const from = textOf(passage.textId);
  const alignments = article.alignments.filter(
    ({ originalTextId, translationTextId }) =>
      originalTextId === passage.textId || translationTextId === passage.textId,
  );
  const alignment = alignments.find(({ translationTextId }) => translationTextId === preferred) ?? alignments[0];
  if (!from || !alignment || passage.state === 'detached') return null;
  const isOriginal = alignment.originalTextId === passage.textId;
  const into = textOf(isOriginal ? alignment.translationTextId : alignment.originalTextId);
  if (!into) return null;
  const direction = isOriginal ? 'toTranslation' : 'toOriginal';
  const spans = mirrorSpan(passage, from.segments, into.segments, alignment.links, direction);
  if (spans.length === 0) return null;
  const quote = spans.map(({ start, end }) => into.content.slice(start, end)).join(' … ');
  return { language: into.language, quote };
}
