import type { ReadableDb } from '#main/archive/db.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { QueryNotice } from '#shared/contract/routes/search.ts';
import type { QueryProblem } from '#shared/model/query.ts';
import type { SearchScript } from '#shared/model/savedSearch.ts';
import { parseQuery } from '#shared/text/query.ts';
import { toPlan } from './match.ts';
import { passagesFound } from './passagesFound.ts';

interface Found {
  readonly articleIds: Uint32Array;
  readonly problem: QueryProblem | null;
  readonly notices: readonly QueryNotice[];
}

/** Whole results without ranking and highlights: for batches, saved searches and counts of families. */
export function finder(
  db: ReadableDb,
  index: SearchIndex,
): {
  find: (query: string, script: SearchScript) => Found;
  countPassages: (query: string, script: SearchScript) => number;
} {
  return {
    find: (query) => {
      const { node, problem } = parseQuery(query);
      const plan = node && toPlan(node);
      return { articleIds: plan ? index.idsOf(plan) : new Uint32Array(), problem, notices: [] };
    },
    countPassages: (query) => {
      const found = passagesFound(db, index, { query });
      return found.ok ? found.value.passageIds.length : 0;
    },
  };
}
