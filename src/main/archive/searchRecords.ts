/** The record of every search that was made: only ever added to (the schema holds it), and no act. */
import type { SavedSearchId, SearchRecordId } from '#shared/model/ids.ts';
import type { ArchiveState, SearchRecord } from '#shared/model/searchRecord.ts';
import { all, count, get, run, type ReadableDb, type WritableDb } from './db.ts';
import { newestChange } from './searchSource.ts';

type NewRecord = Omit<SearchRecord, 'id'>;

interface RecordRow extends Omit<SearchRecord, 'dials' | 'scope' | 'archive'> {
  readonly dials: string;
  readonly scope: string;
  readonly archive: string;
}

const SELECT_RECORD = `SELECT id, at, query, script, level, sort, dials, scope, archive_state AS archive, total,
  saved_search_id AS savedSearchId FROM search_records`;

const recordFrom = ({ dials, scope, archive, ...row }: RecordRow): SearchRecord => ({
  ...row,
  dials: JSON.parse(dials) as SearchRecord['dials'],
  scope: JSON.parse(scope) as SearchRecord['scope'],
  archive: JSON.parse(archive) as ArchiveState,
});

/** Newest first. */
export const searchRecords = (db: ReadableDb, page: { limit: number; offset: number }): SearchRecord[] =>
  all<RecordRow>(db, `${SELECT_RECORD} ORDER BY id DESC LIMIT :limit OFFSET :offset`, page).map(recordFrom);

/** Oldest first, all of them. */
export const allSearchRecords = (db: ReadableDb): SearchRecord[] =>
  all<RecordRow>(db, `${SELECT_RECORD} ORDER BY id`).map(recordFrom);

export const countSearchRecords = (db: ReadableDb): number => count(db, 'SELECT count(*) FROM search_records');

export function lastSearchRecord(db: ReadableDb): SearchRecord | undefined {
  const row = get<RecordRow>(db, `${SELECT_RECORD} ORDER BY id DESC LIMIT 1`);
  return row && recordFrom(row);
}

export function insertSearchRecord(db: WritableDb, record: NewRecord): SearchRecordId {
  const { dials, scope, archive, savedSearchId, ...rest } = record;
  return run(
    db,
    `INSERT INTO search_records (at, query, script, level, sort, dials, scope, archive_state, total, saved_search_id)
     VALUES (:at, :query, :script, :level, :sort, :dials, :scope, :archive, :total, :savedSearchId)`,
    {
      ...rest,
      dials: JSON.stringify(dials),
      scope: JSON.stringify(scope),
      archive: JSON.stringify(archive),
      savedSearchId: savedSearchId satisfies SavedSearchId | null,
    },
  ).id as SearchRecordId;
}

/** What a search sees of the archive itself; how far the index has come is the index's to say. */
export const archiveNow = (db: ReadableDb): Pick<ArchiveState, 'articles' | 'lastArticleId' | 'changeSeq'> => ({
  articles: count(db, 'SELECT count(*) FROM articles WHERE binned_at IS NULL'),
  lastArticleId: count(db, 'SELECT coalesce(max(id), 0) FROM articles'),
  changeSeq: newestChange(db),
});
