/**
 * Finds the number of a word that stands in a text without cutting it out: an open table over a rolling hash of its
 * letters. Making a string for each of the hundreds of words of an article costs more than all else that is done to it.
 */
export class WordTable {
  #slots = new Int32Array(1 << 14).fill(-1);
  #hashes = new Int32Array(1 << 12);
  #numbers = new Int32Array(1 << 12);
  #starts = new Uint32Array((1 << 12) + 1);
  #letters = new Uint16Array(1 << 15);
  #size = 0;

  /** The number that was set for these letters, or -1. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let at = spread(hash) & mask; ; at = (at + 1) & mask) {
      const word = this.#slots[at] ?? -1;
      if (word === -1) return -1;
      if (this.#hashes[word] === hash && this.#isSame(word, text, start, end)) return this.#numbers[word] ?? -1;
    }
  }

  /** The word must not be there yet. */
  set(word: string, number: number): void {
    const hash = hashOf(word);
    this.#makeRoom(word.length);
    this.#hashes[this.#size] = hash;
    this.#numbers[this.#size] = number;
    const start = this.#starts[this.#size] ?? 0;
    for (let i = 0; i < word.length; i++) this.#letters[start + i] = word.charCodeAt(i);
    this.#starts[this.#size + 1] = start + word.length;
    this.#place(this.#size++, hash);
  }

  #isSame(word: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[word] ?? 0;
    if ((this.#starts[word + 1] ?? 0) - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (this.#letters[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #place(word: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let at = spread(hash) & mask;
    while (this.#slots[at] !== -1) at = (at + 1) & mask;
    this.#slots[at] = word;
  }

  #makeRoom(letters: number): void {
    if (this.#size + 1 >= this.#hashes.length) {
      this.#hashes = doubled(this.#hashes, Int32Array);
      this.#numbers = doubled(this.#numbers, Int32Array);
      this.#starts = doubled(this.#starts, Uint32Array);
    }
    const needed = (this.#starts[this.#size] ?? 0) + letters;
    while (needed > this.#letters.length) this.#letters = doubled(this.#letters, Uint16Array);
    if (this.#size * 2 < this.#slots.length) return;
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    for (let word = 0; word < this.#size; word++) this.#place(word, this.#hashes[word] ?? 0);
  }
}

function doubled<A extends Int32Array | Uint32Array | Uint16Array>(list: A, make: new (length: number) => A): A {
  const larger = new make(list.length * 2);
  larger.set(list);
  return larger;
}

export const HASH_START = 0;
/** The hash of a word and one more letter. */
export const hashed = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) ^ unit) | 0;
const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1 | 0) >>> 8;

export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i));
  return hash;
}
