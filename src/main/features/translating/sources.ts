import type { ReadableDb } from '#main/archive/db.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { Alignment, Link } from '#shared/model/alignment.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { AlignmentId, ArticleId, SegmentId, TextId } from '#shared/model/ids.ts';

/** A translation with the originals of each capture that it is linked with. */
export interface Translated {
  readonly text: ArticleText;
  readonly original: ArticleText;
  /** With the newest original; undefined when it was never linked with it. */
  readonly alignment: Alignment | undefined;
  /** The links with every capture. */
  readonly allLinks: readonly { readonly alignmentId: AlignmentId; readonly link: Link }[];
  /** Words of the newest original by the sentence that is linked with them. */
  readonly sources: ReadonlyMap<SegmentId, string>;
  /** The same with the capture it was first linked with; empty when that is the newest one. */
  readonly firstSources: ReadonlyMap<SegmentId, string>;
}

export function translated(db: ReadableDb, articleId: ArticleId, textId: TextId): Translated | undefined {
  const texts = textsOf(db, articleId);
  const text = texts.find(({ id, role }) => id === textId && role === 'translation');
  const original = texts.find(({ role }) => role === 'original');
  if (!text || !original) return undefined;
  const alignments = alignmentsOf(db, articleId).filter(({ translationTextId }) => translationTextId === textId);
  const alignment = alignments.find(({ originalTextId }) => originalTextId === original.id);
  const [first] = alignments;
  const firstOriginal = texts.find(({ id }) => id === first?.originalTextId);
  return {
    text,
    original,
    alignment,
    allLinks: alignments.flatMap(({ id, links }) => links.map((link) => ({ alignmentId: id, link }))),
    sources: sourcesIn(original, alignment),
    firstSources: first === alignment || !firstOriginal ? new Map() : sourcesIn(firstOriginal, first),
  };
}

/** The words of sentences of one text, a space between them. */
export const wordsOf = ({ content, segments }: ArticleText, ids: readonly SegmentId[]): string =>
  segments
    .filter(({ id }) => ids.includes(id))
    .map(({ start, end }) => content.slice(start, end))
    .join(' ');

function sourcesIn(original: ArticleText, alignment: Alignment | undefined): Map<SegmentId, string> {
  const words = new Map(original.segments.map(({ id, start, end }) => [id, original.content.slice(start, end)]));
  const sources = new Map<SegmentId, string>();
  for (const link of alignment?.links ?? []) {
    const source = link.original.map((id) => words.get(id) ?? '').join(' ');
    for (const id of link.translation) sources.set(id, source);
  }
  return sources;
}
