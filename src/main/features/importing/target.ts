import type { WritableDb } from '#main/archive/db.ts';
import type { RawBatch } from '#main/archive/rawBatch.ts';

/** Where imports are written. */
export interface Target {
  readonly db: WritableDb;
  /** The archive's folder. */
  readonly directory: string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  /** Collects the acts of a batch, to be joined into one. */
  readonly acts?: number[];
  /** Bytes of a batch that lie on the disk already, waiting for their places. */
  readonly waiting?: RawBatch;
}
