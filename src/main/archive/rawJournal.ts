/**
 * Flushing a hundred small files takes the disk a hundred times as long as flushing one. So the bytes of many captures are
 * first written to one journal and flushed with it; the files themselves are flushed when there is time, and the journal
 * goes when they are. What a power cut takes of unflushed files is put back from the journal when the archive is opened.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRawNamed } from './captures.ts';
import type { WritableDb } from './db.ts';
import { rawDirectory } from './paths.ts';
import { flushFolder, placeOf, sha256 } from './raw.ts';

const JOURNAL = '.journal-';
/** Before each file's bytes: its hash (64 bytes of hex) and its length (8 digits of hex). */
const HEAD = 72;
/** A journal is settled within seconds; one that is older belongs to no running import, whatever its process is now. */
const LIVELY_MS = 600_000;

/** Writes and flushes a journal of these bytes, by hash. Returns its path. */
export function writeJournal(directory: string, files: ReadonlyMap<string, Uint8Array>): string {
  const name = `${JOURNAL}${process.pid}-${randomBytes(6).toString('hex')}`;
  const journal = path.join(rawDirectory(directory), name);
  const parts = [...files].flatMap(([hash, bytes]) => [
    Buffer.from(hash + bytes.length.toString(16).padStart(8, '0'), 'latin1'),
    bytes,
  ]);
  try {
    writeFlushed(journal, Buffer.concat(parts));
    flushFolder(rawDirectory(directory));
  } catch (error) {
    fs.rmSync(journal, { force: true });
    throw error;
  }
  return journal;
}

function writeFlushed(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, 'w', 0o444);
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Flushes the files that a journal stands for, those that are there, and removes it. */
export async function settleJournal(directory: string, journal: string, hashes: readonly string[]): Promise<void> {
  const folders = new Set<string>([rawDirectory(directory)]);
  const queue = [...hashes];
  const flushNext = async (): Promise<void> => {
    for (let hash = queue.pop(); hash !== undefined; hash = queue.pop()) {
      const place = placeOf(directory, hash);
      if (await flushFile(place)) folders.add(path.dirname(place));
    }
  };
  await Promise.all([flushNext(), flushNext(), flushNext(), flushNext()]);
  for (const folder of folders) flushFolder(folder);
  fs.rmSync(journal, { force: true });
}

async function flushFile(file: string): Promise<boolean> {
  try {
    const handle = await fs.promises.open(file, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    // Duplicates and files whose import failed were never put in their place.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Journals that nobody is about to settle. */
export function leftJournals(directory: string): string[] {
  const raw = rawDirectory(directory);
  const names = fs.readdirSync(raw).filter((name) => name.startsWith(JOURNAL));
  return names.map((name) => path.join(raw, name)).filter((file) => !isLive(file));
}

function isLive(journal: string): boolean {
  const pid = Number(path.basename(journal).slice(JOURNAL.length).split('-')[0]);
  const written = fs.statSync(journal, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const now = Date.now();
  if (now - written > LIVELY_MS) return false;
  // Before the machine was started: whoever has that number now did not write it.
  if (written < now - os.uptime() * 1000) return false;
  if (pid === process.pid) return written >= now - process.uptime() * 1000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Puts back what a crash took: files that the archive names and that are not there whole. Only for whoever holds the
 * archive's write lock. A journal that ends early is one whose import never came to write its rows.
 */
export function recoverJournals(db: WritableDb, directory: string): void {
  for (const journal of leftJournals(directory)) {
    const folders = new Set<string>();
    for (const [hash, bytes] of entriesOf(fs.readFileSync(journal))) {
      if (isRawNamed(db, hash)) folders.add(putBack(directory, hash, bytes));
    }
    for (const folder of folders) flushFolder(folder);
    if (folders.size > 0) flushFolder(rawDirectory(directory));
    fs.rmSync(journal, { force: true });
  }
}

function* entriesOf(journal: Buffer): Generator<[string, Buffer]> {
  for (let at = 0; at + HEAD <= journal.length;) {
    const hash = journal.toString('latin1', at, at + 64);
    const end = at + HEAD + Number.parseInt(journal.toString('latin1', at + 64, at + HEAD), 16);
    const bytes = journal.subarray(at + HEAD, end);
    if (!(end <= journal.length) || sha256(bytes) !== hash) return;
    yield [hash, bytes];
    at = end;
  }
}

/** Makes one file whole and lasting. Returns its folder, whose names are still to be flushed. */
function putBack(directory: string, hash: string, bytes: Uint8Array): string {
  const place = placeOf(directory, hash);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  if (!isWhole(place, hash)) {
    fs.rmSync(place, { force: true });
    writeFlushed(place, bytes);
  } else {
    const handle = fs.openSync(place, 'r');
    fs.fsyncSync(handle);
    fs.closeSync(handle);
  }
  return path.dirname(place);
}

function isWhole(place: string, hash: string): boolean {
  try {
    return sha256(fs.readFileSync(place)) === hash;
  } catch {
    return false;
  }
}
