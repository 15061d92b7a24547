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
const DOUBTFUL = 0.2;
/** Up to this distance it is the same name without doubt, so that a listed one is found by sound too. */
const PLAIN = 0.1;

/**
 * The words of the vocabulary that write a typed name (folded) in the other script. Names that are in the list of exonyms
 * are not guessed by sound beyond their usual spelling; translations are asked about languages where sound finds nothing sure.
 */
export function otherSpellings<T extends Candidate>(query: string, source: NameSource<T>): OtherSpelling<T>[] {
  const found = new Map<string, OtherSpelling<T>>();
  const take = (words: readonly T[], origin: SpellingOrigin) => {
    for (const word of words) {
      const key = `${word.analyser} ${word.folded}`;
      if (!found.has(key)) found.set(key, { word, origin });
    }
  };
  const known = exonymsOf(query).flatMap((name) => source.formsOf(name));
  const candidates = skeletonsOf(query).flatMap((skeleton) => source.withSkeleton(skeleton));
  const heard = rankSpellings(query, candidates, (folded, analyser) => source.stemOf(folded, analyser));
  const sure = heard.filter(({ distance }) => distance < DOUBTFUL);
  const settled = new Set([...known, ...sure].map(({ analyser }) => analyser));
  const learnt = source.aliasesOf(query).flatMap(({ folded }) => source.formsOf(folded));
  take(known, 'known');
  take(known.length > 0 ? heard.filter(({ distance }) => distance <= PLAIN) : heard, 'sound');
  take(
    learnt.filter(({ analyser }) => !settled.has(analyser)),
    'learnt',
  );
  return [...found.values()];
}
