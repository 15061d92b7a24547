import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rawDirectory } from './paths.ts';
import { flushFolder, placeOf, sha256 } from './raw.ts';

/**
 * Keeps many files at once. They are written and flushed side by side before the archive is locked (the disk then
 * commits once for many, five times quicker than one by one), and put in their places within the transaction that
 * names them. The promise is the same: on the disk before the row is.
 */
export class RawBatch {
  readonly #directory: string;
  readonly #aside = new Map<string, string>();
  readonly #touched = new Set<string>();

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Writes the bytes aside. What can't be written is left to be tried, and to fail, on its own. */
  static async write(directory: string, files: readonly Uint8Array[]): Promise<RawBatch> {
    const batch = new RawBatch(directory);
    const different = new Map(files.map((bytes) => [sha256(bytes), bytes]));
    await Promise.all([...different].map(([hash, bytes]) => batch.#setAside(hash, bytes)));
    return batch;
  }

  async #setAside(hash: string, bytes: Uint8Array): Promise<void> {
    const file = path.join(rawDirectory(this.#directory), `.half-${randomBytes(8).toString('hex')}`);
    try {
      const handle = await fs.promises.open(file, 'wx', 0o444);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
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
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.renameSync(file, place);
    this.#aside.delete(hash);
    this.#touched.add(path.dirname(place));
    return true;
  }

  /** Makes the places last. Call before the transaction that names them commits. */
  flush(): void {
    for (const folder of this.#touched) flushFolder(folder);
    if (this.#touched.size > 0) flushFolder(rawDirectory(this.#directory));
    this.#touched.clear();
  }

  /** Removes what was not used: duplicates, and files whose import failed. */
  drop(): void {
    for (const file of this.#aside.values()) fs.rmSync(file, { force: true });
    this.#aside.clear();
  }
}
