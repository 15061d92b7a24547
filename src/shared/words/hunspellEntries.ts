import { foldWord } from '../text/fold.ts';
import { DictionaryError } from './dictionary.ts';

/** An entry of a .dic file: the word as written, and its flags as written. */
export interface Entry {
  readonly word: string;
  readonly flags: string;
}

/**
 * The entries of a .dic file by their folded word. The text stays one string; a hash table of places in it costs eight
 * bytes an entry, where a Map of strings would cost a hundred.
 */
export class Entries {
  readonly #text: string;
  readonly #hashes: Int32Array;
  readonly #places: Int32Array;
  readonly #mask: number;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
    const announced = announcedBy(text);
    const size = 2 ** Math.ceil(Math.log2(linesOf(text) * 1.5 + 16));
    this.#hashes = new Int32Array(size);
    this.#places = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
    this.#read(announced);
  }

  get count(): number {
    return this.#count;
  }

  /** The entries whose folded word has this hash (see `hashOf`); a few may be other words, so compare. */
  withHash(hash: number): Entry[] | null {
    let found: Entry[] | null = null;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const place = this.#places[slot] ?? -1;
      if (place < 0) return found;
      if (this.#hashes[slot] === hash) (found ??= []).push(this.#entryAt(place));
    }
  }

  #read(announced: number): void {
    let at = this.#text.indexOf('\n') + 1;
    while (at > 0 && at < this.#text.length) {
      this.#add(at);
      at = this.#text.indexOf('\n', at) + 1;
    }
    if (this.#count < announced * 0.9) {
      const what = `it announces ${announced} words, but has only ${this.#count}; the file seems to be cut off`;
      throw new DictionaryError('.dic', null, what);
    }
  }

  #add(at: number): void {
    const end = endOfWord(this.#text, at);
    if (end === at) return;
    this.#count++;
    const word = this.#text.slice(at, end);
    if (/[-\s]/.test(word)) return; // our words have no hyphens: it would never be asked for
    const hash = hashOf(foldWord(word));
    let slot = hash & this.#mask;
    while ((this.#places[slot] ?? -1) >= 0) slot = (slot + 1) & this.#mask;
    this.#hashes[slot] = hash;
    this.#places[slot] = at;
  }

  #entryAt(at: number): Entry {
    const end = endOfWord(this.#text, at);
    const word = this.#text.slice(at, end);
    if (this.#text[end] !== '/') return { word, flags: '' };
    return { word, flags: this.#text.slice(end + 1, endOfFlags(this.#text, end + 1)) };
  }
}

const [NEWLINE, RETURN, TAB, SPACE, SLASH] = [0x0a, 0x0d, 0x09, 0x20, 0x2f];

function endOfWord(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === NEWLINE || unit === RETURN || unit === TAB || unit === SLASH) break;
    if (unit === SPACE && /^ [a-z]{2}:/.test(text.slice(end, end + 4))) break;
  }
  return end;
}

function endOfFlags(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) > SPACE) end++;
  return end;
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function announcedBy(text: string): number {
  const [first = ''] = text.slice(0, 80).split('\n');
  const count = /^\uFEFF?\s*(\d+)\s*$/.exec(first)?.[1];
  if (count === undefined) throw new DictionaryError('.dic', 1, 'it should begin with the number of its words');
  return Number(count);
}

/** The seed and the step are apart, so that a prefix is hashed once for all the words that begin with it. */
export const HASH_SEED = 0x2f0b;
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) ^ unit) | 0;

export function hashOf(folded: string, seed: number = HASH_SEED): number {
  let hash = seed;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hash;
}
