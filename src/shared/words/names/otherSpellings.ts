import type { Analyser } from '../analyser.ts';
import { exonymsOf } from './exonyms.ts';
import { rankSpellings, type Candidate } from './rank.ts';
import { skeletonsOf } from './skeleton.ts';

/** What is asked of a vocabulary about names. */
export interface NameSource<T extends Candidate> {
  /** Mostly capitalised words kept under that `vocabularySkeleton`. */
  withSkeleton(skeleton: string): readonly T[];
  /** Every form, in texts of any language, of a word given in its first form. */
  formsOf(folded: string): readonly T[];
  /** What aligned translations taught, either way; folded, in the form met most often. */
  aliasesOf(folded: string): readonly { readonly folded: string; readonly score: number }[];
  stemOf(folded: string, analyser: Analyser): string;
}

/** `sound`: the same by sound; `known`: a name with a spelling of its own (Пекин); `learnt`: from translations. */
export type SpellingOrigin = 'sound' | 'known' | 'learnt';

export interface OtherSpelling<T> {
  readonly word: T;
  readonly origin: SpellingOrigin;
}

/** From this distance on a name found by sound is doubtful, and what translations taught is asked. */
const DOUBTFUL = 0.25;

/**
 * The words of the vocabulary that write a typed name (folded) in the other script. Names that are in the list of
 * exonyms are not guessed by sound beyond their usual spelling, and translations are asked where sound finds nothing good.
 */
export function otherSpellings<T extends Candidate>(query: string, source: NameSource<T>): OtherSpelling<T>[] {
  const found = new Map<T, SpellingOrigin>();
  const take = (words: readonly T[], origin: SpellingOrigin) => {
    for (const word of words) if (!found.has(word)) found.set(word, origin);
  };
  const known = exonymsOf(query).flatMap((name) => source.formsOf(name));
  take(known, 'known');
  const candidates = skeletonsOf(query).flatMap((skeleton) => source.withSkeleton(skeleton));
  const ranked = rankSpellings(query, candidates, (folded, analyser) => source.stemOf(folded, analyser));
  take(
    ranked.filter(({ distance }) => known.length === 0 || distance < DOUBTFUL).map(({ candidate }) => candidate),
    'sound',
  );
  const sure = new Set(
    [...known, ...ranked.filter(({ distance }) => distance < DOUBTFUL).map(({ candidate }) => candidate)].map(
      ({ analyser }) => analyser,
    ),
  );
  const learnt = source.aliasesOf(query).flatMap(({ folded }) => source.formsOf(folded));
  take(
    learnt.filter(({ analyser }) => !sure.has(analyser)),
    'learnt',
  );
  return [...found].map(([word, origin]) => ({ word, origin }));
}
