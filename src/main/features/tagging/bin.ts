import { act, transact } from '#main/archive/acts.ts';
import {
  emptyBin,
  isRecordedKind,
  listBin,
  restoreArticle,
  restoreRecorded,
  restoreTranslation,
  type RestoreProblem,
} from '#main/archive/binned.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { BinKind } from '#shared/contract/routes/bin.ts';
import { short } from './refs.ts';

const GONE = fail('not-found', 'That is no longer in the bin. Nothing was changed.');

export const binQueries = (db: ReadableDb): Handlers<'bin.list'> => ({ 'bin.list': () => ok({ items: listBin(db) }) });

/** `dropFiles` gets the hashes of captured files that nothing in the archive names any more. */
export function binCommands(
  db: WritableDb,
  now: () => string,
  dropFiles: (hashes: readonly string[]) => void,
): Handlers<'bin.restore' | 'bin.empty'> {
  return {
    'bin.restore': ({ kind, id }) => {
      const item = listBin(db).find((each) => each.kind === kind && each.id === id);
      if (!item) return GONE;
      const label = `Take “${short(item.label)}” out of the bin`;
      const problem = act(db, { label, articleId: item.articleId, now: now() }, () => restore(db, kind, id));
      if (problem === null) return ok({});
      return problem === 'gone'
        ? GONE
        : fail(
            'duplicate',
            `There is a tag called “${item.label}” by now. Rename that one first; nothing was changed.`,
          );
    },
    'bin.empty': () => {
      const items = listBin(db).length;
      const files = transact(db, () => emptyBin(db));
      dropFiles(files);
      return ok({ items });
    },
  };
}

function restore(db: WritableDb, kind: BinKind, id: number): RestoreProblem | null {
  if (isRecordedKind(kind)) return restoreRecorded(db, kind, id);
  const isBack = kind === 'article' ? restoreArticle(db, id) : restoreTranslation(db, id);
  return isBack ? null : 'gone';
}
