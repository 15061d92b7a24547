import { countAlignments, surePairs, type LanguagePair } from '#main/archive/alignedPairs.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { learnLexicon, type Lexicon } from '#shared/text/lexicon.ts';

interface Learned {
  readonly from: number;
  readonly lexicon: Lexicon;
}

/** Posteriors from here on are right in 99.6 of 100 links. */
const LEAST_CONFIDENCE = 0.9;
/** Enough to know the words of the news, few enough to be read in a moment. */
const MOST_ALIGNMENTS = 200;
/** Learned anew when so much has been added. */
const GROWTH = 1.1;

const learned = new WeakMap<ReadableDb, Map<string, Learned>>();

/** Which words go together in what the archive has linked so far between two languages; undefined when nothing is. */
export function archiveLexicon(db: ReadableDb, pair: LanguagePair): Lexicon | undefined {
  const alignments = countAlignments(db, pair);
  if (alignments === 0) return undefined;
  let known = learned.get(db);
  if (!known) learned.set(db, (known = new Map<string, Learned>()));
  const key = `${pair.original}>${pair.translation}`;
  const before = known.get(key);
  if (before && alignments >= before.from && alignments < before.from * GROWTH) return before.lexicon;
  const options = { leastConfidence: LEAST_CONFIDENCE, alignments: MOST_ALIGNMENTS };
  const lexicon = learnLexicon(surePairs(db, pair, options));
  known.set(key, { from: alignments, lexicon });
  return lexicon;
}
