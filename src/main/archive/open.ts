import fs from 'node:fs';
import Database from 'better-sqlite3';
import { startRecording } from './acts.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { isDiskFull } from './diskFull.ts';
import { FromTheFuture, migrate } from './migrate.ts';
import { databaseFile, rawDirectory } from './paths.ts';
import { dropHalves, halves } from './raw.ts';
import { leftJournals, recoverJournals } from './rawJournal.ts';

/** An archive that can't be opened, said for a person. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly code: 'archive-unusable' | 'archive-from-future' | 'archive-busy' | 'disk-full';
  constructor(code: ArchiveError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Safe on a crash and on power loss: what was committed is on the disk. */
function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('busy_timeout = 5000');
}

/**
 * Opens the archive in `directory` for writing, making it when the folder is empty or missing.
 * @throws ArchiveError with a sentence for the analyst.
 */
export function openWriter(directory: string): WritableDb {
  const file = databaseFile(directory);
  let db: Database.Database | null = null;
  try {
    fs.mkdirSync(rawDirectory(directory), { recursive: true });
    const isNew = !fs.existsSync(file);
    db = new Database(file);
    db.pragma('busy_timeout = 5000');
    if (isNew) db.pragma('page_size = 8192');
    configure(db);
    migrate(db, file);
    startRecording(db as WritableDb);
    clearAway(db as WritableDb, directory);
    return db as WritableDb;
  } catch (error) {
    db?.close();
    throw inWords(error, directory);
  }
}

/** What a crash left in raw/: bytes that had not reached their files, and halves of files. */
function clearAway(db: WritableDb, directory: string): void {
  if (leftJournals(directory).length > 0) db.transaction(() => recoverJournals(db, directory)).immediate();
  if (halves(directory).length > 0) db.transaction(() => dropHalves(directory)).immediate();
}

/** Opens an existing archive for reading only. @throws ArchiveError */
export function openReader(directory: string): ReadableDb {
  try {
    const db = new Database(databaseFile(directory), { readonly: true, fileMustExist: true });
    db.pragma('busy_timeout = 5000');
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    return db;
  } catch (error) {
    throw inWords(error, directory);
  }
}

function inWords(error: unknown, directory: string): Error {
  if (error instanceof FromTheFuture) return new ArchiveError('archive-from-future', error.message);
  if (!(error instanceof Error)) return new Error(String(error));
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_BUSY')) {
    return new ArchiveError(
      'archive-busy',
      `Another program is using the archive in ${directory}. Nothing was changed. Close it and try again.`,
    );
  }
  if (isDiskFull(error)) {
    return new ArchiveError(
      'disk-full',
      `The disk that holds ${directory} is full, so the archive there can't be opened. What is in it is safe. Free some space and open it again.`,
    );
  }
  if (code.startsWith('SQLITE_') || ['EACCES', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EPERM'].includes(code)) {
    return new ArchiveError(
      'archive-unusable',
      `The archive in ${directory} can't be opened (${error.message}). The files were left as they are. Choose another folder, or restore archive.db from a copy.`,
    );
  }
  return error;
}
