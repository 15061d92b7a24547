import { useEffect, useMemo } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { Target } from '../../workspace/workspace.ts';

export interface Hits {
  readonly query: string;
  readonly places: readonly Target[];
  /** -1 when the reader is at none of them. */
  readonly index: number;
  readonly goTo: (index: number) => void;
  readonly step: (by: 1 | -1) => void;
}

const NONE: readonly Target[] = [];

/** The places of the search in the open article: first the original's, then those of each translation. */
export function useHits(article: ArticleDetail): Hits {
  const { query, hitIndex, target } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const asked = query.trim();
  const { data, isPlaceholderData } = useArchiveQuery(
    'search.places',
    { query: asked, articleId: article.id },
    { enabled: asked !== '', keepPrevious: true },
  );
  const places = useMemo(
    () =>
      asked === '' || !data ? NONE : article.texts.flatMap(({ id }) => data.places.filter((p) => p.textId === id)),
    [asked, data, article.texts],
  );

  const goTo = (index: number): void => {
    const place = places[index];
    if (place) dispatch({ type: 'goToHit', index, place });
  };
  const step = (by: 1 | -1): void => {
    if (places.length === 0) return;
    const from = hitIndex < 0 && by < 0 ? 0 : hitIndex;
    goTo((from + by + places.length) % places.length);
  };

  // The article was opened from a result: go to that hit as soon as the places are known.
  const isKnown = !isPlaceholderData && target.place === null && hitIndex >= 0;
  const wanted = isKnown ? places[hitIndex] : undefined;
  useEffect(() => {
    if (wanted) dispatch({ type: 'goToHit', index: hitIndex, place: wanted });
  }, [wanted, hitIndex, dispatch]);

  return { query: asked, places, index: hitIndex, goTo, step };
}
