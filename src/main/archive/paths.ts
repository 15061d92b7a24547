import path from 'node:path';

/** The database of the archive in a folder. */
export const databaseFile = (directory: string): string => path.join(directory, 'archive.db');

/** The folder of untouched bytes, named by SHA-256. */
export const rawDirectory = (directory: string): string => path.join(directory, 'raw');
