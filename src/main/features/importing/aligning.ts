import { act } from '#main/archive/acts.ts';
import { deleteLink, insertAlignment, insertLink, setMethod, type NewLink } from '#main/archive/alignments.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { alignmentWith, segmentsOf, textHead } from '#main/archive/textReads.ts';
import type { Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Link } from '#shared/model/alignment.ts';
import type { AlignmentId, SegmentId, TextId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import { alignAround, type FixedLink } from '#shared/text/alignAround.ts';
import { ALIGNMENT_METHOD, isEstimated, type AlignableText } from '#shared/text/alignSegments.ts';
import { archiveLexicon } from './archiveLexicon.ts';

interface StoredText {
  readonly id: TextId;
  readonly language: string;
  readonly content: string;
}

export interface Linked {
  /** Links that have both sides. */
  readonly linked: number;
  /** Segments of either text that have no counterpart. */
  readonly unlinked: number;
}

/**
 * Links the sentences of a stored translation with those of a stored original. `given`: links that came with the
 * translation, by index of the sentences; they count as a person's, and hold the rest in place.
 */
export function alignTexts(
  db: WritableDb,
  original: StoredText,
  translation: StoredText,
  now: string,
  given: readonly FixedLink[] = [],
): Linked {
  const sides = sidesOf(db, original, translation);
  const links = linksBetween(db, sides, given);
  const own = given.map((link) => ({
    original: idsOf(sides.source.segments, link.source),
    translation: idsOf(sides.target.segments, link.target),
    confidence: 1,
  }));
  const alignmentId = insertAlignment(
    db,
    { originalTextId: original.id, translationTextId: translation.id, method: ALIGNMENT_METHOD, now },
    links,
  );
  for (const link of own) insertLink(db, alignmentId, { ...link, origin: 'manual' });
  return told(sides, [...own, ...links]);
}

/**
 * The same again for what no person has linked: what one has, stays, and holds the rest in place. So do the links of a
 * machine that translated sentence by sentence: they are known, not estimated. One act.
 */
export function alignAgain(
  db: WritableDb,
  alignmentId: AlignmentId,
  now: string,
): Result<Output<'importing.alignAgain'>> {
  const alignment = alignmentWith(db, alignmentId);
  const original = alignment && textHead(db, alignment.originalTextId);
  const translation = alignment && textHead(db, alignment.translationTextId);
  if (!alignment || !original || !translation) return fail('not-found', GONE);
  const sides = sidesOf(db, original, translation);
  const isKnown = !isEstimated(alignment.method);
  const kept = alignment.links.filter(({ origin, confidence }) => origin === 'manual' || (isKnown && confidence === 1));
  const links = linksBetween(db, sides, fixedBy(sides, kept));
  act(db, { label: 'Link sentences again', articleId: alignment.articleId, now }, () => {
    for (const link of alignment.links) if (!kept.includes(link)) deleteLink(db, link.id);
    for (const link of links) insertLink(db, alignmentId, { ...link, origin: 'automatic' });
    if (!isKnown || kept.length === 0) setMethod(db, alignmentId, ALIGNMENT_METHOD);
  });
  return ok({ ...told(sides, [...kept, ...links]), kept: kept.length });
}

const GONE = 'That translation is no longer in the archive. If you have just taken it out, Undo brings it back.';

interface Sides {
  readonly source: AlignableText & { readonly segments: readonly Segment[] };
  readonly target: AlignableText & { readonly segments: readonly Segment[] };
  readonly languages: { readonly original: string; readonly translation: string };
}

const sidesOf = (db: WritableDb, original: StoredText, translation: StoredText): Sides => ({
  source: { text: original.content, segments: segmentsOf(db, original.id) },
  target: { text: translation.content, segments: segmentsOf(db, translation.id) },
  languages: { original: original.language, translation: translation.language },
});

const idsOf = (segments: readonly Segment[], at: readonly number[]): SegmentId[] =>
  at.flatMap((index) => segments[index]?.id ?? []);

/** Stored links by index of the sentences. */
function fixedBy({ source, target }: Sides, kept: readonly Link[]): FixedLink[] {
  const indexOf = (segments: readonly Segment[], ids: readonly SegmentId[]): number[] =>
    ids.map((id) => segments.findIndex((segment) => segment.id === id)).filter((at) => at >= 0);
  return kept.map((link) => ({
    source: indexOf(source.segments, link.original),
    target: indexOf(target.segments, link.translation),
  }));
}

function linksBetween(db: WritableDb, { source, target, languages }: Sides, fixed: readonly FixedLink[]): NewLink[] {
  return alignAround(source, target, fixed, archiveLexicon(db, languages))
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => ({
      original: idsOf(source.segments, bead.source),
      translation: idsOf(target.segments, bead.target),
      confidence: Math.min(1, Math.max(0, bead.confidence)),
    }));
}

function told({ source, target }: Sides, links: readonly Pick<NewLink, 'original' | 'translation'>[]): Linked {
  const both = links.filter(({ original, translation }) => original.length > 0 && translation.length > 0);
  const inLinks = both.reduce((sum, link) => sum + link.original.length + link.translation.length, 0);
  return { linked: both.length, unlinked: source.segments.length + target.segments.length - inLinks };
}
