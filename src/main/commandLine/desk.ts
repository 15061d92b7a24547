import fs from 'node:fs';
import path from 'node:path';
import type { BatchRow } from '#shared/contract/routes/desk.ts';
import { SearchScript } from '#shared/model/savedSearch.ts';
import type { SearchRecord } from '#shared/model/searchRecord.ts';
import type { App } from '../app.ts';
import { recordOf } from '../features/desk/host.ts';
import { batchTable, recordsTable } from '../features/desk/tables.ts';
import { writeWhole } from '../features/exporting/writeWhole.ts';
import { ask, Failed, needWords, option, type Command } from './command.ts';

const TERMS_AT_ONCE = 100;
const RECORDS_AT_ONCE = 500;

/** Runs every line of a file as a query of its own. */
export const batch: Command = async (app, given, { cwd }) => {
  needWords(given, 1, 1, 'a file with one query on each line');
  const script = option(given, 'script', SearchScript) ?? 'any';
  const terms = termsIn(path.resolve(cwd, given.words[0] ?? ''));
  const rows: BatchRow[] = [];
  while (rows.length < terms.length) {
    const some = terms.slice(rows.length, rows.length + TERMS_AT_ONCE);
    const { rows: found } = await ask(app, 'search.batch', { terms: some, script });
    const tried = recordOf(found, script);
    if (tried.found.length > 0) await ask(app, 'search.recordBatch', tried);
    rows.push(...found);
  }
  const saved = await saveCsv(given.options.csv, cwd, () => batchTable(rows, 'csv'));
  return {
    json: { rows },
    lines: saved ?? rows.map(batchLine),
    failures: rows.flatMap(({ term, problem }) => (problem ? [`${term}: ${problem.message}`] : [])),
  };
};

const batchLine = ({ term, articles, passages, firstDate, lastDate }: BatchRow): string =>
  [articles, passages, firstDate ?? '-', lastDate ?? '-', term].join('\t');

/** One query on each line; a line that begins with # is a comment. */
function termsIn(file: string): string[] {
  let typed: string;
  try {
    typed = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8' : 'there is no such file, or it may not be read';
    throw new Failed(`${file} can't be read: ${why}. Nothing was searched.`);
  }
  const terms = typed
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (terms.length === 0) throw new Failed(`There is no query in ${file}. Write one on each line.`);
  return terms;
}

/** The record of searches, newest first as the window shows it; in a file oldest first. */
export const records: Command = async (app, given, { cwd }) => {
  needWords(given, 0, 0, 'no words');
  const all = await allRecords(app);
  const saved = await saveCsv(given.options.csv, cwd, () => recordsTable(all.toReversed(), 'csv'));
  return { json: { records: all }, lines: saved ?? all.map(recordLine), failures: [] };
};

async function allRecords(app: App): Promise<SearchRecord[]> {
  const found: SearchRecord[] = [];
  for (;;) {
    const page = await ask(app, 'search.records', { limit: RECORDS_AT_ONCE, offset: found.length });
    found.push(...page.records);
    if (page.records.length === 0 || found.length >= page.total) return found;
  }
}

const recordLine = ({ at, total, archive, query }: SearchRecord): string =>
  [at, total, `of ${archive.articles}`, query].join('\t');

/** Writes the table when a file is named; what to say then. */
async function saveCsv(named: string | undefined, cwd: string, table: () => string): Promise<string[] | null> {
  if (named === undefined) return null;
  const out = path.resolve(cwd, named);
  const written = await writeWhole(out, Buffer.from(table(), 'utf8'));
  if (!written.ok) throw new Failed(written.error.message);
  return [`${out} was written.`];
}
