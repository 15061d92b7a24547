import fs from 'node:fs';
import type Database from 'better-sqlite3';
import archive0001 from './migrations/0001-archive.sql?raw';
import search0002 from './migrations/0002-search.sql?raw';
import searchDesk0003 from './migrations/0003-search-desk.sql?raw';
import quickLists0004 from './migrations/0004-quick-lists.sql?raw';
import alignmentRepair0005 from './migrations/0005-alignment-repair.sql?raw';
import readingPlaces0006 from './migrations/0006-reading-places.sql?raw';
import translating0007 from './migrations/0007-translating.sql?raw';
import glossary0008 from './migrations/0008-glossary.sql?raw';
import quickTags0009 from './migrations/0009-quick-tags.sql?raw';
import workbench0010 from './migrations/0010-workbench.sql?raw';
import bin0011 from './migrations/0011-bin.sql?raw';

/** Append-only and contiguous: number n brings `user_version` from n - 1 to n. Never edit one that has shipped. */
export const MIGRATIONS: readonly string[] = [
  archive0001,
  search0002,
  searchDesk0003,
  quickLists0004,
  alignmentRepair0005,
  readingPlaces0006,
  translating0007,
  glossary0008,
  quickTags0009,
  workbench0010,
  bin0011,
];
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The archive was made by a newer Cuttings. */
export class FromTheFuture extends Error {
  override readonly name = 'FromTheFuture';
}

const versionOf = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings an open archive to the current schema, each migration in one exclusive transaction with a foreign key check.
 * An archive that holds something is first copied to `<file>.before-v<N>`.
 * @throws FromTheFuture when the archive is newer than this program.
 */
export function migrate(db: Database.Database, file: string, migrations: readonly string[] = MIGRATIONS): void {
  const from = versionOf(db);
  if (from > migrations.length) {
    throw new FromTheFuture(
      `This archive was made by a newer version of Cuttings (archive version ${from}, this program knows ${migrations.length}). Nothing was changed. Install the newer version to open it.`,
    );
  }
  if (from === migrations.length) return;
  if (from > 0) backUp(db, `${file}.before-v${migrations.length}`);
  for (let version = from; version < migrations.length; version++) step(db, migrations[version] ?? '', version + 1);
}

function step(db: Database.Database, sql: string, to: number): void {
  const one = db.transaction(() => {
    // Another process may have migrated while this one waited for the lock.
    if (versionOf(db) >= to) return;
    db.exec(sql);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new Error(`migration ${to} would break ${broken.length} references; nothing was changed`);
    db.pragma(`user_version = ${to}`);
  });
  one.exclusive();
}

function backUp(db: Database.Database, copy: string): void {
  if (fs.existsSync(copy)) return;
  const half = `${copy}.tmp`;
  fs.rmSync(half, { force: true });
  db.prepare('VACUUM INTO ?').run(half);
  fs.renameSync(half, copy);
}
