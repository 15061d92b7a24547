import type { Morphology, Relation } from './morphology.ts';

/** A word of an archive's own vocabulary. */
export interface Attested {
  readonly folded: string;
  /** How many articles hold it. */
  readonly articles: number;
  /** Share of them in which it stood with a capital where no sentence began, 0 to 1. */
  readonly capitals: number;
}

/** The words of one language that stand in an archive. */
export interface Vocabulary {
  word(folded: string): Attested | null;
  withStem(stem: string): readonly Attested[];
}

export interface Relative {
  readonly word: Attested;
  readonly relation: Relation;
}

/** Whether a word is mostly written with a capital: then it is looked for by every reading it has. */
export const isName = (word: Attested | null): boolean => word !== null && word.capitals >= 0.3;

/**
 * The forms of a word that stand in the archive, itself first; those of another reading are marked `wider`. For a name the
 * caller searches both kinds, for any other word `same` unless the analyst asked for more.
 */
export function relativesOf(folded: string, morphology: Morphology, vocabulary: Vocabulary): Relative[] {
  const found = new Map<string, Relative>();
  const take = (word: Attested | null) => {
    const relation = word && !found.has(word.folded) ? morphology.related(folded, word.folded) : null;
    if (word && relation) found.set(word.folded, { word, relation });
  };
  take(vocabulary.word(folded));
  for (const word of vocabulary.withStem(morphology.stem(folded))) take(word);
  for (const lemma of morphology.lemmas(folded)) {
    for (const form of morphology.formsOf(lemma)) take(vocabulary.word(form));
  }
  return [...found.values()];
}
