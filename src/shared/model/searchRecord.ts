import { z } from 'zod';
import { SavedSearchId, SearchRecordId } from './ids.ts';
import { SearchAsked } from './savedSearch.ts';

/** What was in the archive when a search was made, so that its count can be understood later. */
export const ArchiveState = z.object({
  articles: z.int().nonnegative(),
  /** 0 in an empty archive. */
  lastArticleId: z.int().nonnegative(),
  /** Grows with every change of what can be searched. */
  changeSeq: z.int().nonnegative(),
  indexVersion: z.int().nonnegative(),
  /** Changed articles that were not yet indexed. */
  behind: z.int().nonnegative(),
});
export type ArchiveState = z.infer<typeof ArchiveState>;

/** A dial that was not at its usual place, and the term it belonged to. */
export const TurnedDial = z.object({ term: z.string(), dial: z.string() });
export type TurnedDial = z.infer<typeof TurnedDial>;

/** A filter of the query: field and value as typed, `without` when it was negated. */
export const ScopeFilter = z.object({ field: z.string(), value: z.string(), without: z.boolean() });
export type ScopeFilter = z.infer<typeof ScopeFilter>;

/** One search that was made: what was asked, of which archive, and how much was found. 0 is an answer too. */
export const SearchRecord = SearchAsked.extend({
  id: SearchRecordId,
  at: z.string(),
  dials: z.array(TurnedDial),
  scope: z.array(ScopeFilter),
  archive: ArchiveState,
  total: z.int().nonnegative(),
  savedSearchId: SavedSearchId.nullable(),
});
export type SearchRecord = z.infer<typeof SearchRecord>;
