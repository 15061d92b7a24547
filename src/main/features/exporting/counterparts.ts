import type { EvidencePassage } from '#main/archive/evidence.ts';
import type { Alignment, Link } from '#shared/model/alignment.ts';
import { touchedBy } from '#shared/text/context.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';
import { textIn, translationSource, type LoadedArticle, type LoadedText } from './article.ts';
import type { Counterpart, LinkSource } from './evidence.ts';

/** What each aligned text says at the place of a passage, in the order the alignments were made. */
export function counterpartsOf(passage: EvidencePassage, text: LoadedText, loaded: LoadedArticle): Counterpart[] {
  return loaded.alignments.flatMap((alignment) => {
    const isOriginal = alignment.originalTextId === text.id;
    if (!isOriginal && alignment.translationTextId !== text.id) return [];
    const other = textIn(loaded, isOriginal ? alignment.translationTextId : alignment.originalTextId);
    return other?.binnedAt === null ? [counterpart(passage, text, other, alignment)] : [];
  });
}

function counterpart(
  passage: EvidencePassage,
  from: LoadedText,
  to: LoadedText,
  { links, method }: Alignment,
): Counterpart {
  const isOriginal = from.role === 'original';
  const spans = mirrorSpan(passage, from.segments, to.segments, links, isOriginal ? 'toTranslation' : 'toOriginal');
  const touched = touchedBy(passage, from.segments).map(({ id }) => id);
  const here = (link: Link): readonly number[] => (isOriginal ? link.original : link.translation);
  const there = (link: Link): readonly number[] => (isOriginal ? link.translation : link.original);
  const used = links.filter((link) => there(link).length > 0 && here(link).some((id) => touched.some((t) => t === id)));
  const linked = new Set(used.flatMap(here));
  return {
    language: to.language,
    words: spans.map(({ start, end }) => to.content.slice(start, end)),
    link: linkSource(used, method),
    sentences: touched.length,
    unlinked: touched.filter((id) => !linked.has(id)).length,
    translation: translationSource(isOriginal ? to : from),
  };
}

/** How links were made, and the least sure of them; null when none joins anything. */
export function linkSource(links: readonly Link[], method: string): LinkSource | null {
  const joining = links.filter(({ original, translation }) => original.length > 0 && translation.length > 0);
  if (joining.length === 0) return null;
  return {
    method,
    confidence: joining.reduce((least, { confidence }) => Math.min(least, confidence), 1),
    manual: joining.every(({ origin }) => origin === 'manual'),
  };
}
