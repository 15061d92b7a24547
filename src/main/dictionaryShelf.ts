/**
 * Which dictionaries an archive has: those that ship with Cuttings and those the analyst added, which lie in the archive's
 * own folder and are used in place of one that ships. `<folder>/dictionaries/<language>/<language>.aff` and `.dic`.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '#shared/model/language.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Dictionary } from '#shared/contract/routes/settings.ts';
import { DictionaryError } from '#shared/words/dictionary.ts';
import { readDictionary, type DictionaryFiles } from './dictionaries.ts';

export interface Shelves {
  /** The archive's folder. */
  readonly directory: string;
  readonly resourcesDir: string;
}

/** The languages whose words are analysed: a dictionary of another would never be asked. */
const ANALYSED = ['ru', 'uk', 'en'] as const;
const LARGEST_BYTES = 64 * 1024 * 1024;

const shelfOf = (root: string, language: string): string => path.join(root, 'dictionaries', language);

const filesIn = (shelf: string, language: string): DictionaryFiles => ({
  aff: path.join(shelf, `${language}.aff`),
  dic: path.join(shelf, `${language}.dic`),
});

function complete(root: string, language: string): DictionaryFiles | null {
  const files = filesIn(shelfOf(root, language), language);
  return fs.existsSync(files.aff) && fs.existsSync(files.dic) ? files : null;
}

/** The files of the dictionary in use for a language; null when there is none. */
export const dictionaryFiles = ({ directory, resourcesDir }: Shelves, language: Language): DictionaryFiles | null =>
  complete(directory, language) ?? complete(resourcesDir, language);

/**
 * Changes when another dictionary comes into use for a language. Asked with every search, so it looks once: what ships stays
 * as it is while the program runs, and what is added comes as a whole folder.
 */
export function dictionaryStamp({ directory }: Shelves, language: Language): string {
  const shelf = fs.statSync(shelfOf(directory, language), { throwIfNoEntry: false });
  return shelf ? `${shelf.ino} ${shelf.mtimeMs}` : '';
}

export const listDictionaries = (shelves: Shelves): Dictionary[] =>
  ANALYSED.flatMap((language) => {
    const files = dictionaryFiles(shelves, language);
    return files ? [described(shelves, language, files)] : [];
  });

const described = ({ directory }: Shelves, language: Language, { dic }: DictionaryFiles): Dictionary => ({
  language,
  words: announcedWords(dic),
  isBuiltIn: !dic.startsWith(directory + path.sep),
});

/** The number on the first line of a .dic file: counting takes longer than anybody waits for a list. */
function announcedWords(dic: string): number {
  const file = fs.openSync(dic, 'r');
  try {
    const head = Buffer.alloc(32);
    fs.readSync(file, head, 0, head.length, 0);
    return Number(/\d+/u.exec(head.toString('latin1'))?.[0] ?? 0);
  } finally {
    fs.closeSync(file);
  }
}

/** Keeps copies of a dictionary's two files after reading them; a dictionary added before for the language makes room. */
export function addDictionary(shelves: Shelves, given: string, files: DictionaryFiles): Result<Dictionary> {
  const language = analysed(given);
  if (language === null) return NOT_ANALYSED(given);
  const readable = check(files);
  if (!readable.ok) return readable;
  const shelf = shelfOf(shelves.directory, language);
  const half = `${shelf}.part-${process.pid}`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { recursive: true });
  const copies = filesIn(half, language);
  try {
    fs.copyFileSync(files.aff, copies.aff);
    fs.copyFileSync(files.dic, copies.dic);
    fs.rmSync(shelf, { recursive: true, force: true });
    fs.renameSync(half, shelf);
  } finally {
    fs.rmSync(half, { recursive: true, force: true });
  }
  return ok(described(shelves, language, filesIn(shelf, language)));
}

/** The dictionary that ships with Cuttings, if there is one, is used again. */
export function removeDictionary(shelves: Shelves, given: string): Result<Record<string, never>> {
  const language = analysed(given);
  if (language === null || complete(shelves.directory, language) === null) {
    return fail('not-found', `No dictionary was added for “${given}”. Nothing was removed.`);
  }
  fs.rmSync(shelfOf(shelves.directory, language), { recursive: true });
  return ok({});
}

const analysed = (given: string): Language | null =>
  ANALYSED.find((language) => language === given.split('-')[0]?.toLowerCase()) ?? null;

const NOT_ANALYSED = (given: string) =>
  fail(
    'refused',
    `Cuttings knows the forms of Russian, Ukrainian and English words (ru, uk, en); a dictionary for “${given}” would never be asked. Nothing was added.`,
  );

function check(files: DictionaryFiles): Result<null> {
  try {
    for (const file of [files.aff, files.dic]) {
      if (fs.statSync(file).size > LARGEST_BYTES)
        return fail('too-large', `${file} is larger than any dictionary. Nothing was added.`);
    }
    readDictionary(files);
    return ok(null);
  } catch (error) {
    if (error instanceof DictionaryError) return fail('not-text', `${error.message} Nothing was added.`);
    if (!(error instanceof Error)) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined && !(error instanceof RangeError)) throw error;
    return fail('unreadable-file', `The dictionary can't be read (${error.message}). Nothing was added.`);
  }
}

/** The two files of one dictionary among those that were chosen. */
export function dictionaryAmong(files: readonly string[]): DictionaryFiles | null {
  const [aff, dic] = ['.aff', '.dic'].map((extension) =>
    files.filter((file) => path.extname(file).toLowerCase() === extension),
  );
  const [oneAff] = aff ?? [];
  const [oneDic] = dic ?? [];
  return files.length === 2 && oneAff !== undefined && oneDic !== undefined ? { aff: oneAff, dic: oneDic } : null;
}
