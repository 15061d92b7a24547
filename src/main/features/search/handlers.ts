import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { glossaryRoutes } from '#shared/contract/routes/glossary.ts';
import type { searchRoutes } from '#shared/contract/routes/search.ts';
import { allPlaces } from './allPlaces.ts';
import { concordance, glossaryPlaces } from './concordance.ts';
import { passageHits, passagesFound } from './passagesFound.ts';
import { lightHits, places, search } from './search.ts';
import type { Searcher } from './searcher.ts';

type SearchRoute =
  | Exclude<keyof typeof searchRoutes, 'search.indexHealth' | 'search.rebuildIndex'>
  | Extract<keyof typeof glossaryRoutes, `search.${string}`>;

export function searchQueries(searcher: Searcher): Handlers<SearchRoute> {
  return {
    'search.query': (input) => search(searcher, input),
    'search.light': (input) => lightHits(searcher, input),
    'search.places': (input) => places(searcher, input),
    'search.allPlaces': (input) => allPlaces(searcher, input),
    'search.passages': (input) => passagesFound(searcher, input),
    'search.passageHits': (input) => passageHits(searcher, input),
    'search.concordance': (input) => concordance(searcher, input),
    'search.glossaryPlaces': (input) => glossaryPlaces(searcher, input),
    'search.suggest': ({ typed }) => ok({ suggestions: searcher.suggester.suggest(typed) }),
  };
}
