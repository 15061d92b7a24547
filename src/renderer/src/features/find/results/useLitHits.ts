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
const answered = <T>(results: readonly { readonly data: T | undefined }[]): T[] =>
  results.flatMap(({ data }) => (data ? [data] : []));

/** The results, with those further down lit as soon as the typing pauses: before anybody scrolls to them. */
export function useLitHits({ pages, answers, isPrevious }: Found): readonly SearchHit[] {
  const { script } = useWorkspace();
  const settled = useSettled(pages, PAUSE_MS);
  const isSettled = settled === pages && !isPrevious;
  const lights = useQueries({
    queries: pages.map(({ hits }) => {
      const articleIds = hits.filter(({ isLit }) => !isLit).map(({ article }): ArticleId => article.id);
      const input = { query: answers, script, articleIds };
      return {
        queryKey: ['search.light', input],
        queryFn: () => ask('search.light', input),
        enabled: isSettled && articleIds.length > 0,
      };
    }),
    combine: answered,
  });
  return useMemo(() => {
    const lit = new Map(lights.flatMap(({ hits }) => hits).map((hit) => [hit.article.id, hit]));
    return pages.flatMap(({ hits }) => hits).map((hit) => (hit.isLit ? hit : (lit.get(hit.article.id) ?? hit)));
  }, [pages, lights]);
}
