import { transact } from '#main/archive/acts.ts';
import { isRawNamed } from '#main/archive/captures.ts';
import { dropRaw, keepRaw } from '#main/archive/raw.ts';
import type { Result } from '#shared/contract/result.ts';
import { faultOf } from './faults.ts';
import type { Target } from './target.ts';

export interface Raw {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * One transaction around `write`, which calls `keep` before it writes the rows that name the bytes: files in raw/ come
 * and go only under the archive's write lock. When `write` refuses or fails, nothing is left behind.
 */
export function keepWithRows<T>(target: Target, raw: Raw, write: (keep: () => void) => Result<T>): Result<T> {
  const keep = (): void => {
    if (!target.waiting?.keep(raw.sha256)) keepRaw(target.directory, raw.bytes);
  };
  try {
    const result = transact(target.db, () => write(keep));
    if (!result.ok) dropUnnamed(target, [raw.sha256]);
    return result;
  } catch (error) {
    dropUnnamed(target, [raw.sha256]);
    const fault = faultOf(error);
    if (!fault) throw error;
    return { ok: false, error: fault };
  }
}

/** Removes the bytes of imports that failed, unless something else in the archive names them. */
export function dropUnnamed({ db, directory }: Target, hashes: readonly string[]): void {
  try {
    transact(db, () => {
      for (const hash of hashes) if (!isRawNamed(db, hash)) dropRaw(directory, hash);
    });
  } catch {
    // Bytes that nothing names do no harm; what made the import fail is what the analyst should hear of.
  }
}
