import type { FamilyOfWord } from '#main/archive/families.ts';
import type { SearchIndex, Word } from '#main/searchIndex/types.ts';
import type { Analyser } from '#shared/words/analyser.ts';
import type { Morphology } from '#shared/words/morphology.ts';

/** Who knows the inflection of a language; null when nobody does. */
export type MorphologyOf = (analyser: Analyser) => Morphology | null;

/** What the planner asks to understand a word: the archive's words, their languages, names and families. */
export interface Lexis {
  readonly index: Pick<
    SearchIndex,
    'word' | 'wordsWithStem' | 'wordsBeginning' | 'wordsWithSkeleton' | 'wordsLike' | 'aliasesOf'
  >;
  readonly morphologyOf: MorphologyOf;
  /** Words of the archive that are the same name in the other script, by their sound. */
  readonly sameSounding: (folded: string) => readonly Word[];
  /** What a place is called in the other script when no rule leads there: Moscow, Москва. */
  readonly exonymsOf: (folded: string) => readonly string[];
  /** The family that a folded spelling belongs to. */
  readonly familyOf: (folded: string) => FamilyOfWord | undefined;
}
