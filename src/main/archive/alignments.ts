import type { AlignmentId, SegmentId, TextId } from '#shared/model/ids.ts';
import { run, type WritableDb } from './db.ts';

export interface NewLink {
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
  readonly confidence: number;
}

export interface NewAlignment {
  readonly originalTextId: TextId;
  readonly translationTextId: TextId;
  readonly method: string;
  readonly now: string;
}

/** Stores links that a program made, in reading order. Segments without a counterpart are in no link. */
export function insertAlignment(db: WritableDb, alignment: NewAlignment, links: readonly NewLink[]): AlignmentId {
  const id = run(
    db,
    `INSERT INTO alignments (original_text_id, translation_text_id, method, created_at)
     VALUES (:originalTextId, :translationTextId, :method, :now)`,
    { ...alignment },
  ).id as AlignmentId;
  links.forEach((link, ordinal) => {
    insertLink(db, id, link, ordinal);
  });
  return id;
}

function insertLink(db: WritableDb, alignmentId: AlignmentId, link: NewLink, ordinal: number): void {
  const { id } = run(
    db,
    `INSERT INTO links (alignment_id, ordinal, confidence, origin)
     VALUES (:alignmentId, :ordinal, :confidence, 'automatic')`,
    { alignmentId, ordinal, confidence: link.confidence },
  );
  for (const segmentId of [...link.original, ...link.translation]) {
    run(db, 'INSERT INTO link_segments (link_id, segment_id) VALUES (:id, :segmentId)', { id, segmentId });
  }
}
