import type { BatchRow } from '#shared/contract/routes/desk.ts';
import type { SearchRecord } from '#shared/model/searchRecord.ts';
import { toCsv } from '#main/files/csv.ts';

export type Format = 'csv' | 'json';

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const BATCH_HEAD = ['term', 'query', 'articles', 'passages', 'first date', 'last date', 'problem', 'notices'];

/** The answer to a batch as a file. */
export function batchTable(rows: readonly BatchRow[], format: Format): string {
  if (format === 'json') return asJson({ rows });
  return toCsv(
    BATCH_HEAD,
    rows.map(({ term, query, articles, passages, firstDate, lastDate, problem, notices }) => [
      term,
      query,
      articles,
      passages,
      firstDate,
      lastDate,
      problem?.message ?? null,
      notices.map(({ message }) => message).join(' '),
    ]),
  );
}

const RECORD_HEAD = [
  ...['record', 'at', 'query', 'scripts', 'level', 'sort', 'dials', 'scope', 'found', 'saved search'],
  ...['articles in the archive', 'last article', 'change', 'index version', 'not yet indexed'],
];

/** The record of searches as a file. */
export function recordsTable(records: readonly SearchRecord[], format: Format): string {
  if (format === 'json') return asJson({ records });
  return toCsv(RECORD_HEAD, records.map(recordCells));
}

const recordCells = ({ archive, ...record }: SearchRecord): (string | number | null)[] => [
  record.id,
  record.at,
  record.query,
  record.script,
  record.level,
  record.sort,
  record.dials.map(({ term, dial }) => `${term}: ${dial}`).join('; '),
  record.scope.map(({ field, value, without }) => `${without ? '-' : ''}${field}:${value}`).join(' '),
  record.total,
  record.savedSearchId,
  archive.articles,
  archive.lastArticleId,
  archive.changeSeq,
  archive.indexVersion,
  archive.behind,
];
