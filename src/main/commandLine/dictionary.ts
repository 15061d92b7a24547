import path from 'node:path';
import type { App } from '../app.ts';
import { WrongUse } from './arguments.ts';
import { ask, Failed, type Command, type Outcome } from './command.ts';

/** Dictionaries of the archive: what there is, one more, one less. */
export const dictionary: Command = async (app, given, { cwd }) => {
  const [what, language = '', ...files] = given.words;
  if (what === 'list' && given.words.length === 1) return listed(app);
  if (what === 'remove' && given.words.length === 2) {
    await ask(app, 'settings.removeDictionary', { language });
    return listed(app);
  }
  if (what === 'add' && files.length === 2) {
    const [aff = '', dic = ''] = files.map((file) => path.resolve(cwd, file));
    const added = app.addDictionary({ language, aff, dic });
    if (!added.ok) throw new Failed(added.error.message);
    return listed(app);
  }
  throw new WrongUse('dictionary needs list, add LANGUAGE FILE.aff FILE.dic, or remove LANGUAGE.');
};

async function listed(app: App): Promise<Outcome> {
  const { dictionaries } = await ask(app, 'settings.dictionaries', {});
  return {
    json: { dictionaries },
    lines: dictionaries.map(({ language, words, isBuiltIn }) =>
      [language, words, isBuiltIn ? 'ships with Cuttings' : 'added'].join('\t'),
    ),
    failures: [],
  };
}
