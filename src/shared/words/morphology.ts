import type { Analyser } from './analyser.ts';
import type { Dictionary } from './dictionary.ts';
import { readingsOf } from './readings.ts';
import { stemOf } from './stem.ts';

/** What is known of the words of one language. Every word is folded. */
export interface Morphology {
  readonly analyser: Analyser;
  /** Coarse, and the same with a dictionary and without, so that an index can hold it. */
  stem(folded: string): string;
  /** By the dictionary, with its capital; none when there is no dictionary or it doesn't know how the word is inflected. */
  lemmas(folded: string): readonly string[];
  /** Every form of a lemma, folded, whether or not it stands anywhere. */
  formsOf(lemma: string): readonly string[];
  /** By the rules of the language: names of the lexemes the word may be a form of. */
  readings(folded: string): readonly string[];
}

export function createMorphology(analyser: Analyser, dictionary: Dictionary | null): Morphology {
  const stem = memoised((folded) => stemOf(folded, analyser));
  const lemmas = memoised((folded) => dictionary?.lemmas(folded) ?? []);
  const formsOf = (lemma: string) => dictionary?.formsOf(lemma) ?? [];
  const readings = memoised((folded) => readingsOf(folded, analyser));
  return { analyser, stem, lemmas, formsOf, readings };
}

const MOST_REMEMBERED = 4000;

/** Remembers some thousands of answers. */
function memoised<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = find(word);
    known.set(word, found);
    return found;
  };
}
