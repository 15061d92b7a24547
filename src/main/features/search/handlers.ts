import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { searchRoutes } from '#shared/contract/routes/search.ts';
import { passageHits, passagesFound } from './passagesFound.ts';
import { lightHits, places, search } from './search.ts';
import type { Searcher } from './searcher.ts';

export function searchQueries(
  searcher: Searcher,
): Handlers<Exclude<keyof typeof searchRoutes, 'search.indexHealth' | 'search.rebuildIndex'>> {
  return {
    'search.query': (input) => search(searcher, input),
    'search.light': (input) => lightHits(searcher, input),
    'search.places': (input) => places(searcher, input),
    'search.passages': (input) => passagesFound(searcher, input),
    'search.passageHits': (input) => passageHits(searcher, input),
    'search.suggest': ({ typed }) => ok({ suggestions: searcher.suggester.suggest(typed) }),
  };
}
