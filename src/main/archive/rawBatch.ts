import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rawDirectory } from './paths.ts';
import { placeOf, sha256 } from './raw.ts';
import { settleJournal, writeJournal } from './rawJournal.ts';

/**
 * Keeps many files at once. Before the archive is locked they go, flushed, into one journal and are written aside; within
 * the transaction that names them they are put in their places. The promise is the same as for one: on the disk before
 * the row is.
 */
export class RawBatch {
  readonly #directory: string;
  readonly #hashes: readonly string[];
  readonly #journal: string | null;
  readonly #aside = new Map<string, string>();

  private constructor(directory: string, files: ReadonlyMap<string, Uint8Array>) {
    this.#directory = directory;
    this.#hashes = [...files.keys()];
    this.#journal = this.#writeJournal(files);
    if (this.#journal !== null) for (const [hash, bytes] of files) this.#setAside(hash, bytes);
  }

  /** What can't be written is left to be tried, and to fail, on its own. */
  static write(directory: string, files: readonly Uint8Array[]): RawBatch {
    return new RawBatch(directory, new Map(files.map((bytes) => [sha256(bytes), bytes])));
  }

  #writeJournal(files: ReadonlyMap<string, Uint8Array>): string | null {
    try {
      // Windows flushes only what is open for writing, and kept files are read-only: there each is flushed as it is written.
      return files.size > 0 && process.platform !== 'win32' ? writeJournal(this.#directory, files) : null;
    } catch {
      return null;
    }
  }

  #setAside(hash: string, bytes: Uint8Array): void {
    const file = path.join(rawDirectory(this.#directory), `.half-${randomBytes(8).toString('hex')}`);
    try {
      fs.writeFileSync(file, bytes, { flag: 'wx', mode: 0o444 });
      this.#aside.set(hash, file);
    } catch {
      fs.rmSync(file, { force: true });
    }
  }

  /** Puts bytes in their place; false when they were not set aside. */
  keep(hash: string): boolean {
    const file = this.#aside.get(hash);
    const place = placeOf(this.#directory, hash);
    if (file === undefined || fs.existsSync(place)) return false;
    renameInto(file, place);
    this.#aside.delete(hash);
    return true;
  }

  /** Removes what was not used: duplicates, and files whose import failed. */
  drop(): void {
    for (const file of this.#aside.values()) fs.rmSync(file, { force: true });
    this.#aside.clear();
  }

  /** Flushes the files themselves and lets the journal go. Until then it stands in for them, whatever happens. */
  async settle(): Promise<void> {
    if (this.#journal !== null) await settleJournal(this.#directory, this.#journal, this.#hashes);
  }
}

/** Most folders are there by the second batch: asking for each takes as long as the renaming. */
function renameInto(file: string, place: string): void {
  try {
    fs.renameSync(file, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.renameSync(file, place);
  }
}
