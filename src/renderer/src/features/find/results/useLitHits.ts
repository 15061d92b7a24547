import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SearchHit } from '#shared/contract/routes/search.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { ask } from '../../../archive/queries.ts';
import { useSettled } from '../../../archive/useSettled.ts';
import type { Found } from '../../../workspace/useFound.ts';
import { useWorkspace } from '../../../workspace/WorkspaceProvider.tsx';

/** Rows out of sight wait so long for a next letter before they are lit. */
const PAUSE_MS = 120;

/** Outside, so that the same answers are the same list. */
const answers = <T>(results: readonly { readonly data: T | undefined }[]): (T | undefined)[] =>
  results.map(({ data }) => data);

/**
 * The results as they are listed: those in view at once, those further down as soon as the typing pauses, before anybody
 * scrolls to them. A list takes the longer the more is in it, and while somebody types nobody looks below the edge.
 */
export function useLitHits({ pages, answers: query, isPrevious }: Found): {
  readonly hits: readonly SearchHit[];
  readonly isAll: boolean;
} {
  const { script } = useWorkspace();
  const settled = useSettled(pages, PAUSE_MS);
  const isSettled = settled === pages && !isPrevious;
  const lights = useQueries({
    queries: pages.map(({ hits }) => {
      const articleIds = hits.filter(({ isLit }) => !isLit).map(({ article }): ArticleId => article.id);
      const input = { query, script, articleIds };
      return {
        queryKey: ['search.light', input],
        queryFn: () => ask('search.light', input),
        enabled: isSettled && articleIds.length > 0,
      };
    }),
    combine: answers,
  });
  return useMemo(() => {
    const hits: SearchHit[] = [];
    for (const [at, page] of pages.entries()) {
      const light = lights[at];
      const lit = new Map(light?.hits.map((hit) => [hit.article.id, hit]));
      for (const hit of page.hits) {
        const shown = hit.isLit ? hit : lit.get(hit.article.id);
        if (!shown && !light) return { hits, isAll: false };
        // One that is missing in the answer has gone meanwhile.
        if (shown) hits.push(shown);
      }
    }
    return { hits, isAll: true };
  }, [pages, lights]);
}
