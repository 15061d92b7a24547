import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { countArticles } from '#main/archive/articleReads.ts';
import { countPassages } from '#main/archive/health.ts';
import { readSettings, writeSettings } from '#main/archive/settings.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { Shelves } from '#main/dictionaryShelf.ts';
import { dictionariesQuery } from './dictionaries.ts';
import { verify } from './verify.ts';

export interface SettingsContext extends Shelves {
  readonly version: string;
}

export function settingsQueries(
  db: ReadableDb,
  index: SearchIndex,
  { directory, resourcesDir, version }: SettingsContext,
): Handlers<'settings.get' | 'settings.archive' | 'settings.verify' | 'settings.dictionaries'> {
  return {
    'settings.get': () => ok(readSettings(db)),
    'settings.archive': () => ok({ directory, articles: countArticles(db), passages: countPassages(db), version }),
    ...dictionariesQuery({ directory, resourcesDir }),
    'settings.verify': () => ok(verify(db, index, directory)),
  };
}

export function settingsCommands(db: WritableDb): Handlers<'settings.set'> {
  return {
    'settings.set': (changed) => {
      writeSettings(db, changed);
      return ok({});
    },
  };
}
