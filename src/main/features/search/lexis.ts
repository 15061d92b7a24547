import type { ReadableDb } from '#main/archive/db.ts';
import { familyOf } from '#main/archive/families.ts';
import type { SearchIndex, Word } from '#main/searchIndex/types.ts';
import { exonymsOf } from '#shared/words/names/exonyms.ts';
import { otherSpellings, type NameSource, type SpellingOrigin } from '#shared/words/names/otherSpellings.ts';
import { stemOf } from '#shared/words/stem.ts';
import { wordsOfName } from './expand.ts';
import type { Lexis, MorphologyOf, OtherSpelling } from './ports.ts';

const REASONS: Record<SpellingOrigin, OtherSpelling['reason']> = { sound: 'script', known: 'exonym', learnt: 'alias' };

/** The archive's words with everything that is known of languages and names. */
export function lexisOf(db: ReadableDb, index: SearchIndex, morphologyOf: MorphologyOf): Lexis {
  const formsOf = (folded: string): Word[] => wordsOfName(folded, { index, morphologyOf });
  const source: NameSource<Word> = {
    withSkeleton: (skeleton) => index.wordsWithSkeleton(skeleton),
    formsOf,
    aliasesOf: (folded) => index.aliasesOf(folded),
    stemOf,
  };
  return {
    index,
    morphologyOf,
    otherSpellings: (folded, forms) => [
      ...otherSpellings(folded, source).map(({ word, origin }) => ({ word, reason: REASONS[origin] })),
      ...forms
        .filter((form) => form !== folded)
        .flatMap((form) => exonymsOf(form).flatMap(formsOf))
        .map((word): OtherSpelling => ({ word, reason: 'exonym' })),
    ],
    familyOf: (folded) => familyOf(db, folded),
  };
}
