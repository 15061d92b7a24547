import { z } from 'zod';
import { ArticleId, SavedSearchId, SearchFolderId } from '../../model/ids.ts';
import { QueryProblem } from '../../model/query.ts';
import { ReviewState, SavedSearch, SearchAsked, SearchFolder } from '../../model/savedSearch.ts';
import { defineRoute } from '../route.ts';

const Name = z.string().trim().min(1).max(120);

/** Saved searches in folders, and what was decided about their results. */
export const savedRoutes = {
  /** Folders by name, searches in their order within a folder. */
  'saved.list': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ folders: z.array(SearchFolder), searches: z.array(SavedSearch) }),
  }),
  /** Keeps a search (id null; at the end of its folder) or replaces all of one. */
  'saved.save': defineRoute({
    kind: 'command',
    input: SearchAsked.extend({
      id: SavedSearchId.nullable(),
      folderId: SearchFolderId.nullable(),
      name: Name,
    }),
    output: z.object({ savedSearchId: SavedSearchId }),
  }),
  'saved.rename': defineRoute({
    kind: 'command',
    input: z.object({ savedSearchId: SavedSearchId, name: Name }),
    output: z.object({}),
  }),
  /** Moves a search into a folder (null: the top), to a place counted from 0 among the others there. */
  'saved.move': defineRoute({
    kind: 'command',
    input: z.object({
      savedSearchId: SavedSearchId,
      folderId: SearchFolderId.nullable(),
      to: z.int().nonnegative(),
    }),
    output: z.object({}),
  }),
  'saved.remove': defineRoute({
    kind: 'command',
    input: z.object({ savedSearchId: SavedSearchId }),
    output: z.object({}),
  }),
  /** Makes a folder (id null), or gives one another name and parent. Fails with `refused` when it would lie in itself. */
  'saved.saveFolder': defineRoute({
    kind: 'command',
    input: z.object({ id: SearchFolderId.nullable(), name: Name, parentId: SearchFolderId.nullable() }),
    output: z.object({ folderId: SearchFolderId }),
  }),
  /** Removes a folder with everything in it; Undo brings all of it back. */
  'saved.removeFolder': defineRoute({
    kind: 'command',
    input: z.object({ folderId: SearchFolderId }),
    output: z.object({}),
  }),
  /** The analyst has seen what there is now: what arrives from here on is new. No act: undo does not touch it. */
  'saved.looked': defineRoute({
    kind: 'command',
    input: z.object({ savedSearchId: SavedSearchId }),
    output: z.object({}),
  }),
  /** For every saved search: how many articles it finds, how many of them arrived after the last look. */
  'search.savedNews': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({
      news: z.array(
        z.object({
          savedSearchId: SavedSearchId,
          total: z.int().nonnegative(),
          fresh: z.int().nonnegative(),
          problem: QueryProblem.nullable(),
        }),
      ),
    }),
  }),
  /** Says what some results of a saved search are; null takes the decision back. */
  'search.review': defineRoute({
    kind: 'command',
    input: z.object({
      savedSearchId: SavedSearchId,
      articleIds: z.array(ArticleId).min(1).max(5000),
      state: ReviewState.nullable(),
    }),
    output: z.object({}),
  }),
  'search.reviews': defineRoute({
    kind: 'query',
    input: z.object({ savedSearchId: SavedSearchId }),
    output: z.object({ reviews: z.array(z.object({ articleId: ArticleId, state: ReviewState })) }),
  }),
};
