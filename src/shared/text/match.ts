import type { Span } from '../model/span.ts';
import { CharClass, classOf } from './characters.ts';
import { foldWord } from './fold.ts';
import { eachWord } from './tokens.ts';

/** What is lit for one word, phrase or near of a query: folded words, all spelt out by whoever knows their language. */
export type Sought =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'prefix'; readonly prefixes: readonly string[] }
  /** The words allowed at each position. */
  | { readonly kind: 'phrase'; readonly positions: SoughtPhrase }
  | { readonly kind: 'near'; readonly operands: readonly SoughtPhrase[]; readonly distance: number };
export type SoughtPhrase = readonly ReadonlySet<string>[];

/** A place where something sought stands; `sought` is its number in the list. A phrase is one place. */
export interface FoundPlace extends Span {
  readonly sought: number;
}

/** A word of the text that is allowed somewhere: its ordinal among all words, and the slots it may fill. */
interface Candidate extends Span {
  readonly ordinal: number;
  readonly slots: readonly number[];
}

/** Where phrases of some slots stand: from one ordinal to before another. */
interface Run extends Span {
  readonly first: number;
  readonly behind: number;
}

/**
 * Finds what is sought in texts. Made once for a query and a kind of text, then asked for every text: the words of a text
 * are passed over by their first letter, so that only those that may match become strings.
 */
export class Lookout {
  readonly #sought: readonly Sought[];
  readonly #slotsByWord = new Map<string, number[]>();
  readonly #prefixes: { readonly prefix: string; readonly slot: number }[] = [];
  /** By the first unit of a folded word: 1 when something sought begins so. */
  readonly #begins = new Uint8Array(PLAIN_UNITS);
  /** The number of the first slot of each thing sought. */
  readonly #slotOf: number[] = [];
  #slots = 0;

  constructor(sought: readonly Sought[]) {
    this.#sought = sought;
    for (const one of sought) {
      this.#slotOf.push(this.#slots);
      if (one.kind === 'words') this.#slot(one.words);
      else if (one.kind === 'phrase') one.positions.forEach((words) => this.#slot(words));
      else if (one.kind === 'near') one.operands.flat().forEach((words) => this.#slot(words));
      else this.#prefixSlot(one.prefixes);
    }
  }

  /** Every place, by where it begins; different things sought may overlap. */
  find(text: string): FoundPlace[] {
    const candidates = this.#candidates(text);
    if (candidates.length === 0) return [];
    const places = this.#sought.flatMap((one, index) =>
      this.#runsOf(one, this.#slotOf[index] ?? 0, candidates).map(({ start, end }) => ({ start, end, sought: index })),
    );
    return places.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #slot(words: ReadonlySet<string>): void {
    const slot = this.#slots++;
    for (const word of words) {
      const slots = this.#slotsByWord.get(word);
      if (slots) slots.push(slot);
      else this.#slotsByWord.set(word, [slot]);
      this.#mark(word);
    }
  }

  #prefixSlot(prefixes: readonly string[]): void {
    const slot = this.#slots++;
    for (const prefix of prefixes) {
      this.#prefixes.push({ prefix, slot });
      this.#mark(prefix);
    }
  }

  #mark(word: string): void {
    const first = word.charCodeAt(0);
    if (first < PLAIN_UNITS) this.#begins[first] = 1;
  }

  #candidates(text: string): Candidate[] {
    const found: Candidate[] = [];
    let ordinal = 0;
    eachWord(text, (start, end) => {
      const first = firstFolded(text, start);
      if (first !== 0 && this.#begins[first] === 0) {
        ordinal++;
        return;
      }
      const folded = foldWord(text.slice(start, end));
      if (folded === '') return;
      const slots = this.#slotsFor(folded);
      if (slots) found.push({ start, end, ordinal, slots });
      ordinal++;
    });
    return found;
  }

  #slotsFor(folded: string): readonly number[] | undefined {
    const slots = this.#slotsByWord.get(folded);
    const begun = this.#prefixes.filter(({ prefix }) => folded.startsWith(prefix)).map(({ slot }) => slot);
    return begun.length === 0 ? slots : [...(slots ?? []), ...new Set(begun)];
  }

  #runsOf(sought: Sought, slot: number, candidates: readonly Candidate[]): Run[] {
    if (sought.kind === 'phrase') return phraseRuns(candidates, slot, sought.positions.length);
    if (sought.kind !== 'near') return phraseRuns(candidates, slot, 1);
    let at = slot;
    const operands = sought.operands.map((positions) => {
      const runs = phraseRuns(candidates, at, positions.length);
      at += positions.length;
      return runs;
    });
    return neighbours(operands, sought.distance);
  }
}

function phraseRuns(candidates: readonly Candidate[], slot: number, length: number): Run[] {
  const runs: Run[] = [];
  candidates.forEach((first, index) => {
    let last = first;
    for (let i = 0; i < length; i++) {
      const candidate = candidates[index + i];
      if (candidate?.ordinal !== first.ordinal + i || !candidate.slots.includes(slot + i)) return;
      last = candidate;
    }
    runs.push({ start: first.start, end: last.end, first: first.ordinal, behind: last.ordinal + 1 });
  });
  return runs;
}

/** The runs that stand in a clump: one of each operand, all ending at most `distance` words before the last begins. */
function neighbours(operands: readonly Run[][], distance: number): Run[] {
  const taken = new Set<Run>();
  for (const [index, runs] of operands.entries()) {
    for (const last of runs) {
      const others = operands.map((list, at) =>
        at === index ? [last] : list.filter((run) => run.first <= last.first && last.first - run.behind <= distance),
      );
      if (others.every((list) => list.length > 0)) others.flat().forEach((run) => taken.add(run));
    }
  }
  const byPlace = new Map([...taken].map((run) => [`${run.start}-${run.end}`, run]));
  return [...byPlace.values()];
}

/** Overlapping places joined, for what can only be lit once. */
export function joinOverlapping(places: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Latin, Greek and Cyrillic. Beyond them, letters may join into others when they are folded (Korean). */
const PLAIN_UNITS = 0x530;

/** Not asked yet; 0 means that the first letter does not tell how the folded word begins. */
const UNKNOWN = 0xffff;
const firstUnits = new Uint16Array(0x10000).fill(UNKNOWN);

/** The first unit of the folded word that begins at `at`, or 0 when only folding the word can tell. */
function firstFolded(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const seen = firstUnits[unit] ?? 0;
  const first = seen === UNKNOWN ? learnFirst(unit) : seen;
  return first !== 0 && at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === CharClass.joiner ? 0 : first;
}

function learnFirst(unit: number): number {
  const folded = unit < PLAIN_UNITS && classOf(unit) === CharClass.word ? foldWord(String.fromCharCode(unit)) : '';
  const first = folded === '' || folded.charCodeAt(0) >= PLAIN_UNITS ? 0 : folded.charCodeAt(0);
  firstUnits[unit] = first;
  return first;
}
