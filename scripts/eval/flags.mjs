// Flags that take several values, which node:util's parseArgs does not: --conllu a b c --names d, --names=d.
import fs from 'node:fs';
import path from 'node:path';
import { SetupError } from '../lib/say.mjs';

/**
 * @param {string[]} args
 * @param {Record<string, 'none' | 'one' | 'many'>} kinds
 * @returns {Record<string, boolean | string | undefined | string[]>}
 */
export function readFlags(args, kinds) {
  const values = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, EMPTY[kind]]));
  let flag = null;
  for (const arg of args.flatMap(split)) {
    if (arg.startsWith('--')) {
      flag = arg.slice(2);
      if (!Object.hasOwn(kinds, flag)) throw new SetupError(`There is no flag ${arg}. ${usage(kinds)}`);
      if (kinds[flag] === 'none') values[flag] = true;
      continue;
    }
    if (flag === null || kinds[flag] === 'none') throw new SetupError(`“${arg}” belongs to no flag. ${usage(kinds)}`);
    if (kinds[flag] === 'one' && values[flag] !== undefined) throw new SetupError(`--${flag} takes one value.`);
    values[flag] = kinds[flag] === 'one' ? arg : [...values[flag], arg];
  }
  return values;
}

const EMPTY = { none: false, one: undefined, many: [] };

const split = (arg) => /^(--[^=]+)=(.*)$/s.exec(arg)?.slice(1) ?? [arg];

const VALUES = { none: '', one: ' VALUE', many: ' VALUES…' };
const usage = (kinds) =>
  `Flags: ${Object.entries(kinds)
    .map(([name, kind]) => `--${name}${VALUES[kind]}`)
    .join(', ')}.`;

/** The files as they are named from where the person stands, all there and readable, or a sentence about those that aren't. */
export function existingFiles(names, folder) {
  const files = names.map((name) => path.resolve(folder, name));
  const problems = files.flatMap((file) => {
    try {
      if (fs.statSync(file).isDirectory()) return [`${file} is a folder.`];
      fs.accessSync(file, fs.constants.R_OK);
      return [];
    } catch (error) {
      return [error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} can't be read (${error.message}).`];
    }
  });
  if (problems.length > 0) throw new SetupError(`${problems.join('\n')}\nNothing was evaluated.`);
  return files;
}

/** "uk=DIR" → { uk: DIR }. */
export function dictionaryFolders(values, folder) {
  return Object.fromEntries(
    values.map((value) => {
      const found = /^([a-z]{2})=(.+)$/s.exec(value);
      if (!found) throw new SetupError(`“${value}”: say the language and the folder of its dictionary, as in uk=DIR.`);
      const [, language, named] = found;
      const place = path.resolve(folder, named);
      if (!fs.existsSync(place)) throw new SetupError(`There is no folder ${place}. Nothing was evaluated.`);
      return [language, place];
    }),
  );
}
