import { transact } from '#main/archive/acts.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import {
  archiveNow,
  countSearchRecords,
  insertSearchRecord,
  lastSearchRecord,
  searchRecords,
} from '#main/archive/searchRecords.ts';
import type { Handlers, Input } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { SearchRecord } from '#shared/model/searchRecord.ts';
import type { IndexState } from './ports.ts';
import { shapeOf } from './queryShape.ts';

/** The same search again within this time, of an unchanged archive, is the same record. */
const SAME_MS = 10 * 60_000;

export function recordsQueries(db: ReadableDb): Handlers<'search.records'> {
  return {
    'search.records': (page) => ok({ records: searchRecords(db, page), total: countSearchRecords(db) }),
  };
}

export function recordsCommands(
  db: WritableDb,
  now: () => string,
  indexState: () => Promise<IndexState>,
): Handlers<'search.record' | 'search.recordBatch'> {
  return {
    'search.record': async (input) => {
      const index = await indexState();
      return ok({ recordId: transact(db, () => note(db, recordOf(db, input, now(), index))) });
    },
    'search.recordBatch': async ({ script, found }) => {
      const index = await indexState();
      const asked = { script, sort: 'relevance', level: 'articles' } as const;
      transact(db, () => found.forEach((one) => note(db, recordOf(db, { ...asked, ...one }, now(), index))));
      return ok({});
    },
  };
}

type NewRecord = Omit<SearchRecord, 'id'>;

function recordOf(db: ReadableDb, input: Input<'search.record'>, at: string, index: IndexState): NewRecord {
  const { query, script, sort, level, total, savedSearchId } = input;
  const archive = { ...archiveNow(db), ...index };
  return { query, script, sort, level, total, at, ...shapeOf(query), archive, savedSearchId: savedSearchId ?? null };
}

function note(db: WritableDb, record: NewRecord): SearchRecord['id'] {
  const last = lastSearchRecord(db);
  if (last && isSame(last, record)) return last.id;
  return insertSearchRecord(db, record);
}

function isSame(last: SearchRecord, record: NewRecord): boolean {
  const passed = Date.parse(record.at) - Date.parse(last.at);
  return passed >= 0 && passed < SAME_MS && inOrder(last) === inOrder(record);
}

const inOrder = ({ query, script, sort, level, total, archive, savedSearchId }: Omit<NewRecord, 'at'>): string =>
  JSON.stringify([query, script, sort, level, total, archive, savedSearchId]);
