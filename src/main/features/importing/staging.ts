import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Handle, StagedFile } from '#shared/contract/routes/importing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST = 50 * MEGABYTE;
const LARGEST_TOTAL = 400 * MEGABYTE;

/** Bytes waiting to be imported, or the file in which they lie. Plain data: it can be handed to a worker. */
export interface Waiting {
  readonly handle: Handle;
  readonly name: string;
  readonly byteLength: number;
  /** When the file was last changed, ISO 8601; null for what was pasted. */
  readonly modifiedAt: string | null;
  readonly source: { readonly bytes: Uint8Array } | { readonly path: string };
}

/** Files and pasted texts on their way into the archive. The page knows them by handles that say nothing. */
export class StagedFiles {
  readonly #waiting = new Map<Handle, Waiting>();

  stageBytes(name: string, bytes: Uint8Array, modifiedAt: string | null): Result<StagedFile> {
    if (bytes.length > LARGEST) return tooLarge(name, bytes.length);
    if (this.#held() + bytes.length > LARGEST_TOTAL) return tooMany(name);
    return ok(this.#keep({ name, byteLength: bytes.length, modifiedAt, source: { bytes } }));
  }

  stageText(text: string): Result<StagedFile> {
    return this.stageBytes('Pasted text', new TextEncoder().encode(text), null);
  }

  /** For the main process only: a path from a dialog or the command line. The bytes are read when they are needed. */
  async stagePath(file: string): Promise<Result<StagedFile>> {
    const name = path.basename(file);
    try {
      const found = await fs.stat(file);
      if (!found.isFile()) return unreadable(name, 'it is not a file');
      if (found.size > LARGEST) return tooLarge(name, found.size);
      const modifiedAt = found.mtime.toISOString();
      return ok(this.#keep({ name, byteLength: found.size, modifiedAt, source: { path: path.resolve(file) } }));
    } catch (error) {
      return unreadable(name, reasonOf(error));
    }
  }

  waiting(handle: Handle): Result<Waiting> {
    const found = this.#waiting.get(handle);
    return found
      ? ok(found)
      : fail(
          'gone-stale',
          'This file is no longer waiting to be imported. Nothing was changed; choose the file again.',
        );
  }

  /** The bytes. They are kept from now on, so that what is imported is what was looked at. */
  async read(handle: Handle): Promise<Result<{ file: Waiting; bytes: Uint8Array }>> {
    const found = this.waiting(handle);
    if (!found.ok) return found;
    const bytes = await readWaiting(found.value);
    if (!bytes.ok) return bytes;
    const fits = this.#held() + bytes.value.length <= LARGEST_TOTAL;
    if ('path' in found.value.source && fits) {
      this.#waiting.set(handle, { ...found.value, byteLength: bytes.value.length, source: { bytes: bytes.value } });
    }
    return ok({ file: { ...found.value, byteLength: bytes.value.length }, bytes: bytes.value });
  }

  discard(handles: readonly Handle[]): void {
    for (const handle of handles) this.#waiting.delete(handle);
  }

  #keep(file: Omit<Waiting, 'handle'>): StagedFile {
    const handle = `staged-${randomBytes(8).toString('hex')}`;
    this.#waiting.set(handle, { handle, ...file });
    return { handle, name: file.name, byteLength: file.byteLength };
  }

  /** Bytes in memory. */
  #held(): number {
    let held = 0;
    for (const { source } of this.#waiting.values()) if ('bytes' in source) held += source.bytes.length;
    return held;
  }
}

/** The bytes of a waiting file, wherever they lie. */
export async function readWaiting({ name, source }: Waiting): Promise<Result<Uint8Array>> {
  if ('bytes' in source) return ok(source.bytes);
  try {
    const bytes = await fs.readFile(source.path);
    return bytes.length > LARGEST ? tooLarge(name, bytes.length) : ok(bytes);
  } catch (error) {
    return unreadable(name, reasonOf(error));
  }
}

const tooLarge = (name: string, size: number): Result<never> =>
  fail(
    'too-large',
    `“${name}” is ${Math.ceil(size / MEGABYTE)} MB; Cuttings takes files of up to ${LARGEST / MEGABYTE} MB. Nothing was kept. Split the file, or import only the article's text.`,
  );

const tooMany = (name: string): Result<never> =>
  fail(
    'too-large',
    `“${name}” can't wait with the others: together they are more than ${LARGEST_TOTAL / MEGABYTE} MB. Nothing was lost; import the files that wait, then add it again.`,
  );

const unreadable = (name: string, why: string): Result<never> =>
  fail('unreadable-file', `“${name}” can't be read: ${why}. Nothing was changed. Check the file and choose it again.`);

const REASONS: Record<string, string> = {
  ENOENT: 'it is no longer there',
  EACCES: 'you have no right to read it',
  EPERM: 'you have no right to read it',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an error',
};

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return (typeof code === 'string' ? REASONS[code] : undefined) ?? 'the system refuses';
}
