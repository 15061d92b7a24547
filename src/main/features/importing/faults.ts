import { fail, type Failure } from '#shared/contract/result.ts';

const DISK_FULL = fail(
  'disk-full',
  'The disk is full. Nothing of this file was kept, and the archive is as it was. Make room and import it again.',
).error;
const BUSY = fail(
  'archive-busy',
  'Another program is writing to the archive. Nothing of this file was kept. Wait a moment and import it again.',
).error;
const NOT_WRITABLE = fail(
  'archive-unusable',
  "The archive's folder can't be written to. Nothing of this file was kept. Check the folder's rights and the disk, then import it again.",
).error;

const FAULTS: Record<string, Failure> = {
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  SQLITE_FULL: DISK_FULL,
  SQLITE_BUSY: BUSY,
  SQLITE_LOCKED: BUSY,
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EROFS: NOT_WRITABLE,
  EIO: NOT_WRITABLE,
  SQLITE_READONLY: NOT_WRITABLE,
  SQLITE_IOERR: NOT_WRITABLE,
};

/** What can go wrong with a disk, in words; undefined for a bug, which is for throwing. */
export function faultOf(error: unknown): Failure | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  return FAULTS[code] ?? FAULTS[code.split('_').slice(0, 2).join('_')];
}
