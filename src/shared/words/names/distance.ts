import { endingsInPlaceOf, LONGEST_REST } from './caseEndings.ts';
import { CORRESPONDENCES, levelled, type Correspondence } from './correspondences.ts';
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
    steps: letters.map((at) => (CORRESPONDENCES.get(latin.charAt(at)) ?? []).filter((one) => stands(one, latin, at))),
    endings: [...letters, latin.length].map((at) => restAt(latin, at)),
    palladius: palladius === null ? null : sounded(palladius),
  };
}

const NONE: ReadonlySet<string> = new Set();
const restAt = (latin: string, at: number): ReadonlySet<string> =>
  latin.length - at > LONGEST_REST ? NONE : endingsInPlaceOf(latin.slice(at), latin.charAt(at - 1));

const stands = ({ latin, atStart, atEnd }: Correspondence, word: string, at: number): boolean =>
  word.startsWith(latin, at) && (!atStart || at === 0) && (!atEnd || at + latin.length === word.length);

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

/** Cheapest way through both words at once; `costs[i]` holds what it took to get to each Cyrillic letter at Latin letter i. */
function align(spelling: LatinSpelling, word: string, limit: number): number {
  const { latin, steps, endings } = spelling;
  const costs = Array.from({ length: latin.length + 1 }, () => new Float64Array(word.length + 1).fill(Infinity));
  const put = (i: number, j: number, cost: number): void => {
    const row = costs[i];
    if (row && cost < limit && cost < (row[j] ?? 0)) row[j] = cost;
  };
  put(0, 0, 0);
  let best = Infinity;
  costs.forEach((row, i) => {
    for (let j = 0; j <= word.length; j++) {
      const cost = row[j] ?? Infinity;
      if (cost === Infinity) continue;
      if (j >= SHORTEST_STEM && cost + COST.ending < best && endings[i]?.has(word.slice(j))) best = cost + COST.ending;
      if (j < word.length) put(i, j + 1, cost + costOfCyrillic(word, j));
      if (i === latin.length) continue;
      put(i + 1, j, cost + costOfLatin(latin, i));
      if (LATIN_VOWELS.has(latin.charAt(i)) && CYRILLIC_VOWELS.has(word.charAt(j)))
        put(i + 1, j + 1, cost + COST.vowelForVowel);
      for (const step of steps[i] ?? []) {
        if (word.startsWith(step.cyrillic, j)) put(i + step.latin.length, j + step.cyrillic.length, cost + step.cost);
      }
    }
  });
  return Math.min(best, costs[latin.length]?.[word.length] ?? Infinity);
}

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
