import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';

/**
 * Writes a file whole or not at all: a temporary name in the same folder, flushed to the disk, renamed into place.
 * Whatever goes wrong, the temporary file is taken away and a file that was there before is untouched.
 */
export async function writeWhole(out: string, bytes: Uint8Array): Promise<Result<null>> {
  const part = `${out}.part-${randomBytes(6).toString('hex')}`;
  try {
    await writeFlushed(part, bytes);
    await fs.rename(part, out);
    await flushFolder(path.dirname(out));
    return ok(null);
  } catch (error) {
    await fs.rm(part, { force: true }).catch(() => undefined);
    return inWords(error, out);
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that the new name survives a power cut, where the system can do that; the file itself is whole either way. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders, some network drives flush none.
  }
}

function inWords(error: unknown, out: string): Result<never> {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  const folder = path.dirname(out);
  const sentence = (why: string, what: string): string =>
    `${why} No half-written file was left, and a file of that name is as it was. ${what}`;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk-full', sentence(`The disk that holds ${folder} is full.`, 'Free some space and export again.'));
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('export-failed', sentence(`The folder ${folder} does not exist.`, 'Choose another place.'));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('export-failed', sentence(`Cuttings may not write to ${folder}.`, 'Choose another place.'));
    case 'EISDIR':
      return fail('export-failed', sentence(`${out} is a folder.`, 'Choose another name.'));
    case 'EBUSY':
      return fail('export-failed', sentence(`${out} is open in another program.`, 'Close it there and export again.'));
    case undefined:
      throw error;
    default:
      return fail('export-failed', sentence(`${out} could not be written (${code}).`, 'Choose another place.'));
  }
}
