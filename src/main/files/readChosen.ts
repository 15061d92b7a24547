import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { Unreadable } from './unreadable.ts';

interface Wanted {
  /** In bytes; what is larger was chosen by mistake. */
  readonly largest: number;
  /** "any codebook" */
  readonly kind: string;
  /** What to say about the archive when the file can't be read, as a sentence. */
  readonly kept: string;
}

/** Reads a text file that the analyst has chosen (UTF-8, with or without a byte-order mark). */
export function readChosen<T>(file: string, { largest, kind, kept }: Wanted, read: (text: string) => T): Result<T> {
  const refused = (reason: string) =>
    fail('unreadable-file', `“${path.basename(file)}” can’t be read: ${reason}. ${kept}`);
  try {
    if (fs.statSync(file).size > largest) return refused(`it is larger than ${kind}`);
    return ok(read(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')));
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.message);
    if (error instanceof Error && 'code' in error) return refused('the file can’t be opened');
    throw error;
  }
}
