import fs from 'node:fs';
import { TextDecoder } from 'node:util';
import type { Dictionary } from '#shared/words/dictionary.ts';
import { readHunspell } from '#shared/words/hunspell.ts';

export interface DictionaryFiles {
  readonly aff: string;
  readonly dic: string;
}

/** @throws DictionaryError */
export function readDictionary({ aff, dic }: DictionaryFiles): Dictionary {
  const affBytes = fs.readFileSync(aff);
  const encoding = encodingOf(affBytes);
  return readHunspell(encoding.decode(affBytes), encoding.decode(fs.readFileSync(dic)));
}

/** What the "SET" line of an .aff file names; hunspell's own default is Latin-1. */
function encodingOf(aff: Uint8Array): TextDecoder {
  const name = /^SET\s+(\S+)/m.exec(new TextDecoder('latin1').decode(aff))?.[1] ?? 'ISO8859-1';
  return new TextDecoder(name.replace(/^ISO(?=\d)/i, 'iso-').replace(/^microsoft-cp/i, 'windows-'));
}
