/** What the rest of the application sees of the index: plans go in, articles and words come out. */
import type { ArticleId } from '#shared/model/ids.ts';
import type { Analyser } from '#shared/words/analyser.ts';

export type TextColumn = 'title' | 'original' | 'translation';
/** Indexed apart from the texts, because they change without them. */
export type AsideColumn = 'tag' | 'note' | 'outlet';
export type Column = TextColumn | AsideColumn;
/** null: all of them. */
export type Columns = readonly Column[] | null;

/** A query as the index runs it: tokens only, no language, no spelling. */
export type Plan =
  /** Any of these tokens, ranked as one term: all forms of a word. */
  | { readonly kind: 'words'; readonly columns: Columns; readonly tokens: readonly string[] }
  /** Tokens that begin so, marks included. */
  | { readonly kind: 'prefix'; readonly columns: Columns; readonly prefixes: readonly string[] }
  | {
      readonly kind: 'phrase';
      readonly columns: Columns;
      /** The tokens allowed at each position. */
      readonly positions: Positions;
    }
  /** Phrases (each by its positions) in any order, with at most `distance` words between them. */
  | {
      readonly kind: 'near';
      readonly columns: Columns;
      readonly operands: readonly Positions[];
      readonly distance: number;
    }
  | { readonly kind: 'filter'; readonly filter: DocFilter }
  | { readonly kind: 'and' | 'or'; readonly children: readonly Plan[] }
  /** Only inside `and`. */
  | { readonly kind: 'not'; readonly child: Plan };

export type Positions = readonly (readonly string[])[];

export type DocFilter =
  | { readonly by: 'outlet' | 'cites'; readonly outletIds: readonly number[] }
  | { readonly by: 'tag'; readonly tagIds: readonly number[] }
  /** Of the original or a translation; "en" means "en-GB" too. */
  | { readonly by: 'lang'; readonly languages: readonly string[] }
  /** ISO days, both included. An article's day is when it was published, else when it was last captured. */
  | { readonly by: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly by: 'has'; readonly what: Having }
  /** Named one by one: the articles of a list kept elsewhere. */
  | { readonly by: 'ids'; readonly ids: readonly number[] };

export type Having = 'translation' | 'passages' | 'note' | 'tag';

export interface Ask {
  readonly sort: 'relevance' | 'newest';
  readonly limit: number;
  readonly offset: number;
  readonly facets: boolean;
  /** Looked at between steps; true makes `evaluate` throw `Cancelled`. */
  readonly isCancelled?: () => boolean;
}

export interface Evaluated {
  readonly total: number;
  /** Best or newest first, from offset, at most limit. */
  readonly ids: readonly ArticleId[];
  /** Counted over all results, exactly; null when not asked for. */
  readonly facets: FacetCounts | null;
}

interface CountedId {
  readonly id: number;
  readonly count: number;
}
interface CountedValue {
  readonly value: string;
  readonly count: number;
}

/** Most frequent first; months ("2026-01") in order. Tags: of the article and of its passages. */
export interface FacetCounts {
  readonly outlet: readonly CountedId[];
  readonly cites: readonly CountedId[];
  readonly tag: readonly CountedId[];
  readonly lang: readonly CountedValue[];
  readonly month: readonly CountedValue[];
  readonly has: Readonly<Record<Having, number>>;
}

export interface Word {
  readonly token: string;
  readonly folded: string;
  readonly analyser: Analyser;
  /** How many articles hold it in a text or title. */
  readonly articles: number;
  /** Share of its occurrences with a capital, 0 to 1. */
  readonly capitals: number;
}

export interface IndexHealth {
  /** In the index; compare with the archive's own count. */
  readonly articles: number;
  /** Originals and translations of them. */
  readonly texts: number;
  /** Changed in the archive and not yet indexed. */
  readonly behind: number;
  readonly words: number;
  readonly version: number;
  /** When building began. */
  readonly builtAt: string;
}

/** A newer query has taken this one's place. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface SearchIndex {
  /**
   * Indexes changed articles for about that long (Infinity: all of them). `behind`: how many can't be found yet as they
   * are now; `begun`: how many of those are in the batch under way.
   */
  catchUp(budgetMs: number): { readonly behind: number; readonly begun: number };
  /** When there is nothing else to do: prepares spelling repair for about that long; true while there is more to do. */
  rest(budgetMs: number): boolean;
  evaluate(plan: Plan, ask: Ask): Evaluated;
  countOf(plan: Plan): number;
  /** Every matching article, ascending. */
  idsOf(plan: Plan): Uint32Array;
  word(token: string): Word | null;
  /** Those of these tokens that the archive has. */
  words(tokens: readonly string[]): Word[];
  /** Words with this light stem in texts of that analyser. */
  wordsWithStem(analyser: Analyser, stem: string): Word[];
  /** Most frequent first. */
  wordsBeginning(tokenPrefix: string, limit: number): Word[];
  /** Mostly capitalised words only. */
  wordsWithSkeleton(skeleton: string): Word[];
  /** Spelling repair: words at most two typing errors from a folded word; nearest, then most frequent first. */
  wordsLike(folded: string, limit: number): (Word & { readonly distance: number })[];
  /** The same for hints: nobody waits while a large vocabulary is read at rest; until then there are none, or older ones. */
  wordsLikeAtHand: SearchIndex['wordsLike'];
  wordsWithHomoglyphKey(key: string): Word[];
  /** Mostly capitalised words, most frequent first. */
  frequentNames(limit: number): Word[];
  /** Learnt from aligned pairs, in both directions. */
  aliasesOf(folded: string): { readonly folded: string; readonly score: number }[];
  health(): IndexHealth;
  /** What doesn't fit together inside the index, as sentences; empty when nothing. Takes a while. */
  problems(): string[];
  /** Drops everything; catchUp then fills it again. */
  rebuild(): void;
  close(): void;
}
