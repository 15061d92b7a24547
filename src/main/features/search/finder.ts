import type { QueryNotice } from '#shared/contract/routes/search.ts';
import type { QueryProblem } from '#shared/model/query.ts';
import type { SearchScript } from '#shared/model/savedSearch.ts';
import { noticesOf } from './notices.ts';
import { countPassages } from './passagesFound.ts';
import type { Searcher } from './searcher.ts';

interface Found {
  readonly articleIds: Uint32Array;
  readonly problem: QueryProblem | null;
}

/** Whole results without ranking and highlights: for batches, saved searches and counts of families. */
export function finder(searcher: Searcher): {
  find: (query: string, script: SearchScript) => Found;
  noticesOf: (query: string, script: SearchScript, total: number) => readonly QueryNotice[];
  countPassages: (query: string, script: SearchScript) => number;
} {
  const { index } = searcher;
  return {
    find: (query, script) => {
      const { found, problem } = searcher.understand({ query, script });
      return { articleIds: found ? index.idsOf(found.planned.plan) : new Uint32Array(), problem };
    },
    noticesOf: (query, script, total) => {
      const { found } = searcher.understand({ query, script });
      return found ? noticesOf({ typed: query, ...found, total, nearestName: searcher.nearestName }, index) : [];
    },
    countPassages: (query, script) => countPassages(searcher, { query, script }),
  };
}
