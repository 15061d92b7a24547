import { z } from 'zod';
import { ArticleSummary } from '../../model/article.ts';
import { ArticleId, PassageId, TextId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { QueryProblem } from '../../model/query.ts';
import { Span } from '../../model/span.ts';
import { defineRoute } from '../route.ts';

/** A piece of a text that matched, cut at word borders; highlights are offsets into `text` of the snippet. */
export const Snippet = z.object({
  field: z.enum(['title', 'original', 'translation', 'tag', 'note', 'outlet']),
  textId: TextId.nullable(),
  language: Language.nullable(),
  text: z.string(),
  highlights: z.array(Span),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});
export type Snippet = z.infer<typeof Snippet>;

export const SearchHit = z.object({
  article: ArticleSummary,
  titleHighlights: z.array(Span),
  snippets: z.array(Snippet),
  /** How many places are lit in the article's texts. */
  hitCount: z.int().nonnegative(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchPage = z.object({
  hits: z.array(SearchHit),
  total: z.int().nonnegative(),
  problem: QueryProblem.nullable(),
});
export type SearchPage = z.infer<typeof SearchPage>;

export const Suggestion = z.object({
  kind: z.enum(['title', 'tag', 'outlet']),
  label: z.string(),
  /** What to put in the box; null for titles, which open the article. */
  query: z.string().nullable(),
  articleId: ArticleId.nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

const Query = z.string().max(2000);

export const searchRoutes = {
  'search.query': defineRoute({
    kind: 'query',
    input: z.object({
      query: Query,
      sort: z.enum(['relevance', 'newest']),
      limit: z.int().min(1).max(200),
      offset: z.int().nonnegative(),
    }),
    output: SearchPage,
  }),
  /** Exact places of the query in every text of one article, in reading order of each text. */
  'search.places': defineRoute({
    kind: 'query',
    input: z.object({ query: Query, articleId: ArticleId }),
    output: z.object({ places: z.array(z.object({ textId: TextId, ...Span.shape })) }),
  }),
  /** The passages that hold the words themselves, or whose note or tags do, in the found articles, best article first. */
  'search.passages': defineRoute({
    kind: 'query',
    input: z.object({ query: Query }),
    output: z.object({ passageIds: z.array(PassageId) }),
  }),
  'search.suggest': defineRoute({
    kind: 'query',
    input: z.object({ typed: Query }),
    output: z.object({ suggestions: z.array(Suggestion) }),
  }),
};
