import type { ReadableDb } from '#main/archive/db.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { searchRoutes } from '#shared/contract/routes/search.ts';
import { passageHits, passagesFound } from './passagesFound.ts';
import { places, search } from './search.ts';
import { Suggester } from './suggest.ts';

export function searchQueries(
  db: ReadableDb,
  index: SearchIndex,
  isCancelled: () => boolean,
): Handlers<Exclude<keyof typeof searchRoutes, 'search.indexHealth' | 'search.rebuildIndex'>> {
  const suggester = new Suggester(db);
  return {
    'search.query': (input) => search(db, index, input, isCancelled),
    'search.places': (input) => places(db, input),
    'search.passages': (input) => passagesFound(db, index, input),
    'search.passageHits': (input) => passageHits(db, index, input),
    'search.suggest': ({ typed }) => ok({ suggestions: suggester.suggest(typed) }),
  };
}
