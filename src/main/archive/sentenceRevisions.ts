import type { SegmentId, TextId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import type { SentenceRevision } from '#shared/model/translation.ts';
import { all, run, type ReadableDb, type WritableDb } from './db.ts';

interface Newest extends SentenceRevision {
  readonly segmentId: SegmentId;
  readonly revisions: number;
}

/** The newest revision of each sentence of a text that has one. */
export const newestRevisions = (db: ReadableDb, textId: TextId): Newest[] =>
  all<Newest>(
    db,
    `SELECT r.segment_id AS segmentId, r.status, r.content, r.source, r.author, r.engine, r.at, n.revisions
     FROM (SELECT max(r.id) AS id, count(*) AS revisions FROM segments s JOIN sentence_revisions r ON r.segment_id = s.id
           WHERE s.text_id = :textId GROUP BY s.id) n
     JOIN sentence_revisions r ON r.id = n.id`,
    { textId },
  );

/** The history of a sentence, newest first. */
export const revisionsOf = (db: ReadableDb, segmentId: SegmentId): SentenceRevision[] =>
  all<SentenceRevision>(
    db,
    `SELECT status, content, source, author, engine, at FROM sentence_revisions
     WHERE segment_id = :segmentId ORDER BY id DESC`,
    { segmentId },
  );

export const addRevision = (db: WritableDb, segmentId: SegmentId, revision: SentenceRevision): void =>
  void run(
    db,
    `INSERT INTO sentence_revisions (segment_id, status, content, source, author, engine, at)
     VALUES (:segmentId, :status, :content, :source, :author, :engine, :at)`,
    { segmentId, ...revision },
  );

/** Puts sentences where they are now. From the last to the first where they move back, so that no number is taken twice. */
export function moveSegments(db: WritableDb, moved: readonly Segment[], isMovingOn: boolean): void {
  for (const { id, ordinal, start, end, paragraph } of isMovingOn ? [...moved].reverse() : moved) {
    run(
      db,
      'UPDATE segments SET ordinal = :ordinal, start = :start, "end" = :end, paragraph = :paragraph WHERE id = :id',
      { id, ordinal, start, end, paragraph },
    );
  }
}

export const insertSegment = (db: WritableDb, textId: TextId, segment: Omit<Segment, 'id'>): SegmentId =>
  run(
    db,
    `INSERT INTO segments (text_id, ordinal, paragraph, kind, start, "end")
     VALUES (:textId, :ordinal, :paragraph, :kind, :start, :end)`,
    { textId, ...segment },
  ).id as SegmentId;

/** With its history, row by row so that undo can put each back. It must be in no link any more. */
export function deleteSegment(db: WritableDb, id: SegmentId): void {
  run(db, 'DELETE FROM sentence_revisions WHERE segment_id = :id', { id });
  run(db, 'DELETE FROM segments WHERE id = :id', { id });
}
