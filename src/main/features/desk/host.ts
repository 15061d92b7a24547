import path from 'node:path';
import type { ReadableDb } from '#main/archive/db.ts';
import { allSearchRecords } from '#main/archive/searchRecords.ts';
import { NO_WINDOW } from '#main/files/asking.ts';
import type { Handlers, Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { BatchRow } from '#shared/contract/routes/desk.ts';
import { batchTable, recordsTable, type Format } from './tables.ts';

export interface DeskHost {
  readonly reads: ReadableDb;
  readonly now: () => string;
  /** Asks where to save; null when the analyst changed their mind. Missing where there is no window. */
  readonly saveAs: ((suggestedName: string) => Promise<string | null>) | null;
  readonly writeWhole: (file: string, bytes: Uint8Array) => Promise<Result<null>>;
  /** Runs a few terms where queries run. */
  readonly batch: (input: Input<'search.batch'>) => Promise<Result<Output<'search.batch'>>>;
  /** Puts what they found into the record. */
  readonly record: (input: Input<'search.recordBatch'>) => Promise<Result<Output<'search.recordBatch'>>>;
  readonly onProgress: (progress: { done: number; total: number }) => void;
}

/** Terms to a call: few enough that a cancelled batch ends soon. */
const TERMS_AT_ONCE = 20;

const NOTHING = { fileName: null, rows: 0 };

export function deskHost(
  host: DeskHost,
): Handlers<'search.exportRecords' | 'search.exportBatch' | 'search.cancelBatch'> {
  let running: { cancelled: boolean } | null = null;
  return {
    'search.exportRecords': async ({ format }) => {
      if (!host.saveAs) return NO_WINDOW;
      const out = await host.saveAs(`Search record ${host.now().slice(0, 10)}.${format}`);
      if (out === null) return ok(NOTHING);
      const records = allSearchRecords(host.reads);
      return write(host, out, recordsTable(records, format), records.length);
    },
    'search.exportBatch': async ({ format, ...asked }) => {
      if (!host.saveAs) return NO_WINDOW;
      if (running) return fail('refused', 'Another batch search is still running. Wait for it, or cancel it.');
      const mine = (running = { cancelled: false });
      try {
        return await exportBatch(host, asked, format, () => mine.cancelled);
      } finally {
        running = null;
      }
    },
    'search.cancelBatch': () => {
      if (running) running.cancelled = true;
      return ok({});
    },
  };
}

async function exportBatch(
  host: DeskHost,
  asked: Omit<Input<'search.exportBatch'>, 'format'>,
  format: Format,
  isCancelled: () => boolean,
): Promise<Result<Output<'search.exportBatch'>>> {
  const out = await host.saveAs?.(`Batch search ${host.now().slice(0, 10)}.${format}`);
  if (out === null || out === undefined) return ok(NOTHING);
  const rows = await runBatch(host, asked, isCancelled);
  return rows.ok ? write(host, out, batchTable(rows.value, format), rows.value.length) : rows;
}

async function runBatch(
  { batch, record, onProgress }: DeskHost,
  { terms, script }: Omit<Input<'search.exportBatch'>, 'format'>,
  isCancelled: () => boolean,
): Promise<Result<BatchRow[]>> {
  const rows: BatchRow[] = [];
  while (rows.length < terms.length) {
    if (isCancelled()) return fail('cancelled', 'The batch search was cancelled. No file was written.');
    const some = await batch({ terms: terms.slice(rows.length, rows.length + TERMS_AT_ONCE), script });
    if (!some.ok) return some;
    const tried = recordOf(some.value.rows, script);
    const noted = tried.found.length > 0 ? await record(tried) : ok({});
    if (!noted.ok) return noted;
    rows.push(...some.value.rows);
    onProgress({ done: rows.length, total: terms.length });
  }
  return ok(rows);
}

async function write(
  { writeWhole }: DeskHost,
  out: string,
  content: string,
  rows: number,
): Promise<Result<{ fileName: string; rows: number }>> {
  const written = await writeWhole(out, Buffer.from(content, 'utf8'));
  return written.ok ? ok({ fileName: path.basename(out), rows }) : written;
}

/** Those that could be run. */
export const recordOf = (rows: readonly BatchRow[], script: 'any' | 'same' = 'any'): Input<'search.recordBatch'> => ({
  script,
  found: rows.filter(({ problem }) => problem === null).map(({ query, articles }) => ({ query, total: articles })),
});
