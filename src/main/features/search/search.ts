import { summariesOf } from '#main/archive/articleReads.ts';
import { searchableTexts } from '#main/archive/textReads.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { facetsOf } from './facets.ts';
import { hitsOf, unlit } from './hits.ts';
import { noticesOf } from './notices.ts';
import { reportOf } from './report.ts';
import { reviewed } from './reviewed.ts';
import type { Searcher } from './searcher.ts';

/** Ranked hits with exact highlights. A malformed query is answered with its problem, and what can still be found. */
export function search(searcher: Searcher, input: Input<'search.query'>): Result<Output<'search.query'>> {
  const { db, index } = searcher;
  const { found, problem } = searcher.understand(input);
  const nothing = { hits: [], total: 0, problem, terms: [], notices: [], facets: [], behind: searcher.behind };
  if (!found) return ok(nothing);
  const { node, planned, matcher } = found;
  const { query, sort, limit, offset, review, light = limit } = input;
  const isFirst = offset === 0;
  const plan = review ? reviewed(searcher, planned.plan, review) : planned.plan;
  const { isCancelled } = searcher;
  const { total, ids, facets } = index.evaluate(plan, { sort, limit, offset, facets: isFirst, isCancelled });
  const articles = summariesOf(db, ids);
  return ok({
    ...nothing,
    hits: [...hitsOf(db, articles.slice(0, light), matcher), ...articles.slice(light).map(unlit)],
    total,
    terms: reportOf(planned.terms, (part) => index.countOf(part)),
    notices: isFirst ? noticesOf({ typed: query, node, planned, total, nearestName: searcher.nearestName }, index) : [],
    facets: facets ? facetsOf(facets, query, planned.filters, searcher.names) : [],
  });
}

/** Results further down, lit when they may come into view. */
export function lightHits(searcher: Searcher, input: Input<'search.light'>): Result<Output<'search.light'>> {
  const { db } = searcher;
  const { found } = searcher.understand(input);
  return ok({ hits: found ? hitsOf(db, summariesOf(db, input.articleIds), found.matcher) : [] });
}

/** Every lit place of one article's texts, in reading order. */
export function places(searcher: Searcher, input: Input<'search.places'>): Result<Output<'search.places'>> {
  const { found } = searcher.understand(input);
  if (!found) return ok({ places: [] });
  const texts = searchableTexts(searcher.db, [input.articleId]);
  if (texts.length === 0) return fail('not-found', 'That article is no longer in the archive. Search again.');
  return ok({
    places: texts.flatMap(({ id, role, language, content }) =>
      found.matcher.spans(content, role, language).map(({ start, end }) => ({ textId: id, start, end })),
    ),
  });
}
