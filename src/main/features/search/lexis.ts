import type { ReadableDb } from '#main/archive/db.ts';
import { familyOf } from '#main/archive/families.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import { exonymsOf } from '#shared/words/names/exonyms.ts';
import { rankSpellings } from '#shared/words/names/rank.ts';
import { skeletonsOf } from '#shared/words/names/skeleton.ts';
import { stemOf } from '#shared/words/stem.ts';
import type { Lexis, MorphologyOf } from './ports.ts';

/** The archive's words with everything that is known of languages and names. */
export const lexisOf = (db: ReadableDb, index: SearchIndex, morphologyOf: MorphologyOf): Lexis => ({
  index,
  morphologyOf,
  sameSounding: (folded) => {
    const candidates = skeletonsOf(folded).flatMap((skeleton) => index.wordsWithSkeleton(skeleton));
    return rankSpellings(folded, candidates, stemOf);
  },
  exonymsOf,
  familyOf: (folded) => familyOf(db, folded),
});
