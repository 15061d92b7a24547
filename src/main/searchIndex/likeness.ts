import { readToken } from '#shared/words/analyser.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Typing errors that are forgiven. */
const MOST = 2;
/** Longer words are no typing errors of anything. */
const LONGEST = 40;

/** Words read in one step. */
const PAGE = 4000;

type ByLength = { folded: string; token: string; articles: number }[][];

interface Like {
  readonly token: string;
  readonly distance: number;
  readonly articles: number;
}

/**
 * The vocabulary in typed arrays for spelling repair, by length: letters, how many articles, and a mark of the letters
 * that rules most words out: 2 bytes a letter and 12 a word.
 */
export class Likeness {
  readonly size: number;
  readonly #letters: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #marks: Uint32Array;
  readonly #articles: Uint32Array;
  /** Words of n letters are those from #ofLength[n] to #ofLength[n + 1]. */
  readonly #ofLength: Uint32Array;

  /** Reads the vocabulary in steps, because in a large archive it takes about a second. */
  static *read(vocabulary: Pick<Vocabulary, 'page'>): Generator<undefined, Likeness> {
    const byLength: ByLength = Array.from({ length: LONGEST + 1 }, () => []);
    let letters = 0;
    for (let after = ''; ;) {
      const page = vocabulary.page(after, PAGE);
      for (const { token, articles } of page) {
        const { folded } = readToken(token);
        if (articles === 0 || folded.length < 2 || folded.length > LONGEST) continue;
        byLength[folded.length]?.push({ folded, token, articles });
        letters += token.length;
      }
      const last = page.at(-1);
      if (!last) break;
      after = last.token;
      yield;
    }
    const made = new Likeness(byLength, letters);
    yield* made.#fill(byLength);
    return made;
  }

  private constructor(byLength: ByLength, letters: number) {
    this.size = byLength.reduce((sum, { length }) => sum + length, 0);
    this.#letters = new Uint16Array(letters);
    this.#starts = new Uint32Array(this.size + 1);
    this.#marks = new Uint32Array(this.size);
    this.#articles = new Uint32Array(this.size);
    this.#ofLength = new Uint32Array(LONGEST + 2);
  }

  *#fill(byLength: ByLength): Generator<undefined> {
    let [word, at] = [0, 0];
    for (const [length, words] of byLength.entries()) {
      this.#ofLength[length] = word;
      for (const { folded, token, articles } of words) {
        this.#starts[word] = at;
        this.#marks[word] = markOf(folded);
        this.#articles[word] = articles;
        for (let i = 0; i < token.length; i++) this.#letters[at++] = token.charCodeAt(i);
        word++;
        if (word % PAGE === 0) yield;
      }
    }
    this.#starts[word] = at;
    this.#ofLength[LONGEST + 1] = word;
  }

  /** Nearest first, then most frequent; never the word itself. */
  find(folded: string, limit: number): Like[] {
    const found: { word: number; distance: number }[] = [];
    const mark = markOf(folded);
    const from = Math.max(2, folded.length - MOST);
    const to = Math.min(LONGEST, folded.length + MOST);
    for (let length = from; length <= to; length++) this.#among(length, folded, mark, found);
    const frequency = (word: number): number => this.#articles[word] ?? 0;
    return found
      .sort((a, b) => a.distance - b.distance || frequency(b.word) - frequency(a.word) || a.word - b.word)
      .slice(0, limit)
      .map(({ word, distance }) => ({ token: this.#token(word), distance, articles: frequency(word) }));
  }

  #among(length: number, folded: string, mark: number, found: { word: number; distance: number }[]): void {
    const end = this.#ofLength[length + 1] ?? 0;
    for (let word = this.#ofLength[length] ?? 0; word < end; word++) {
      // An error changes at most two letters of the mark.
      if (bitsIn((this.#marks[word] ?? 0) ^ mark) > 2 * MOST) continue;
      const start = (this.#starts[word + 1] ?? 0) - length;
      const distance = osa(folded, this.#letters, start, length);
      if (distance > 0 && distance <= MOST) found.push({ word, distance });
    }
  }

  #token(word: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#starts[word], this.#starts[word + 1]));
  }
}

function markOf(word: string): number {
  let mark = 0;
  for (let i = 0; i < word.length; i++) mark |= 1 << (word.charCodeAt(i) & 31);
  return mark;
}

function bitsIn(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const ROW = LONGEST + MOST + 2;
let before = new Uint8Array(ROW);
let last = new Uint8Array(ROW);
let row = new Uint8Array(ROW);

/** Insertions, deletions, changes and swaps of neighbours between two words; more than MOST is MOST + 1. */
function osa(word: string, letters: Uint16Array, start: number, length: number): number {
  for (let j = 0; j <= length; j++) last[j] = j;
  for (let i = 1; i <= word.length; i++) {
    const own = word.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= length; j++) {
      const other = letters[start + j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (own === other ? 0 : 1));
      const isSwap = i > 1 && j > 1 && own === letters[start + j - 2] && word.charCodeAt(i - 2) === other;
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > MOST) return MOST + 1;
    [before, last, row] = [last, row, before];
  }
  return last[length] ?? 0;
}
