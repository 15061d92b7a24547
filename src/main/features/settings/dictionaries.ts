import {
  addDictionary,
  dictionaryAmong,
  listDictionaries,
  removeDictionary,
  type Shelves,
} from '#main/dictionaryShelf.ts';
import { NO_WINDOW } from '#main/files/asking.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/contract/result.ts';

export interface DictionariesHost extends Shelves {
  /** Missing where there is no window. */
  readonly chooseFiles: ((purpose: 'dictionary') => Promise<string[]>) | null;
  /** Other words are found from here on: every answer may be another. */
  readonly onChange: () => void;
}

export const dictionariesQuery = (shelves: Shelves): Handlers<'settings.dictionaries'> => ({
  'settings.dictionaries': () => ok({ dictionaries: listDictionaries(shelves) }),
});

export function dictionariesHost(
  host: DictionariesHost,
): Handlers<'settings.addDictionary' | 'settings.removeDictionary'> {
  return {
    'settings.addDictionary': async ({ language }) => {
      if (!host.chooseFiles) return NO_WINDOW;
      const chosen = await host.chooseFiles('dictionary');
      if (chosen.length === 0) return ok({ dictionary: null });
      const files = dictionaryAmong(chosen);
      if (!files) {
        return fail(
          'invalid-input',
          'A hunspell dictionary is two files, one that ends in .aff and one in .dic. Nothing was added; choose both.',
        );
      }
      const added = addDictionary(host, language, files);
      if (!added.ok) return added;
      host.onChange();
      return ok({ dictionary: added.value });
    },
    'settings.removeDictionary': ({ language }) => {
      const removed = removeDictionary(host, language);
      if (removed.ok) host.onChange();
      return removed;
    },
  };
}
