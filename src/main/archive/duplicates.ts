import { get, run, type ReadableDb, type WritableDb } from './db.ts';

export type RememberedDecision = 'keep-both' | 'attach' | 'skip';

/** What the analyst said the last time these bytes came in again. */
export const rememberedDecision = (db: ReadableDb, sha256: string): RememberedDecision | null =>
  get<{ decision: RememberedDecision }>(db, 'SELECT decision FROM duplicate_decisions WHERE sha256 = :sha256', {
    sha256,
  })?.decision ?? null;

export function rememberDecision(db: WritableDb, sha256: string, decision: RememberedDecision, now: string): void {
  run(
    db,
    `INSERT INTO duplicate_decisions (sha256, decision, decided_at) VALUES (:sha256, :decision, :now)
     ON CONFLICT (sha256) DO UPDATE SET decision = excluded.decision, decided_at = excluded.decided_at`,
    { sha256, decision, now },
  );
}
