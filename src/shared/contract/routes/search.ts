import { z } from 'zod';
import { ArticleSummary } from '../../model/article.ts';
import { ArticleId, PassageId, TextId } from '../../model/ids.ts';
import { Language } from '../../model/language.ts';
import { Passage } from '../../model/passage.ts';
import { QueryProblem } from '../../model/query.ts';
import { ReviewFilter } from '../../model/savedSearch.ts';
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
  /** For a place in a translation: the original sentence it is linked to. */
  counterpart: z.object({ textId: TextId, language: Language, text: z.string() }).nullable(),
});
export type Snippet = z.infer<typeof Snippet>;

/** How words of a text came to count as a word of the query. */
export const MatchReason = z.enum(['same', 'form', 'prefix', 'script', 'exonym', 'alias', 'family', 'fuzzy']);
export type MatchReason = z.infer<typeof MatchReason>;

/** "Ираном: form of Иран": a word as it stands in the texts, and why it matched what was typed. */
export const MatchedForm = z.object({
  form: z.string(),
  reason: MatchReason,
  /** What it is a form or spelling of, as typed. */
  of: z.string(),
  /** How many articles hold it. */
  articles: z.int().nonnegative(),
});
export type MatchedForm = z.infer<typeof MatchedForm>;

/** One word or phrase of the query, with its dials and what it found. Its place is in what was typed. */
export const QueryTerm = z.object({
  ...Span.shape,
  text: z.string(),
  kind: z.enum(['word', 'phrase', 'near']),
  dials: z.object({
    form: z.enum(['any', 'wider', 'exact']),
    script: z.enum(['any', 'same']),
    spelling: z.enum(['exact', 'fuzzy']),
  }),
  articles: z.int().nonnegative(),
  /** Most frequent first, at most 40. */
  forms: z.array(MatchedForm),
});
export type QueryTerm = z.infer<typeof QueryTerm>;

export const FacetField = z.enum(['outlet', 'lang', 'tag', 'month', 'has', 'cites']);
export type FacetField = z.infer<typeof FacetField>;

/** One value of a facet among all results, exactly counted. `query` is the search with the value switched on or off. */
export const FacetValue = z.object({
  value: z.string(),
  label: z.string(),
  count: z.int().nonnegative(),
  isChosen: z.boolean(),
  query: z.string(),
});
export type FacetValue = z.infer<typeof FacetValue>;
export const Facet = z.object({ field: FacetField, values: z.array(FacetValue) });
export type Facet = z.infer<typeof Facet>;

/** Something to know about a query, and what one click would search instead; nothing is ever changed silently. */
export const QueryNotice = z.object({
  kind: z.enum(['layout', 'homoglyphs', 'did-you-mean', 'never', 'as-prefix', 'fewer-words']),
  message: z.string(),
  /** What the one click puts in the box, or null. */
  query: z.string().nullable(),
  label: z.string(),
  ...Span.shape,
});
export type QueryNotice = z.infer<typeof QueryNotice>;

