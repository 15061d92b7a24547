import { count, run, type WritableDb } from '#main/archive/db.ts';

/** Pages of FTS5's (8,000 bytes) written in one step, so that questions come in between. */
const STEP_PAGES = 40;

/** Makes one part of the many that FTS5 keeps the words in, step by step: each word is then found in one place. */
export function* mergeParts(db: WritableDb): Generator<undefined> {
  for (const table of ['texts', 'notes'] as const) {
    // Negative: all parts count as of one level, to be merged whatever their sizes.
    let pages = -STEP_PAGES;
    let before: number;
    do {
      before = count(db, 'SELECT total_changes()');
      run(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', :pages)`, { pages });
      pages = STEP_PAGES;
      yield;
      // One change is the command itself: nothing was left to do.
    } while (count(db, 'SELECT total_changes()') - before > 1);
  }
}
