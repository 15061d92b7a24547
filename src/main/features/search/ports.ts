import type { FamilyOfWord } from '#main/archive/families.ts';
import type { SearchIndex, Word } from '#main/searchIndex/types.ts';
import type { Analyser } from '#shared/words/analyser.ts';
import type { Morphology } from '#shared/words/morphology.ts';

/** Who knows the inflection of a language; null when nobody does. */
export type MorphologyOf = (analyser: Analyser) => Morphology | null;

/** A word of the archive, and how it is known to be the same name. */
export interface OtherSpelling {
  readonly word: Word;
  readonly reason: 'script' | 'exonym' | 'alias';
}

/** What the planner asks to understand a word: the archive's words, their languages, names and families. */
export interface Lexis {
  readonly index: Pick<
    SearchIndex,
    'word' | 'words' | 'wordsWithStem' | 'wordsBeginning' | 'wordsWithSkeleton' | 'wordsLike' | 'aliasesOf'
  >;
  readonly morphologyOf: MorphologyOf;
  /** Words of the archive that are the name in the other script; `forms`: the typed form and others of the same name. */
  readonly otherSpellings: (folded: string, forms: readonly string[]) => readonly OtherSpelling[];
  /** The family that a folded spelling belongs to. */
  readonly familyOf: (folded: string) => FamilyOfWord | undefined;
}
