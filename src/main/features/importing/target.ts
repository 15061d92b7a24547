import type { WritableDb } from '#main/archive/db.ts';

/** Where imports are written. */
export interface Target {
  readonly db: WritableDb;
  /** The archive's folder. */
  readonly directory: string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
}
