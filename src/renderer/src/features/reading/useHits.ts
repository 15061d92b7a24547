import { useEffect, useMemo } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { useSettled } from '../../archive/useSettled.ts';
import { hitsOf, useFound } from '../../workspace/useFound.ts';
import { useTypedQuery, useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import { LAST_HIT, type Target } from '../../workspace/workspace.ts';

export interface Hits {
  readonly query: string;
  readonly places: readonly Target[];
  /** -1 when the reader is at none of them. */
  readonly index: number;
  /** Where this article stands among the found ones; null when it is none of them, or the only one. */
  readonly among: { readonly index: number; readonly total: number } | null;
  /** There is another hit to go to, here or in another found article. */
  readonly canStep: boolean;
  readonly step: (by: 1 | -1) => void;
}

const NONE: readonly Target[] = [];
/** The results come first while somebody is typing; the places in the open article follow in the pauses. */
const PAUSE = 120;

/** The places of the search in the open article: first the original's, then those of each translation. */
export function useHits(article: ArticleDetail): Hits {
  const query = useTypedQuery();
  const { articleId, script, hitIndex, target } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const typed = query.trim();
  const asked = useSettled(typed, PAUSE);
  const { data, isPlaceholderData } = useArchiveQuery(
    'search.places',
    { query: asked, script, articleId: article.id },
    { enabled: asked !== '', keepPrevious: true },
  );
  // While the next article is on its way the one before is still shown: its places are not meant.
  const isKnown = article.id === articleId && asked === typed && data !== undefined && !isPlaceholderData;
  const places = useMemo(
    () =>
      typed === '' || !data ? NONE : article.texts.flatMap(({ id }) => data.places.filter((p) => p.textId === id)),
    [typed, data, article.texts],
  );
  const index = hitIndex === LAST_HIT ? places.length - 1 : hitIndex;
  const { among, neighbour } = useNeighbours(article.id, typed !== '');

  const step = (by: 1 | -1): void => {
    if (!isKnown) return;
    const next = index < 0 && by < 0 ? places.length - 1 : index + by;
    const place = places[next];
    const other = neighbour(by);
    if (place) dispatch({ type: 'goToHit', index: next, place });
    else if (other !== null) dispatch({ type: 'openArticle', articleId: other, hitIndex: by > 0 ? 0 : LAST_HIT });
    else {
      const around = by > 0 ? 0 : places.length - 1;
      const first = places[around];
      if (first) dispatch({ type: 'goToHit', index: around, place: first });
    }
  };

  // The article was opened from a result: go to that hit as soon as the places are known.
  const wanted = isKnown && target.place === null && index >= 0 ? places[index] : undefined;
  useEffect(() => {
    if (wanted) dispatch({ type: 'goToHit', index, place: wanted });
  }, [wanted, index, dispatch]);

  return { query: typed, places, index, among, canStep: places.length > 0 || neighbour(1) !== null, step };
}

/** The found articles before and after this one, all the way round. */
function useNeighbours(articleId: ArticleId, isSearching: boolean) {
  const found = useFound();
  const total = isSearching ? (found.first?.total ?? 0) : 0;
  const ids = isSearching ? hitsOf(found).map(({ article }) => article.id) : [];
  const at = ids.indexOf(articleId);
  // Near the end of what is loaded the next page is asked for, so that the next article is there when it is wanted.
  const { loadMore } = found;
  const isNearEnd = at >= 0 && at + 3 > ids.length && ids.length < total;
  useEffect(() => {
    if (isNearEnd) loadMore();
  });
  const neighbour = (by: 1 | -1): ArticleId | null => {
    if (at < 0) return ids[0] ?? null;
    const next = (at + by + ids.length) % ids.length;
    return next === at ? null : (ids[next] ?? null);
  };
  return { neighbour, among: at >= 0 && total > 1 ? { index: at, total } : null };
}
