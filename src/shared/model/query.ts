import { z } from 'zod';
import type { Span } from './span.ts';

/** Texts that words can be limited to with `title:` and so on. */
export const TEXT_FIELDS = ['title', 'original', 'translation', 'note'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What an article is, beside its words: `outlet:Bloomberg`, `date:2026-01`, `has:translation`. */
export const NAME_FIELDS = ['outlet', 'tag', 'lang', 'cites'] as const;
export type NameField = (typeof NAME_FIELDS)[number];
export const FILTER_FIELDS = [...NAME_FIELDS, 'date', 'has'] as const;
export type SearchField = TextField | (typeof FILTER_FIELDS)[number];

export const HAVINGS = ['translation', 'passages', 'note', 'tag'] as const;
export type Having = (typeof HAVINGS)[number];

/** How far a word may be from what was typed. */
export interface Dials {
  /** any: its inflections; wider: also words that only share an analysis; exact: as typed. */
  readonly form: 'any' | 'wider' | 'exact';
  /** any: names in the other script too. */
  readonly script: 'any' | 'same';
  readonly spelling: 'exact' | 'fuzzy';
}

export interface WordNode extends Span {
  readonly kind: 'word';
  readonly field: TextField | null;
  readonly text: string;
  readonly folded: string;
  readonly prefix: boolean;
  readonly dials: Dials;
}

/** Words in this order: as typed (`form: exact`, what quotes mean), or in any form. */
export interface PhraseNode extends Span {
  readonly kind: 'phrase';
  readonly field: TextField | null;
  readonly text: string;
  /** Folded. */
  readonly words: readonly string[];
  readonly dials: Dials;
}

/** Words and phrases with at most `distance` words between one and the next, in any order, in one text. */
export interface NearNode extends Span {
  readonly kind: 'near';
  readonly operands: readonly QueryTermNode[];
  readonly distance: number;
}

/** An outlet, tag, language or cited outlet by its name. `exact` is the whole name, otherwise words of it are enough. */
export interface NameFilterNode extends Span {
  readonly kind: 'filter';
  readonly by: NameField;
  readonly text: string;
  readonly exact: boolean;
}

/** Days, both included; null is open. */
export interface DateFilterNode extends Span {
  readonly kind: 'filter';
  readonly by: 'date';
  readonly from: string | null;
  readonly to: string | null;
}

export interface HasFilterNode extends Span {
  readonly kind: 'filter';
  readonly by: 'has';
  readonly what: Having;
}

export type FilterNode = NameFilterNode | DateFilterNode | HasFilterNode;

/** A word or a phrase. */
export type QueryTermNode = WordNode | PhraseNode;
/** What a query is made of, below AND, OR and NOT. */
export type QueryLeaf = QueryTermNode | NearNode | FilterNode;

export interface AndNode extends Span {
  readonly kind: 'and';
  readonly children: readonly QueryNode[];
}

export interface OrNode extends Span {
  readonly kind: 'or';
  readonly children: readonly QueryNode[];
}

export interface NotNode extends Span {
  readonly kind: 'not';
  readonly child: QueryNode;
}

/** A parsed query. Every node keeps where it stands in what was typed (UTF-16 offsets). */
export type QueryNode = QueryLeaf | AndNode | OrNode | NotNode;

/** Why a query can't be run, as a sentence for the analyst, with its place in what was typed. */
export const QueryProblem = z.object({ message: z.string(), start: z.int(), end: z.int() });
export type QueryProblem = z.infer<typeof QueryProblem>;
