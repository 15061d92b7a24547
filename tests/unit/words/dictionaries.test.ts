import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readDictionary } from '#main/dictionaries.ts';
import { DictionaryError } from '#shared/words/dictionary.ts';
import { temporaryFolder } from '../../support/folders.ts';

function files(aff: Uint8Array, dic: Uint8Array) {
  const folder = temporaryFolder();
  const paths = { aff: path.join(folder, 'ru.aff'), dic: path.join(folder, 'ru.dic') };
  fs.writeFileSync(paths.aff, aff);
  fs.writeFileSync(paths.dic, dic);
  return paths;
}

/** "стол" and its ending in KOI8-R. */
const STOL = Buffer.from([0xd3, 0xd4, 0xcf, 0xcc]);
const OM = Buffer.from([0xcf, 0xcd]);
const aff = (set: string) => Buffer.concat([Buffer.from(`SET ${set}\nSFX A Y 1\nSFX A 0 `), OM, Buffer.from(' .\n')]);
const dic = Buffer.concat([Buffer.from('1\n'), STOL, Buffer.from('/A\n')]);

it('A dictionary is read in the encoding that it names', () => {
  expect(readDictionary(files(aff('KOI8-R'), dic)).lemmas('столом')).toEqual(['стол']);
});

it('An encoding that nobody knows, or that is not the true one, is told', () => {
  expect(() => readDictionary(files(aff('EBCDIC'), dic))).toThrow(DictionaryError);
  expect(() => readDictionary(files(aff('EBCDIC'), dic))).toThrow('“EBCDIC”');
  expect(() => readDictionary(files(aff('UTF-8'), dic))).toThrow('no text in UTF-8');
});
