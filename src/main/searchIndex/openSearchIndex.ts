import type { ReadableDb } from '#main/archive/db.ts';
import { Evaluator } from './evaluator.ts';
import { Follower } from './follower.ts';
import type { WordKeys } from './keys.ts';
import { Likeness } from './likeness.ts';
import { FORMAT, openIndexFile, readState } from './openFile.ts';
import type { SearchIndex } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

export interface IndexOptions {
  readonly directory: string;
  /** A connection of the thread that uses the index. */
  readonly archive: ReadableDb;
  readonly keys: WordKeys;
}

/** Spelling repair may know a vocabulary that is a little older than this. */
const STALE_SHARE = 0.01;
const SMALL = 20_000;

/** Opens the index of an archive, which may have to catch up with it. */
export function openSearchIndex({ directory, archive, keys }: IndexOptions): SearchIndex {
  const db = openIndexFile(directory, archive);
  const vocabulary = new Vocabulary(db);
  const follower = new Follower(archive, db, keys);
  const evaluator = new Evaluator({ archive, db, vocabulary, state: () => follower });
  let likeness: { readonly index: Likeness; readonly generation: number } | null = null;

  const likenessNow = (): Likeness => {
    const known = likeness?.index;
    const { generation } = follower;
    if (known && likeness?.generation === generation) return known;
    const isFresh = known && known.size > SMALL && vocabulary.count() < known.size * (1 + STALE_SHARE);
    if (isFresh) return known;
    likeness = { index: new Likeness(vocabulary), generation };
    return likeness.index;
  };

  return {
    catchUp: (budgetMs) => {
      follower.catchUp(budgetMs);
      return { behind: follower.behind() };
    },
    evaluate: (plan, ask) => {
      follower.refresh();
      return evaluator.evaluate(plan, ask);
    },
    countOf: (plan) => {
      follower.refresh();
      return evaluator.hits(plan).docs.length;
    },
    idsOf: (plan) => {
      follower.refresh();
      const { article } = follower.docs;
      return evaluator
        .hits(plan)
        .docs.map((doc) => article[doc] ?? 0)
        .sort();
    },
    word: (token) => vocabulary.word(token),
    wordsWithStem: (analyser, stem) => vocabulary.withStem(analyser, stem),
    wordsBeginning: (prefix, limit) => vocabulary.beginning(prefix, limit),
    wordsWithSkeleton: (skeleton) => vocabulary.withSkeleton(skeleton),
    wordsWithHomoglyphKey: (glyphs) => vocabulary.withGlyphs(glyphs),
    wordsLike: (folded, limit) =>
      likenessNow()
        .find(folded, limit)
        .flatMap(({ token, distance }) => {
          const word = vocabulary.word(token);
          return word ? [{ ...word, distance }] : [];
        }),
    frequentNames: (limit) => vocabulary.names(limit),
    aliasesOf: () => [],
    health: () => {
      follower.refresh();
      return {
        articles: follower.docs.live,
        behind: follower.behind(),
        words: vocabulary.count(),
        version: FORMAT,
        builtAt: readState(db, 'built'),
      };
    },
    rebuild: () => follower.rebuild(),
    close: () => {
      follower.stop();
      db.close();
    },
  };
}
