import type { QueryNotice } from '#shared/contract/routes/search.ts';
import type { QueryProblem } from '#shared/model/query.ts';
import type { SearchScript } from '#shared/model/savedSearch.ts';
import { noticesOf } from './notices.ts';
import { countPassages } from './passagesFound.ts';
import type { Searcher } from './searcher.ts';

interface Found {
  readonly articleIds: Uint32Array;
  readonly problem: QueryProblem | null;
  readonly notices: readonly QueryNotice[];
}

/** Whole results without ranking and highlights: for batches, saved searches and counts of families. */
export function finder(searcher: Searcher): {
  find: (query: string, script: SearchScript) => Found;
  countPassages: (query: string, script: SearchScript) => number;
} {
  const { index } = searcher;
  return {
    find: (query, script) => {
      const { found, problem } = searcher.understand({ query, script });
      if (!found) return { articleIds: new Uint32Array(), problem, notices: [] };
      const { node, planned } = found;
      const articleIds = index.idsOf(planned.plan);
      const notices = noticesOf({ typed: query, node, planned, total: articleIds.length }, index);
      return { articleIds, problem, notices };
    },
    countPassages: (query, script) => countPassages(searcher, { query, script }),
  };
}
