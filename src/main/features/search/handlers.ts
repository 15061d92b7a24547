import type { ReadableDb } from '#main/archive/db.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { searchRoutes } from '#shared/contract/routes/search.ts';
import { passageHits, passagesFound } from './passagesFound.ts';
import { places, search } from './search.ts';
import { Suggester } from './suggest.ts';

export function searchQueries(db: ReadableDb): Handlers<keyof typeof searchRoutes> {
  const suggester = new Suggester(db);
  return {
    'search.query': (input) => search(db, input),
    'search.places': (input) => places(db, input),
    'search.passages': (input) => passagesFound(db, input),
    'search.passageHits': (input) => passageHits(db, input),
    'search.suggest': ({ typed }) => ok({ suggestions: suggester.suggest(typed) }),
  };
}
