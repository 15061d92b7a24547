import { reviewsOf } from '#main/archive/reviews.ts';
import { readSavedSearch } from '#main/archive/savedSearches.ts';
import type { Plan } from '#main/searchIndex/types.ts';
import type { ReviewFilter } from '#shared/model/savedSearch.ts';
import type { Searcher } from './searcher.ts';

const among = (ids: readonly number[]): Plan => ({ kind: 'filter', filter: { by: 'ids', ids } });

/** Only the results of a saved search that were so decided about, or that are new since the last look. */
export function reviewed(searcher: Searcher, plan: Plan, { savedSearchId, show }: ReviewFilter): Plan {
  const { db, index } = searcher;
  if (show === 'new') {
    const seen = readSavedSearch(db, savedSearchId)?.lookedArticleId ?? 0;
    const ids = index.idsOf(plan).filter((id) => id > seen);
    return { kind: 'and', children: [plan, among(Array.from(ids))] };
  }
  const reviews = reviewsOf(db, savedSearchId).filter(({ state }) => show === 'unreviewed' || state === show);
  const decided = among(reviews.map(({ articleId }) => articleId));
  return { kind: 'and', children: [plan, show === 'unreviewed' ? { kind: 'not', child: decided } : decided] };
}
