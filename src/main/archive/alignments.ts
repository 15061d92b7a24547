import type { Link } from '#shared/model/alignment.ts';
import type { AlignmentId, LinkId, SegmentId, TextId } from '#shared/model/ids.ts';
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

/** Stores links that a program made. Segments without a counterpart are in no link. */
export function insertAlignment(db: WritableDb, alignment: NewAlignment, links: readonly NewLink[]): AlignmentId {
  const id = run(
    db,
    `INSERT INTO alignments (original_text_id, translation_text_id, method, created_at)
     VALUES (:originalTextId, :translationTextId, :method, :now)`,
    { ...alignment },
  ).id as AlignmentId;
  for (const link of links) insertLink(db, id, { ...link, origin: 'automatic' });
  return id;
}

export function insertLink(db: WritableDb, alignmentId: AlignmentId, link: NewLink & Pick<Link, 'origin'>): void {
  const { confidence, origin } = link;
  const { id } = run(
    db,
    'INSERT INTO links (alignment_id, confidence, origin) VALUES (:alignmentId, :confidence, :origin)',
    { alignmentId, confidence, origin },
  );
  for (const segmentId of [...link.original, ...link.translation]) {
    run(db, 'INSERT INTO link_segments (link_id, segment_id) VALUES (:id, :segmentId)', { id, segmentId });
  }
}

/** The rows that say what is in it go first, so that an act that is taken back finds the link before them. */
export function deleteLink(db: WritableDb, id: LinkId): void {
  run(db, 'DELETE FROM link_segments WHERE link_id = :id', { id });
  run(db, 'DELETE FROM links WHERE id = :id', { id });
}

export const setMethod = (db: WritableDb, id: AlignmentId, method: string): void =>
  void run(db, 'UPDATE alignments SET method = :method WHERE id = :id AND method <> :method', { id, method });