export const SearchHit = z.object({
  article: ArticleSummary,
  /** false: its texts were not read yet, so that nothing else is known of it; `search.light` does. */
  isLit: z.boolean(),
  titleHighlights: z.array(Span),
  snippets: z.array(Snippet),
  /** How many places are lit in the article's texts. */
  hitCount: z.int().nonnegative(),
  /** Why it matched: the different words lit in it that are not simply what was typed. */
  why: z.array(MatchedForm.omit({ articles: true })),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchPage = z.object({
  hits: z.array(SearchHit),
  total: z.int().nonnegative(),
  problem: QueryProblem.nullable(),
  terms: z.array(QueryTerm),
  notices: z.array(QueryNotice),
  /** Only with the first page (offset 0); months are all in between the first and last, empty ones too. */
  facets: z.array(Facet),
  /** Articles still to be indexed: results are not complete while it is above 0. */
  behind: z.int().nonnegative(),
});
export type SearchPage = z.infer<typeof SearchPage>;

export const Suggestion = z.object({
  kind: z.enum(['title', 'tag', 'outlet', 'word', 'saved', 'family']),
  label: z.string(),
  /** What to put in the box; null for titles, which open the article. */
  query: z.string().nullable(),
  articleId: ArticleId.nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

const Query = z.string().max(2000);
/** The switch for the whole query: names in the other script too ('any', also when missing), or only as typed. */
const Script = z.enum(['any', 'same']).optional();

/** A passage found by a search: what is searched is its words, its note and the names of its tags. */
export const PassageHit = z.object({
  passage: Passage,
  article: ArticleSummary,
  language: Language,
  highlights: z.array(Span),
});
export type PassageHit = z.infer<typeof PassageHit>;

export const IndexHealth = z.object({
  articles: z.int().nonnegative(),
  /** Originals and translations. */
  texts: z.int().nonnegative(),
  /** Articles still to be indexed. */
  behind: z.int().nonnegative(),
  words: z.int().nonnegative(),
  version: z.int(),
  builtAt: z.string(),
});

/** A lit place of a text, in its sentence: what would be tagged. */
export const FoundPlace = z.object({
  articleId: ArticleId,
  title: z.string(),
  textId: TextId,
  role: z.enum(['original', 'translation']),
  language: Language,
  ...Span.shape,
  sentence: z.object({ ...Span.shape, words: z.string() }),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

export const searchRoutes = {
  'search.query': defineRoute({
    kind: 'query',
    input: z.object({
      query: Query,
      script: Script,
      sort: z.enum(['relevance', 'newest']),
      limit: z.int().min(1).max(200),
      offset: z.int().nonnegative(),
      /** How many of the first results to light, those that are seen first; all when missing. */
      light: z.int().nonnegative().optional(),
      /** Only some of the results of a saved search, by what was decided about them. */
      review: ReviewFilter.optional(),
    }),
    output: SearchPage,
  }),
  /** Lights results that `search.query` left unlit, in the order asked for; those that are gone are left out. */
  'search.light': defineRoute({
    kind: 'query',
    input: z.object({ query: Query, script: Script, articleIds: z.array(ArticleId).min(1).max(200) }),
    output: z.object({ hits: z.array(SearchHit) }),
  }),
  /** Exact places of the query in every text of one article, in reading order of each text. */
  'search.places': defineRoute({
    kind: 'query',
    input: z.object({ query: Query, script: Script, articleId: ArticleId }),
    output: z.object({ places: z.array(z.object({ textId: TextId, ...Span.shape })) }),
  }),
  /** Every lit place of all that was found, best article first; `isCut` when there are more than can be gone through. */
  'search.allPlaces': defineRoute({
    kind: 'query',
    input: z.object({ query: Query, script: Script }),
    output: z.object({ places: z.array(FoundPlace), isCut: z.boolean(), problem: QueryProblem.nullable() }),
  }),
  /** The passages that hold the words themselves, or whose note or tags do, in the found articles, best article first. */
  'search.passages': defineRoute({
    kind: 'query',
    input: z.object({ query: Query, script: Script }),
    output: z.object({ passageIds: z.array(PassageId) }),
  }),
  /** The same passages to look at, best article first. */
  'search.passageHits': defineRoute({
    kind: 'query',
    input: z.object({
      query: Query,
      script: Script,
      limit: z.int().min(1).max(200),
      offset: z.int().nonnegative(),
    }),
    output: z.object({ hits: z.array(PassageHit), total: z.int().nonnegative(), problem: QueryProblem.nullable() }),
  }),
  /** Whether search has everything: compare with the archive's own counts. */
  'search.indexHealth': defineRoute({ kind: 'query', input: z.object({}), output: IndexHealth }),
  /** Throws the search index away and makes it anew from the articles; `search.indexing` tells how far it is. */
  'search.rebuildIndex': defineRoute({ kind: 'query', input: z.object({}), output: IndexHealth }),
  'search.suggest': defineRoute({
    kind: 'query',
    input: z.object({ typed: Query }),
    output: z.object({ suggestions: z.array(Suggestion) }),
  }),
};
