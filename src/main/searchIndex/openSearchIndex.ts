import { count, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
import { Aliases } from './aliases.ts';
import { Evaluator } from './evaluator.ts';
import { Follower } from './follower.ts';
import type { WordKeys } from './keys.ts';
import type { Likeness } from './likeness.ts';
import { dropIndexFile, FORMAT, openIndexFile, readState } from './openFile.ts';
import { Repair } from './repair.ts';
import type { IndexHealth, SearchIndex } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

export interface IndexOptions {
  readonly directory: string;
  /** A connection of the thread that uses the index. */
  readonly archive: ReadableDb;
  readonly keys: WordKeys;
  /** `rest` will be called whenever there is nothing else to do. */
  readonly isPreparedAtRest?: boolean;
}

/** An open file with everything that works on it. */
interface Session {
  readonly db: WritableDb;
  readonly vocabulary: Vocabulary;
  readonly follower: Follower;
  readonly evaluator: Evaluator;
  readonly aliases: Aliases;
  readonly repair: Repair;
}

/** Opens the index of an archive, which may have to catch up with it. One found damaged is made anew. */
export function openSearchIndex(options: IndexOptions): SearchIndex {
  const { directory } = options;
  let session = openWhole(options);

  const replace = (): void => {
    session.follower.stop();
    session.db.close();
    dropIndexFile(directory);
    session = openSession(options);
  };
  /** Damage that is found while the index is used costs no more than its rebuilding. */
  const guarded = <T>(work: (s: Session) => T): T => {
    try {
      return work(session);
    } catch (error) {
      if (!isDamage(error)) throw error;
      replace();
      return work(session);
    }
  };

  return {
    catchUp: (budgetMs) =>
      guarded(({ follower }) => {
        follower.catchUp(budgetMs);
        return { behind: follower.behind(), begun: follower.begun };
      }),
    rest: (budgetMs) => guarded(({ repair }) => repair.prepare(budgetMs)),
    evaluate: (plan, ask) => guarded(({ evaluator }) => evaluator.evaluate(plan, ask)),
    countOf: (plan) => guarded(({ evaluator }) => evaluator.hits(plan, undefined, false).docs.length),
    idsOf: (plan) => guarded(({ evaluator }) => evaluator.idsOf(plan)),
    word: (token) => guarded(({ vocabulary }) => vocabulary.word(token)),
    words: (tokens) => guarded(({ vocabulary }) => vocabulary.words(tokens)),
    wordsWithStem: (analyser, stem) => guarded(({ vocabulary }) => vocabulary.withStem(analyser, stem)),
    wordsBeginning: (prefix, limit) => guarded(({ vocabulary }) => vocabulary.beginning(prefix, limit)),
    wordsWithSkeleton: (skeleton) => guarded(({ vocabulary }) => vocabulary.withSkeleton(skeleton)),
    wordsWithHomoglyphKey: (glyphs) => guarded(({ vocabulary }) => vocabulary.withGlyphs(glyphs)),
    wordsLike: (folded, limit) =>
      guarded(({ vocabulary, repair }) => wordsOf(repair.get().find(folded, limit), vocabulary)),
    wordsLikeAtHand: (folded, limit) =>
      guarded(({ vocabulary, repair }) => wordsOf(repair.atHand()?.find(folded, limit) ?? [], vocabulary)),
    frequentNames: (limit) => guarded(({ vocabulary }) => vocabulary.names(limit)),
    aliasesOf: (folded) => guarded(({ aliases }) => aliases.of(folded)),
    health: () => guarded(healthOf),
    problems: () => guarded(problemsOf),
    rebuild: () => {
      try {
        session.follower.rebuild();
      } catch (error) {
        if (!isDamage(error)) throw error;
        replace();
      }
    },
    close: () => {
      session.follower.stop();
      session.db.close();
    },
  };
}

function wordsOf(found: ReturnType<Likeness['find']>, vocabulary: Vocabulary): ReturnType<SearchIndex['wordsLike']> {
  return found.flatMap(({ token, distance }) => {
    const word = vocabulary.word(token);
    return word ? [{ ...word, distance }] : [];
  });
}

function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code ?? '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT)/.test(code) || /no such (table|column)/.test(error.message);
}

/** What was damaged while it was closed is found when it is read. */
function openWhole(options: IndexOptions): Session {
  try {
    return openSession(options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    dropIndexFile(options.directory);
    return openSession(options);
  }
}

function openSession(options: IndexOptions): Session {
  const db = openIndexFile(options.directory, options.archive);
  try {
    return sessionOn(db, options);
  } catch (error) {
    db.close();
    throw error;
  }
}

function sessionOn(db: WritableDb, { archive, keys, isPreparedAtRest = false }: IndexOptions): Session {
  const vocabulary = new Vocabulary(db);
  const follower = new Follower(archive, db, keys);
  const evaluator = new Evaluator({ archive, db, vocabulary, follower });
  const aliases = new Aliases(archive, db);
  return { db, vocabulary, follower, evaluator, aliases, repair: new Repair(vocabulary, follower, isPreparedAtRest) };
}

function healthOf({ db, vocabulary, follower }: Session): IndexHealth {
  follower.refresh();
  return {
    articles: follower.docs.live,
    texts: follower.docs.totalTexts,
    behind: follower.behind(),
    words: vocabulary.count(),
    version: FORMAT,
    builtAt: readState(db, 'built'),
  };
}

function problemsOf({ db }: Session): string[] {
  const found: string[] = [];
  const [articles, indexed] = [
    count(db, 'SELECT count(*) FROM docs'),
    count(db, 'SELECT count(*) FROM docs JOIN texts_docsize ON id = doc'),
  ];
  if (articles !== indexed) found.push(`The words of ${articles - indexed} articles are missing in the search index.`);
  const integrity = db.pragma('integrity_check(5)') as { integrity_check: string }[];
  for (const { integrity_check: line } of integrity) {
    if (line !== 'ok') found.push(`The search index is damaged: ${line}.`);
  }
  return found;
}
