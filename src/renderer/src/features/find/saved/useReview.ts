import { useEffect, useMemo } from 'react';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { useWorkspace } from '../../../workspace/WorkspaceProvider.tsx';
import type { ArticleId, SavedSearchId } from '#shared/model/ids.ts';
import type { ReviewState } from '#shared/model/savedSearch.ts';

const NONE: ReadonlyMap<ArticleId, ReviewState> = new Map();

/** What was decided about the results of the open saved search. */
export function useReviews(): ReadonlyMap<ArticleId, ReviewState> {
  const { savedSearchId } = useWorkspace();
  const { data } = useArchiveQuery(
    'search.reviews',
    // The number is never asked with: there is no question without a saved search.
    { savedSearchId: savedSearchId ?? (0 as SavedSearchId) },
    { enabled: savedSearchId !== null, keepPrevious: true },
  );
  return useMemo(
    () =>
      savedSearchId === null || !data ? NONE : new Map(data.reviews.map(({ articleId, state }) => [articleId, state])),
    [savedSearchId, data],
  );
}

/** What is new stays new while one looks at it; it has been seen when the saved search is left. */
export function useLookWhenLeaving(savedSearchId: SavedSearchId): void {
  const { run } = useArchiveCommand('saved.looked', { quiet: true });
  useEffect(() => () => void run({ savedSearchId }), [run, savedSearchId]);
}
