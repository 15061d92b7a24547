import { setImmediate } from 'node:timers/promises';
import { joinActs, transact } from '#main/archive/acts.ts';
import { RawBatch } from '#main/archive/rawBatch.ts';
import type { Events } from '#shared/contract/events.ts';
import type { BatchLine, DuplicateDecision, ImportOutcome } from '#shared/contract/routes/importing.ts';
import type { Failure, Result } from '#shared/contract/result.ts';
import { faultOf } from './faults.ts';
import { dropUnnamed } from './keeping.ts';
import { writeArticle, type Prepared } from './importArticle.ts';
import { analystHere, type Analyst } from './preparing.ts';
import type { Waiting } from './staging.ts';
import type { Target } from './target.ts';

export interface BatchOptions {
  readonly onDuplicate: DuplicateDecision;
  readonly onProgress: (progress: Events['importing.progress']) => void;
  /** Who reads and analyses when there are many files. */
  readonly analyst: () => Analyst;
  /** Asked between files; what is imported by then stays. */
  readonly isCancelled: () => boolean;
}

/** Written together: few enough that others can write in between, many enough that the disk is not asked for each. */
const TOGETHER = 100;
const LONGEST_WRITE_MS = 50;
const LONGEST_WAIT_MS = 250;

interface Ready {
  readonly file: Waiting;
  readonly article: Prepared;
}

/** Fewer files than this are read sooner than a thread is started. */
const WORTH_A_THREAD = 24;

/** Imports files with what can be derived from each. One that fails does not stop the others. */
export async function runBatch(target: Target, files: readonly Waiting[], options: BatchOptions): Promise<BatchLine[]> {
  const lines = new Map<Waiting, BatchLine>();
  const acts: number[] = [];
  const analyst = files.length < WORTH_A_THREAD ? analystHere() : options.analyst();
  let ready: Ready[] = [];
  let waitingSince = performance.now();
  let settling = Promise.resolve();
  const flush = (): void => {
    const group = ready;
    ready = [];
    waitingSince = performance.now();
    const kept = writeAll({ ...target, acts }, group, lines);
    // While the files are flushed, the next are read. One that can't be now stays in its journal until the next opening.
    settling = settling.then(() => kept.settle()).catch(() => undefined);
  };
  let done = 0;
  const progress = (): void => {
    const next = files[Math.min(done, files.length - 1)];
    if (next) options.onProgress({ done, total: files.length, name: next.name });
  };
  try {
    for await (const read of readAhead(analyst, files, options, target.now)) {
      progress();
      for (const { file, result } of read) {
        if (result.ok) ready.push({ file, article: result.value });
        else lines.set(file, failed(file, result.error));
        done++;
      }
      if (ready.length >= TOGETHER || performance.now() - waitingSince > LONGEST_WAIT_MS) flush();
      // Lets a cancellation in: without it, files already in memory would never give way.
      await setImmediate();
    }
    flush();
  } finally {
    analyst.close();
    joinActs(target.db, acts, `Import ${acts.length} articles`);
  }
  if (done === files.length) progress();
  return files.map((file) => lines.get(file) ?? cancelled(file));
}

interface Read {
  readonly file: Waiting;
  readonly result: Result<Prepared>;
}

/** What the analyst makes of the files, in their order; some jobs ahead of whoever takes it. Ends when cancelled. */
async function* readAhead(
  analyst: Analyst,
  files: readonly Waiting[],
  { onDuplicate, isCancelled }: BatchOptions,
  now: () => string,
): AsyncGenerator<Read[]> {
  const ahead: { readonly some: readonly Waiting[]; readonly results: Promise<Result<Prepared>[]> }[] = [];
  let at = 0;
  while (!isCancelled()) {
    for (; at < files.length && ahead.length < analyst.jobs; at += analyst.together) {
      const some = files.slice(at, at + analyst.together);
      const results = analyst.prepare({ files: some, onDuplicate, now: now() });
      // A fault is met where it is awaited, also when one before it ends the batch.
      results.catch(() => undefined);
      ahead.push({ some, results });
    }
    const next = ahead.shift();
    if (!next) return;
    const results = await next.results;
    yield next.some.flatMap((file, n) => {
      const result = results[n];
      return result ? [{ file, result }] : [];
    });
  }
}

/** Bytes first, side by side; then the rows, in short transactions. */
function writeAll(target: Target, ready: readonly Ready[], lines: Map<Waiting, BatchLine>): RawBatch {
  const waiting = RawBatch.write(
    target.directory,
    ready.map(({ article }) => article.bytes),
  );
  try {
    for (let at = 0; at < ready.length;) at += writeSome({ ...target, waiting }, ready.slice(at), lines);
  } finally {
    waiting.drop();
  }
  return waiting;
}

/** SQLite took back the transaction in which several files were being written; the message is for the analyst. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
}

/** Writes as many as fit into one short transaction; each in a savepoint of its own. Returns how many. */
function writeSome(target: Target, ready: readonly Ready[], lines: Map<Waiting, BatchLine>): number {
  const written = new Map<Waiting, BatchLine>();
  const until = performance.now() + LONGEST_WRITE_MS;
  try {
    transact(target.db, () => {
      for (const { file, article } of ready) {
        const line = writeOne(target, file, article);
        written.set(file, line);
        // A full disk can end the whole transaction and not only this file's part of it.
        if (!target.db.inTransaction) throw new TakenBack(line.message);
        if (performance.now() > until) break;
      }
    });
  } catch (error) {
    // The whole transaction was taken back: nothing that it reported has happened.
    const fault = error instanceof TakenBack ? { code: 'disk-full' as const, message: error.message } : faultOf(error);
    if (!fault) throw error;
    for (const file of written.keys()) written.set(file, failed(file, fault));
    dropUnnamed(
      target,
      ready.map(({ article }) => article.sha256),
    );
  }
  for (const [file, line] of written) lines.set(file, line);
  return Math.max(1, written.size);
}

function writeOne(target: Target, file: Waiting, article: Prepared): BatchLine {
  try {
    const result = writeArticle(target, article);
    return result.ok ? imported(file, result.value) : failed(file, result.error);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `Something went wrong inside Cuttings while “${file.name}” was imported (${why}). Nothing of it was kept; the other files were not affected.`;
    return failed(file, { code: 'internal', message });
  }
}

const imported = ({ handle, name }: Waiting, { outcome, articleId, title }: ImportOutcome): BatchLine => ({
  handle,
  name,
  outcome,
  articleId,
  message: SENTENCES[outcome](title),
});

const SENTENCES: Record<ImportOutcome['outcome'], (title: string) => string> = {
  imported: (title) => `Imported as “${title}”.`,
  attached: (title) => `Attached to “${title}” as another capture.`,
  skipped: (title) => `Skipped: the archive already holds it as “${title}”.`,
};

const failed = ({ handle, name }: Waiting, { code, message }: Failure): BatchLine => ({
  handle,
  name,
  outcome: code === 'duplicate' ? 'duplicate' : 'failed',
  articleId: null,
  message,
});

const cancelled = ({ handle, name }: Waiting): BatchLine => ({
  handle,
  name,
  outcome: 'cancelled',
  articleId: null,
  message: 'Not imported: the import was stopped before this file.',
});
