import { notesOf } from '#main/archive/passages.ts';
import { summariesOf } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { tagNamesOf } from '#main/archive/tags.ts';
import { searchableTexts, type TextHead } from '#main/archive/textReads.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { SearchHit, Snippet } from '#shared/contract/routes/search.ts';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { QueryNode } from '#shared/model/query.ts';
import { makeSnippet } from '#shared/text/snippet.ts';
import { parseQuery } from '#shared/text/query.ts';
import { findMatches, toPlan } from './match.ts';

const MAX_SNIPPETS = 3;
const NOTHING: Output<'search.query'> = {
  hits: [],
  total: 0,
  problem: null,
  terms: [],
  notices: [],
  facets: [],
  behind: 0,
};

/** Ranked hits with exact highlights. A malformed query is answered with its problem, and what can still be found. */
export function search(
  db: ReadableDb,
  index: SearchIndex,
  input: Input<'search.query'>,
  isCancelled: () => boolean,
): Result<Output<'search.query'>> {
  const { node, problem } = parseQuery(input.query);
  const plan = node && toPlan(node);
  if (!node || !plan) return ok({ ...NOTHING, problem });
  const { sort, limit, offset } = input;
  const { total, ids: found } = index.evaluate(plan, { sort, limit, offset, facets: false, isCancelled });
  const articles = summariesOf(db, found);
  const ids = articles.map(({ id }) => id);
  const texts = byArticle(searchableTexts(db, ids));
  const hits = articles.map((article) => toHit(db, article, texts.get(article.id) ?? [], node));
  return ok({ ...NOTHING, hits, total, problem });
}

function byArticle(texts: readonly TextHead[]): Map<ArticleId, TextHead[]> {
  const groups = new Map<ArticleId, TextHead[]>();
  for (const text of texts) groups.set(text.articleId, [...(groups.get(text.articleId) ?? []), text]);
  return groups;
}

function toHit(db: ReadableDb, article: ArticleSummary, texts: readonly TextHead[], node: QueryNode): SearchHit {
  let hitCount = 0;
  const snippets: Snippet[] = [];
  for (const text of texts) {
    const spans = findMatches(text.content, node, [text.role]);
    hitCount += spans.length;
    if (spans.length > 0) snippets.push({ field: text.role, ...snippetOf(text.content, spans), ...of(text) });
  }
  snippets.push(...asides(db, article, node));
  return {
    article,
    titleHighlights: findMatches(article.title, node, ['title']),
    snippets: snippets.slice(0, MAX_SNIPPETS),
    hitCount,
    why: [],
  };
}

const of = (text: TextHead): Pick<Snippet, 'textId' | 'language'> => ({ textId: text.id, language: text.language });

const snippetOf = (
  text: string,
  spans: Parameters<typeof makeSnippet>[1],
): Omit<Snippet, 'field' | 'textId' | 'language'> => {
  const { text: cut, highlights, cutBefore, cutAfter } = makeSnippet(text, spans);
  return { text: cut, highlights, cutBefore, cutAfter, counterpart: null };
};

/** What matched beside the texts: a tag, a note, the outlet. */
function asides(db: ReadableDb, article: ArticleSummary, node: QueryNode): Snippet[] {
  const candidates: { field: 'tag' | 'note' | 'outlet'; text: string }[] = [
    ...tagNamesOf(db, article.id).map((text) => ({ field: 'tag' as const, text })),
    ...notesOf(db, article.id).map((text) => ({ field: 'note' as const, text })),
    { field: 'outlet', text: article.outlet },
  ];
  return candidates.flatMap(({ field, text }) => {
    const spans = findMatches(text, node, [field]);
    return spans.length === 0 ? [] : [{ field, textId: null, language: null, ...snippetOf(text, spans) }];
  });
}

/** Every lit place of one article's texts, in reading order. */
export function places(db: ReadableDb, input: Input<'search.places'>): Result<Output<'search.places'>> {
  const { node } = parseQuery(input.query);
  if (!node) return ok({ places: [] });
  const texts = searchableTexts(db, [input.articleId]);
  if (texts.length === 0) return fail('not-found', 'That article is no longer in the archive. Search again.');
  return ok({
    places: texts.flatMap((text) =>
      findMatches(text.content, node, [text.role]).map(({ start, end }) => ({ textId: text.id, start, end })),
    ),
  });
}
