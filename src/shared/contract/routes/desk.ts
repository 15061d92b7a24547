import { z } from 'zod';
import { SavedSearchId, SearchRecordId } from '../../model/ids.ts';
import { QueryProblem } from '../../model/query.ts';
import { SearchAsked, SearchScript } from '../../model/savedSearch.ts';
import { SearchRecord } from '../../model/searchRecord.ts';
import { defineRoute } from '../route.ts';
import { QueryNotice } from './search.ts';

/** What one term of a batch found. */
export const BatchRow = z.object({
  /** As given. */
  term: z.string(),
  /** What was run. */
  query: z.string(),
  articles: z.int().nonnegative(),
  /** Tagged passages of them that hold it. */
  passages: z.int().nonnegative(),
  /** Days of the oldest and the newest article found: published, else captured. */
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  problem: QueryProblem.nullable(),
  notices: z.array(QueryNotice),
});
export type BatchRow = z.infer<typeof BatchRow>;

const Term = z.string().trim().min(1).max(2000);
const ExportFormat = z.enum(['csv', 'json']);
/** `fileName` is null when the dialog was cancelled. */
const Exported = z.object({ fileName: z.string().nullable(), rows: z.int().nonnegative() });

/** The record of what was searched, and searching for many terms at once. */
export const deskRoutes = {
  /**
   * Notes a search that was made, with the state of the archive now. The same search again within ten minutes, of the same
   * archive, is the same record. Changes no answer but that of `search.records`.
   */
  'search.record': defineRoute({
    kind: 'command',
    input: SearchAsked.extend({ total: z.int().nonnegative(), savedSearchId: SavedSearchId.nullable().optional() }),
    output: z.object({ recordId: SearchRecordId }),
  }),
  /** The same for the terms of a batch, in their order: each is a search of its own. */
  'search.recordBatch': defineRoute({
    kind: 'command',
    input: z.object({
      script: SearchScript,
      found: z
        .array(z.object({ query: z.string().max(2000), total: z.int().nonnegative() }))
        .min(1)
        .max(100),
    }),
    output: z.object({}),
  }),
  /** Newest first. */
  'search.records': defineRoute({
    kind: 'query',
    input: z.object({ limit: z.int().min(1).max(500), offset: z.int().nonnegative() }),
    output: z.object({ records: z.array(SearchRecord), total: z.int().nonnegative() }),
  }),
  /** Asks where to and writes the whole record, oldest first. */
  'search.exportRecords': defineRoute({
    kind: 'host',
    input: z.object({ format: ExportFormat }),
    output: Exported,
  }),
  /** Runs each term as a query of its own; rows in the order of the terms. */
  'search.batch': defineRoute({
    kind: 'query',
    input: z.object({ terms: z.array(Term).min(1).max(100), script: SearchScript.optional() }),
    output: z.object({ rows: z.array(BatchRow) }),
  }),
  /** Asks where to, runs every term, writes the table. Tells `search.batching`; ended by `search.cancelBatch`, then fails with `cancelled`. */
  'search.exportBatch': defineRoute({
    kind: 'host',
    input: z.object({
      terms: z.array(Term).min(1).max(5000),
      script: SearchScript.optional(),
      format: ExportFormat,
    }),
    output: Exported,
  }),
  'search.cancelBatch': defineRoute({ kind: 'host', input: z.object({}), output: z.object({}) }),
};
