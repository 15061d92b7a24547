import { z } from 'zod';
import { ArticleId, SavedSearchId, SearchFolderId } from './ids.ts';

export const SearchScript = z.enum(['any', 'same']);
export type SearchScript = z.infer<typeof SearchScript>;
export const SearchSort = z.enum(['relevance', 'newest']);
export type SearchSort = z.infer<typeof SearchSort>;
/** Whether results are articles or tagged passages. */
export const SearchLevel = z.enum(['articles', 'passages']);
export type SearchLevel = z.infer<typeof SearchLevel>;

/** Everything that makes a search: the words with their dials, and the switches beside the box. */
export const SearchAsked = z.object({
  query: z.string().max(2000),
  script: SearchScript,
  sort: SearchSort,
  level: SearchLevel,
});
export type SearchAsked = z.infer<typeof SearchAsked>;

export const SearchFolder = z.object({
  id: SearchFolderId,
  name: z.string(),
  parentId: SearchFolderId.nullable(),
});
export type SearchFolder = z.infer<typeof SearchFolder>;

export const SavedSearch = SearchAsked.extend({
  id: SavedSearchId,
  folderId: SearchFolderId.nullable(),
  name: z.string(),
  createdAt: z.string(),
  /** When its results were last looked at; null when never. */
  lookedAt: z.string().nullable(),
  /** The newest article there was then: articles with a larger id are new since. */
  lookedArticleId: ArticleId.nullable(),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** What an analyst decided about one result of a saved search. */
export const ReviewState = z.enum(['relevant', 'not-relevant', 'later']);
export type ReviewState = z.infer<typeof ReviewState>;

/** Which results of a saved search to show: by what was decided, or those that arrived after the last look. */
export const ReviewFilter = z.object({
  savedSearchId: SavedSearchId,
  show: z.enum(['unreviewed', ...ReviewState.options, 'new']),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;
