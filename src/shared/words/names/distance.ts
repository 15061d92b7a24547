import { endingsInPlaceOf, LONGEST_ENDING, LONGEST_REST } from './caseEndings.ts';
import { correspondencesAt, levelled, type Correspondence } from './correspondences.ts';
import { palladiusOf } from './palladius.ts';

/** Of what the table of correspondences doesn't know. */
const COST = {
  vowelForVowel: 0.3,
  vowel: 0.4,
  doubled: 0.02,
  soft: 0,
  weak: 0.2,
  consonant: 1,
  ending: 0.08,
  pinyin: 0.03,
};
const LATIN_VOWELS = new Set('aeiouy');
const CYRILLIC_VOWELS = new Set('аеиоуыюяї');
/** At least so many Cyrillic letters stand before a case ending. */
const SHORTEST_STEM = 2;

/** A Latin spelling made ready to be compared with many Cyrillic ones. */
export interface LatinSpelling {
  readonly latin: string;
  /** What may follow at each letter. */
  readonly steps: readonly (readonly Correspondence[])[];
  /** The case endings that may stand in place of the rest from each letter on, its end included. */
  readonly endings: readonly ReadonlySet<string>[];
  readonly palladius: string | null;
}

export function prepareLatin(latin: string): LatinSpelling {
  const letters = Array.from({ length: latin.length }, (_, at) => at);
  const palladius = palladiusOf(latin);
  return {
    latin,
    steps: letters.map((at) => correspondencesAt(latin, at)),
    endings: [...letters, latin.length].map((at) => restAt(latin, at)),
    palladius: palladius === null ? null : sounded(palladius),
  };
}

const NONE: ReadonlySet<string> = new Set();
const restAt = (latin: string, at: number): ReadonlySet<string> =>
  latin.length - at > LONGEST_REST ? NONE : endingsInPlaceOf(latin.slice(at), latin.charAt(at - 1));

/**
 * How far apart two spellings of a name are: 0 for the usual ones in any case form, about .1 for an unusual letter, .3 for
 * a wrong vowel, 1 for a wrong consonant. Both folded.
 */
export function spellingDistance(latin: string, cyrillic: string): number {
  return distanceFrom(prepareLatin(latin), cyrillic);
}

/** Infinity from `limit` on. */
export function distanceFrom(spelling: LatinSpelling, cyrillic: string, limit = Infinity): number {
  const word = levelled(cyrillic);
  const ordinary = align(spelling, word, limit);
  return spelling.palladius === null ? ordinary : Math.min(ordinary, chinese(spelling.palladius, word));
}

/** ь and ъ are not heard, и after ц is ы. */
const sounded = (cyrillic: string): string => levelled(cyrillic).replace(/[ьъ]/gu, '').replaceAll('ы', 'и');

function chinese(palladius: string, word: string): number {
  const heard = sounded(word);
  if (heard === palladius) return COST.pinyin;
  if (!heard.startsWith(palladius) || palladius.length < SHORTEST_STEM) return Infinity;
  return endingsInPlaceOf('', 'n').has(heard.slice(palladius.length)) ? COST.pinyin + COST.ending : Infinity;
}

/** Kept between calls: a search compares thousands of words. */
let scratch = new Float64Array(512);

/**
 * Cheapest way through both words at once: what it takes to get to each Cyrillic letter at each Latin one. Ways that come
 * to `limit` are given up, so that most words cost next to nothing.
 */
function align(spelling: LatinSpelling, word: string, limit: number): number {
  const { latin, steps, endings } = spelling;
  const width = word.length + 1;
  const size = (latin.length + 1) * width;
  if (scratch.length < size) scratch = new Float64Array(size);
  const costs = scratch.fill(Infinity, 0, size);
  const put = (at: number, cost: number): void => {
    if (cost < limit && cost < (costs[at] ?? 0)) costs[at] = cost;
  };
  put(0, 0);
  let best = Infinity;
  for (let at = 0; at < size; at++) {
    const cost = costs[at] ?? Infinity;
    if (cost === Infinity) continue;
    const j = at % width;
    const i = (at - j) / width;
    if (isEnding(word, j, endings[i])) best = Math.min(best, cost + COST.ending);
    if (j < word.length) put(at + 1, cost + costOfCyrillic(word, j));
    if (i === latin.length) continue;
    put(at + width, cost + costOfLatin(latin, i));
    if (isVowelPair(latin, i, word, j)) put(at + width + 1, cost + COST.vowelForVowel);
    for (const step of steps[i] ?? []) {
      if (!word.startsWith(step.cyrillic, j)) continue;
      put(at + step.latin.length * width + step.cyrillic.length, cost + step.cost);
    }
  }
  const whole = Math.min(best, costs[size - 1] ?? Infinity);
  return whole < limit ? whole : Infinity;
}

const isEnding = (word: string, at: number, endings: ReadonlySet<string> | undefined): boolean =>
  at >= SHORTEST_STEM && word.length - at <= LONGEST_ENDING && endings?.has(word.slice(at)) === true;

const isVowelPair = (latin: string, i: number, word: string, j: number): boolean =>
  LATIN_VOWELS.has(latin.charAt(i)) && CYRILLIC_VOWELS.has(word.charAt(j));

/** Of a Latin letter that answers to nothing. */
function costOfLatin(latin: string, at: number): number {
  const letter = latin.charAt(at);
  if (LATIN_VOWELS.has(letter)) return COST.vowel;
  return at > 0 && letter === latin.charAt(at - 1) ? COST.doubled : COST.consonant;
}

function costOfCyrillic(word: string, at: number): number {
  const letter = word.charAt(at);
  if (CYRILLIC_VOWELS.has(letter)) return COST.vowel;
  if (letter === 'ь' || letter === 'ъ') return COST.soft;
  if (letter === 'й') return COST.weak;
  return at > 0 && letter === word.charAt(at - 1) ? COST.doubled : COST.consonant;
}
