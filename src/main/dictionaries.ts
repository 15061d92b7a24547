import fs from 'node:fs';
import { TextDecoder } from 'node:util';
import { DictionaryError, type Dictionary } from '#shared/words/dictionary.ts';
import { readHunspell } from '#shared/words/hunspell.ts';

export interface DictionaryFiles {
  readonly aff: string;
  readonly dic: string;
}

/** @throws DictionaryError, and what the file system throws */
export function readDictionary({ aff, dic }: DictionaryFiles): Dictionary {
  const rules = fs.readFileSync(aff);
  const encoding = encodingOf(rules);
  return readHunspell(decoded(rules, '.aff', encoding), decoded(fs.readFileSync(dic), '.dic', encoding));
}

/** What the "SET" line of an .aff file names; hunspell's own default is Latin-1. */
const encodingOf = (aff: Uint8Array): string =>
  /^\uFEFF?SET\s+(\S+)/m.exec(new TextDecoder('utf-8').decode(aff))?.[1] ?? 'ISO8859-1';

function decoded(bytes: Uint8Array, file: '.aff' | '.dic', encoding: string): string {
  const label = encoding.replace(/^ISO-?(?=\d)/i, 'iso-').replace(/^(?:microsoft-)?cp-?(?=\d)/i, 'windows-');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new DictionaryError('.aff', null, `it says its encoding is “${encoding}”, which nobody here knows`);
    }
    throw new DictionaryError(file, null, `its bytes are no text in ${encoding}, as the .aff file says they are`);
  }
}
