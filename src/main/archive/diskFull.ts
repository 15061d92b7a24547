/** SHMSIZE: there is not even room for the little that SQLite keeps beside an open file. */
const FULL = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC']);

/** Whether that went wrong because nothing more has room on the disk. */
export const isDiskFull = (error: unknown): boolean => FULL.has((error as { code?: string } | null)?.code ?? '');
