import type { Analyser } from './analyser.ts';
import type { Dictionary } from './dictionary.ts';
import { stemOf } from './stem.ts';

/** `same`: forms of one word. `wider`: forms of one word by one of several readings; for names, and when asked for. */
export type Relation = 'same' | 'wider';

/** What is known of the words of one language. Every word is folded. */
export interface Morphology {
  readonly analyser: Analyser;
  /** The light stem: does not depend on a dictionary, so that an index can hold it. */
  stem(folded: string): string;
  /** By the dictionary; none when there is none or it doesn't know the word. */
  lemmas(folded: string): readonly string[];
  /**
   * What the forms of a word have in common: a lemma if the dictionary knows the form, else "~" and the light stem.
   * `capitals`: the share of the word's occurrences with a capital; tells Путин from путина.
   */
  key(folded: string, capitals?: number): string;
  formsOf(lemma: string): readonly string[];
  related(query: string, form: string): Relation | null;
}

export function createMorphology(analyser: Analyser, dictionary: Dictionary | null): Morphology {
  const stem = (folded: string) => stemOf(folded, analyser);
  const lemmas = (folded: string) => dictionary?.lemmas(folded) ?? [];
  const key = (folded: string) => lemmas(folded)[0] ?? `~${stem(folded)}`;
  const analyses = (folded: string) => [...lemmas(folded), `~${stem(folded)}`];
  return {
    analyser,
    stem,
    lemmas,
    key,
    formsOf: (lemma) => dictionary?.formsOf(lemma) ?? [],
    related: (query, form) => {
      if (key(query) === key(form)) return 'same';
      const known = new Set(analyses(query));
      return analyses(form).some((analysis) => known.has(analysis)) ? 'wider' : null;
    },
  };
}
