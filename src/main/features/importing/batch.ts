import { setImmediate } from 'node:timers/promises';
import { joinActs, transact } from '#main/archive/acts.ts';
import { RawBatch } from '#main/archive/rawBatch.ts';
import type { Events } from '#shared/contract/events.ts';
import type { BatchLine, DuplicateDecision, ImportOutcome } from '#shared/contract/routes/importing.ts';
import type { Failure, Result } from '#shared/contract/result.ts';
import { analyse } from './analyse.ts';
import { faultOf } from './faults.ts';
import { dropUnnamed } from './keeping.ts';
import { prepare, writeArticle, type Prepared } from './importArticle.ts';
import { loadLanguageDetector, type LanguageDetector } from './language.ts';
import { readWaiting, type Waiting } from './staging.ts';
import type { Target } from './target.ts';

export interface BatchOptions {
  readonly onDuplicate: DuplicateDecision;
  readonly onProgress: (progress: Events['importing.progress']) => void;
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

/** Imports files with what can be derived from each. One that fails does not stop the others. */
export async function runBatch(target: Target, files: readonly Waiting[], options: BatchOptions): Promise<BatchLine[]> {
  const lines = new Map<Waiting, BatchLine>();
  const acts: number[] = [];
  const detectLanguage = await loadLanguageDetector();
  let ready: Ready[] = [];
  let waitingSince = performance.now();
  // While the disk takes one group, the next is read and analysed.
  let writing = Promise.resolve();
  const flush = async (): Promise<void> => {
    const group = ready;
    ready = [];
    waitingSince = performance.now();
    await writing;
    writing = writeAll({ ...target, acts }, group, lines);
    // A fault is met where `writing` is awaited next.
    writing.catch(() => undefined);
  };
  for (const [done, file] of files.entries()) {
    if (options.isCancelled()) break;
    options.onProgress({ done, total: files.length, name: file.name });
    const read = await readOne(file, detectLanguage, options.onDuplicate, target.now());
    if (read.ok) ready.push({ file, article: read.value });
    else lines.set(file, failed(file, read.error));
    if (ready.length >= TOGETHER || performance.now() - waitingSince > LONGEST_WAIT_MS) await flush();
    // Lets a cancellation in: without it, files already in memory would never give way.
    await setImmediate();
  }
  await flush();
  await writing;
  joinActs(target.db, acts, `Import ${acts.length} articles`);
  const last = files.at(-1);
  if (last && lines.has(last)) options.onProgress({ done: files.length, total: files.length, name: last.name });
  return files.map((file) => lines.get(file) ?? cancelled(file));
}

async function readOne(
  file: Waiting,
  detectLanguage: LanguageDetector,
  onDuplicate: DuplicateDecision,
  now: string,
): Promise<Result<Prepared>> {
  const bytes = await readWaiting(file);
  if (!bytes.ok) return bytes;
  const raw = { name: file.name, bytes: bytes.value, modifiedAt: file.modifiedAt };
  const read = analyse(raw, null, detectLanguage, new Date(now));
  if (!read.ok) return read;
  const { charset, fields, capturedAt } = read.value;
  return prepare({ ...raw, charset: charset.used, fields, capturedAt, onDuplicate, attachTo: null });
}

/** Bytes first, side by side; then the rows, in short transactions. */
async function writeAll(target: Target, ready: readonly Ready[], lines: Map<Waiting, BatchLine>): Promise<void> {
  const waiting = await RawBatch.write(
    target.directory,
    ready.map(({ article }) => article.bytes),
  );
  try {
    for (let at = 0; at < ready.length;) at += writeSome({ ...target, waiting }, ready.slice(at), lines);
  } finally {
    waiting.drop();
  }
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
      target.waiting?.flush();
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
