import type { ReadableDb } from '#main/archive/db.ts';
import { familyOf } from '#main/archive/families.ts';
import type { SearchIndex, Word } from '#main/searchIndex/types.ts';
import { exonymsOf } from '#shared/words/names/exonyms.ts';
import { rankSpellings } from '#shared/words/names/rank.ts';
import { skeletonsOf } from '#shared/words/names/skeleton.ts';
import { stemOf } from '#shared/words/stem.ts';
import { wordsOfName } from './expand.ts';
import type { Lexis, MorphologyOf, OtherSpelling } from './ports.ts';

/** The archive's words with everything that is known of languages and names. */
export function lexisOf(db: ReadableDb, index: SearchIndex, morphologyOf: MorphologyOf): Lexis {
  const formsOf = (folded: string): Word[] => wordsOfName(folded, { index, morphologyOf });
  return {
    index,
    morphologyOf,
    otherSpellings: (folded, forms) => [
      ...as('exonym', forms.flatMap(exonymsOf).flatMap(formsOf)),
      ...as(
        'script',
        rankSpellings(
          folded,
          skeletonsOf(folded).flatMap((skeleton) => index.wordsWithSkeleton(skeleton)),
          stemOf,
        ),
      ),
      ...as(
        'alias',
        index.aliasesOf(folded).flatMap((alias) => formsOf(alias.folded)),
      ),
    ],
    familyOf: (folded) => familyOf(db, folded),
  };
}

const as = (reason: OtherSpelling['reason'], words: readonly Word[]): OtherSpelling[] =>
  words.map((word) => ({ word, reason }));
