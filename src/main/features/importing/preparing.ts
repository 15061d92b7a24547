import type { DuplicateDecision } from '#shared/contract/routes/importing.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { analyse } from './analyse.ts';
import { prepareRead, type Prepared } from './importArticle.ts';
import { loadLanguageDetector } from './language.ts';
import { readWaiting, type Waiting } from './staging.ts';

/** What an analyst does with files before anything is written. Plain data in and out: it may happen on another thread. */
export interface Job {
  readonly files: readonly Waiting[];
  readonly onDuplicate: DuplicateDecision;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** One result for each file, in order. */
export type Prepare = (job: Job) => Promise<Result<Prepared>[]>;

/** Whoever reads and analyses files for a batch. */
export interface Analyst {
  readonly prepare: Prepare;
  /** How many files it is given at once, and how many such jobs it has at a time. */
  readonly together: number;
  readonly jobs: number;
  readonly close: () => void;
}

/** Reads and analyses right here, one file at a time. */
export const prepareHere: Prepare = async ({ files, onDuplicate, now }) => {
  const detectLanguage = await loadLanguageDetector();
  const results: Result<Prepared>[] = [];
  for (const file of files) {
    const bytes = await readWaiting(file);
    if (!bytes.ok) {
      results.push(bytes);
      continue;
    }
    const raw = { name: file.name, bytes: bytes.value, modifiedAt: file.modifiedAt };
    const read = analyse(raw, null, detectLanguage, new Date(now));
    if (!read.ok) {
      results.push(read);
      continue;
    }
    const { charset, fields, capturedAt, text, sha256 } = read.value;
    const article = { ...raw, charset: charset.used, fields, capturedAt, onDuplicate, attachTo: null };
    results.push(ok(prepareRead(article, text, sha256)));
  }
  return results;
};

export const analystHere = (): Analyst => ({
  prepare: prepareHere,
  together: 1,
  jobs: 1,
  close: () => undefined,
});
