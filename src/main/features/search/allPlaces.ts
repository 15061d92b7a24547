import { summariesOf } from '#main/archive/articleReads.ts';
import { searchableTexts, segmentsOf } from '#main/archive/textReads.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { FoundPlace } from '#shared/contract/routes/search.ts';
import { contextSentence } from '#shared/text/context.ts';
import type { Searcher } from './searcher.ts';

/** More articles, and more places, than anybody goes through by eye. */
const MOST_ARTICLES = 1000;
const MOST_PLACES = 5000;

/** Every lit place of every text that was found, best article first, in its sentence: to be looked at before it is tagged. */
export function allPlaces(searcher: Searcher, input: Input<'search.allPlaces'>): Result<Output<'search.allPlaces'>> {
  const { found, problem } = searcher.understand(input);
  if (!found) return ok({ places: [], isCut: false, problem });
  const ask = { sort: 'relevance', limit: MOST_ARTICLES, offset: 0, facets: false } as const;
  const { ids, total } = searcher.index.evaluate(found.planned.plan, { ...ask, isCancelled: searcher.isCancelled });
  const places: FoundPlace[] = [];
  const articles = summariesOf(searcher.db, ids);
  for (const { id: articleId, title } of articles) {
    if (places.length >= MOST_PLACES || searcher.isCancelled()) break;
    for (const { id: textId, role, language, content } of searchableTexts(searcher.db, [articleId])) {
      const spans = found.matcher.spans(content, role, language);
      if (spans.length === 0) continue;
      const segments = segmentsOf(searcher.db, textId);
      for (const { start, end } of spans) {
        const sentence = contextSentence({ start, end }, segments, content);
        const words = content.slice(sentence.start, sentence.end);
        places.push({ articleId, title, textId, role, language, start, end, sentence: { ...sentence, words } });
      }
    }
  }
  const isCut = total > articles.length || places.length > MOST_PLACES;
  return ok({ places: places.slice(0, MOST_PLACES), isCut, problem });
}
