import { insertAlignment, type NewLink } from '#main/archive/alignments.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { segmentsOf } from '#main/archive/textReads.ts';
import type { SegmentId, TextId } from '#shared/model/ids.ts';
import { ALIGNMENT_METHOD, alignSegments } from '#shared/text/alignSegments.ts';
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

/** Links the sentences of a stored translation with those of a stored original. */
export function alignTexts(db: WritableDb, original: StoredText, translation: StoredText, now: string): Linked {
  const source = { text: original.content, segments: segmentsOf(db, original.id) };
  const target = { text: translation.content, segments: segmentsOf(db, translation.id) };
  const languages = { original: original.language, translation: translation.language };
  const beads = alignSegments(source, target, archiveLexicon(db, languages));
  const idsOf = (segments: readonly { id: SegmentId }[], at: readonly number[]): SegmentId[] =>
    at.flatMap((index) => segments[index]?.id ?? []);
  const links: NewLink[] = beads
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => ({
      original: idsOf(source.segments, bead.source),
      translation: idsOf(target.segments, bead.target),
      confidence: Math.min(1, Math.max(0, bead.confidence)),
    }));
  insertAlignment(
    db,
    { originalTextId: original.id, translationTextId: translation.id, method: ALIGNMENT_METHOD, now },
    links,
  );
  const inLinks = links.reduce((sum, link) => sum + link.original.length + link.translation.length, 0);
  return { linked: links.length, unlinked: source.segments.length + target.segments.length - inLinks };
}
