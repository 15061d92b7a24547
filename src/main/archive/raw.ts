import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rawDirectory } from './paths.ts';

/** Hex SHA-256 of bytes or of a string's UTF-8. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** Where bytes of that hash lie. */
export const placeOf = (directory: string, hash: string): string =>
  path.join(rawDirectory(directory), hash.slice(0, 2), hash);

/** Names of files that are being written; all in one folder, so that what a crash left is found at once. */
const HALF = '.half-';

/**
 * Keeps bytes untouched under their SHA-256 and returns it. Written whole before the database row that names it:
 * temporary name, flushed to disk, renamed, folder flushed. The same bytes are kept once.
 */
export function keepRaw(directory: string, bytes: Uint8Array): string {
  const hash = sha256(bytes);
  const place = placeOf(directory, hash);
  if (fs.existsSync(place)) return hash;
  const folder = path.dirname(place);
  const isNewFolder = fs.mkdirSync(folder, { recursive: true }) !== undefined;
  const half = path.join(rawDirectory(directory), `${HALF}${randomBytes(6).toString('hex')}`);
  try {
    const file = fs.openSync(half, 'wx', 0o444);
    try {
      fs.writeFileSync(file, bytes);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(half, place);
    flushFolder(folder);
    if (isNewFolder) flushFolder(rawDirectory(directory));
  } catch (error) {
    fs.rmSync(half, { force: true });
    throw error;
  }
  return hash;
}

/** Removes bytes that a failed import kept, unless something in the archive names them. */
export function dropRaw(directory: string, hash: string): void {
  fs.rmSync(placeOf(directory, hash), { force: true });
}

/**
 * Removes the half-written files that a crash left. Only for whoever holds the archive's write lock: files are written
 * under it, so none of them is in use.
 */
export function dropHalves(directory: string): void {
  for (const name of halves(directory)) fs.rmSync(path.join(rawDirectory(directory), name), { force: true });
}

/** What has been left half-written, or is being written now. */
export const halves = (directory: string): string[] =>
  fs.readdirSync(rawDirectory(directory)).filter((name) => name.startsWith(HALF));

/** The untouched bytes. @throws ENOENT when they are gone. */
export const readRaw = (directory: string, hash: string): Buffer => fs.readFileSync(placeOf(directory, hash));

/** Makes names in a folder last. Windows can't open folders; there the rename itself is journalled. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
