import path from 'node:path';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { openReader } from '#main/archive/open.ts';
import { verify } from '#main/features/settings/verify.ts';
import { openSearchIndex } from '#main/searchIndex/openSearchIndex.ts';
import type { Column, SearchIndex } from '#main/searchIndex/types.ts';
import { wordKeys } from '#main/threads/wordKeys.ts';
import type { VerifyReport } from '#shared/contract/routes/settings.ts';
import { tokenVariants } from '#shared/words/analyser.ts';
import { closeAfterwards } from './archive.ts';

interface Searching {
  readonly reader: ReadableDb;
  readonly index: SearchIndex;
}
const opened = new WeakMap<WritableDb, Searching>();

/** The index of an archive, caught up, over a reading connection as the application has it. */
export function searchingIn(db: WritableDb): Searching {
  let searching = opened.get(db);
  if (!searching) {
    const directory = path.dirname(db.name);
    const reader = openReader(directory);
    const index = openSearchIndex({ directory, archive: reader, keys: wordKeys });
    closeAfterwards(() => {
      index.close();
      reader.close();
    });
    opened.set(db, (searching = { reader, index }));
  }
  searching.index.catchUp(Infinity);
  return searching;
}

/** How many articles hold a folded word. */
export function articlesWith(db: WritableDb, word: string, columns: readonly Column[] | null = null): number {
  return searchingIn(db).index.countOf({ kind: 'words', columns, tokens: tokenVariants(word) });
}

/** What `verify` finds wrong. */
export function verifyNow({ db, directory }: { db: WritableDb; directory: string }): VerifyReport {
  const { reader, index } = searchingIn(db);
  return verify(reader, index, directory);
}
