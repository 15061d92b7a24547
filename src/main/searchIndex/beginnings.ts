import { all, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
import { readToken } from '#shared/words/analyser.ts';
import { PREFIX_LETTERS } from './lexicon.ts';
import type { Postings } from './postings.ts';

/** Words of the vocabulary looked at between two looks at the clock. */
const PAGE = 1000;

/** Begins the list of a beginning ("пр*") with the documents below `before`, which are in FTS5. */
export function openBeginning(db: WritableDb, postings: Postings, key: string, before: number): void {
  postings.open(db, key);
  if (before === 1) return;
  const docs = db
    .prepare('SELECT rowid FROM texts WHERE texts MATCH ? AND rowid < ? ORDER BY rowid')
    .pluck()
    .all(`"${key.slice(0, -1).replaceAll('"', '""')}" *`, before) as number[];
  postings.appendBeginnings(db, key, 0, Uint32Array.from(docs));
}

/**
 * Gives lists to beginnings that became frequent little by little, which no single batch shows: those whose words are
 * held `hot` times together. Yields now and then.
 */
export function* openFrequentBeginnings(
  db: WritableDb,
  postings: Postings,
  hot: number,
  next: number,
): Generator<undefined> {
  const groups = Array.from({ length: PREFIX_LETTERS.most - PREFIX_LETTERS.least + 1 }, () => ({
    key: '',
    articles: 0,
  }));
  const close = (group: { key: string; articles: number }): void => {
    if (group.articles >= hot && !postings.has(group.key)) openBeginning(db, postings, group.key, next);
  };
  for (let words = wordsAfter(db, ''); words.length > 0; words = wordsAfter(db, words.at(-1)?.token ?? '')) {
    for (const { token, articles } of words) {
      const mark = token.length - readToken(token).folded.length;
      for (const [at, group] of groups.entries()) {
        const end = mark + PREFIX_LETTERS.least + at;
        if (token.length < end) continue;
        const key = `${token.slice(0, end)}*`;
        if (key !== group.key) {
          close(group);
          [group.key, group.articles] = [key, 0];
        }
        group.articles += articles;
      }
    }
    yield;
  }
  groups.forEach(close);
}

const wordsAfter = (db: ReadableDb, token: string): { token: string; articles: number }[] =>
  all<{ token: string; articles: number }>(
    db,
    'SELECT token, articles FROM words WHERE token > :token ORDER BY token LIMIT :limit',
    { token, limit: PAGE },
  );
