import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { get, run, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
import { isDiskFull } from '#main/archive/diskFull.ts';
import { archiveId, newestChange } from '#main/archive/searchSource.ts';
import schema from './index.sql?raw';

/** Of index.db and of what is in it: another number means that it is built anew. */
export const FORMAT = 4;

/** Beside the archive it was made from. */
const indexFile = (directory: string): string => path.join(directory, 'index.db');

/**
 * Opens the index of an archive. One that is damaged, of another program version, of another archive, or ahead of this
 * one (a copy was restored) is thrown away: it is derived. Where nothing can be written it is kept in memory: on a full disk
 * with what was indexed before.
 */
export function openIndexFile(directory: string, archive: ReadableDb): WritableDb {
  const file = indexFile(directory);
  try {
    return opened(file, archive);
  } catch (error) {
    if (isBusy(error)) throw error;
    if (isDiskFull(error)) return copied(file, archive);
    try {
      dropIndexFile(directory);
      return opened(file, archive);
    } catch (again) {
      if (isBusy(again)) throw again;
      return opened(':memory:', archive);
    }
  }
}

export function dropIndexFile(directory: string): void {
  const file = indexFile(directory);
  for (const name of [file, `${file}-wal`, `${file}-shm`]) fs.rmSync(name, { force: true });
}

const isBusy = (error: unknown): boolean => ((error as { code?: string } | null)?.code ?? '').startsWith('SQLITE_BUSY');

/** Larger ones are not copied into memory, in bytes. */
const MOST_IN_MEMORY = 500_000_000;

/** The index in memory as it lies on the disk, when all of it is in its file and not in a log beside it; else an empty one. */
function copied(file: string, archive: ReadableDb): WritableDb {
  try {
    const log = fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (log > 0 || fs.statSync(file).size > MOST_IN_MEMORY) return opened(':memory:', archive);
    const bytes = fs.readFileSync(file);
    // The two bytes that say "with a write-ahead log" (https://www.sqlite.org/fileformat.html, 1.3.3): there is none here.
    bytes.fill(1, 18, 20);
    return configured(new Database(bytes) as WritableDb, archive);
  } catch {
    return opened(':memory:', archive);
  }
}

const opened = (file: string, archive: ReadableDb): WritableDb => configured(new Database(file) as WritableDb, archive);

function configured(db: WritableDb, archive: ReadableDb): WritableDb {
  try {
    db.pragma('busy_timeout = 5000');
    // Only a file without a table yet takes it.
    db.pragma('page_size = 8192');
    db.pragma('journal_mode = WAL');
    // A power cut may cost the newest batch: it is indexed again.
    db.pragma('synchronous = NORMAL');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -24000');
    if (!isOurs(db, archive)) db.transaction(() => (isOurs(db, archive) ? undefined : remake(db, archive))).exclusive();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function isOurs(db: WritableDb, archive: ReadableDb): boolean {
  if (db.pragma('user_version', { simple: true }) !== FORMAT) return false;
  return readState(db, 'archive') === archiveId(archive) && Number(readState(db, 'seq')) <= newestChange(archive);
}

/** Empties the file and makes the tables anew, in the transaction that is open. */
export function remake(db: WritableDb, archive: ReadableDb): void {
  const tables = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
    ORDER BY sql NOT LIKE 'CREATE VIRTUAL%fts5vocab%', sql NOT LIKE 'CREATE VIRTUAL%'`;
  for (let name = nameIn(db, tables); name !== undefined; name = nameIn(db, tables)) {
    db.exec(`DROP TABLE "${name.replaceAll('"', '""')}"`);
  }
  db.exec(schema);
  writeState(db, {
    archive: archiveId(archive),
    seq: 0,
    next: 1,
    aligned: 0,
    surveyed: 0,
    tidied: 0,
    built: new Date().toISOString(),
  });
  db.pragma(`user_version = ${FORMAT}`);
}

const nameIn = (db: WritableDb, sql: string): string | undefined =>
  (db.prepare(sql).get() as { name: string } | undefined)?.name;

type StateKey = 'archive' | 'seq' | 'next' | 'built' | 'aligned' | 'surveyed' | 'tidied';

export const readState = (db: ReadableDb, key: StateKey): string =>
  String(get<{ value: string | number }>(db, 'SELECT value FROM state WHERE key = :key', { key })?.value ?? '');

export function writeState(db: WritableDb, values: Readonly<Partial<Record<StateKey, string | number>>>): void {
  for (const [key, value] of Object.entries(values)) {
    run(db, 'INSERT OR REPLACE INTO state (key, value) VALUES (:key, :value)', { key, value });
  }
}
