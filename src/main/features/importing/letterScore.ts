import type { Charset } from '#shared/contract/routes/importing.ts';
import { decode } from './decode.ts';

/** How often a byte follows another, for every pair of bytes: all that scoring an encoding needs, in one pass. */
export function countPairs(bytes: Uint8Array): Uint32Array {
  const pairs = new Uint32Array(0x10000);
  let before = 0x20;
  for (const byte of bytes) {
    const at = (before << 8) | byte;
    pairs[at] = (pairs[at] ?? 0) + 1;
    before = byte;
  }
  return pairs;
}

/** Letters per ten thousand in Russian or Ukrainian running text, whichever has more of that letter. */
const FREQUENCY: Record<string, number> = Object.fromEntries(
  (
    'о1097 е845 а801 и735 н670 т626 і570 с547 в520 р473 л440 к350 д330 м321 у320 п290 я210 ы190 ь180 з230 б170 г169 ' +
    'ч144 й130 х110 ж94 ц80 ю80 ш73 ї60 є50 щ50 э32 ф26 ё10 ў10 ъ6 ґ4 ђ1 ѓ1 љ1 њ1 ќ1 ћ1 џ1 ѕ1 ј1'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 1), Number(entry.slice(1))]),
);

/** What is written between words in news texts of all languages; anything else above ASCII is a sign of a wrong guess. */
const PUNCTUATION = new Set('«»“”„‘’‚‹›—–…№©®™°§·•\u00a0€£\u00ad'.split(''));

const LOWER_TO_UPPER = -4;
const UPPER_TO_UPPER = -0.2;
const MIXED_SCRIPTS = -4;
const STRANGE_SIGN = -4;
const NO_CHARACTER = -8;
const TWO_ACCENTS = -2.5;

const VOWELS = new Set('аеиоуыэюяіїєё');
/** Letters that only follow some letters: never a vowel, never the beginning of a word. */
const SIGNS = new Set('ьъ');
const IMPOSSIBLE = -6;
const TWO_VOWELS = -1;
const VOWEL_AND_CONSONANT = 0.5;
const TWO_CONSONANTS = -0.4;

type Sound = 'vowel' | 'consonant' | 'sign' | 'y' | 'none';
type Script = 'latin' | 'cyrillic' | 'none';
interface Sign {
  readonly script: Script;
  readonly upper: boolean;
  /** How likely it is on its own: 0 for a letter of average frequency and for ASCII. */
  readonly weight: number;
  readonly ascii: boolean;
  readonly sound: Sound;
}

function signOf(char: string): Sign {
  const ascii = char < '\u0080';
  const lower = char.toLowerCase();
  const upper = char !== lower;
  if (/[\u0400-\u052f]/.test(char)) {
    const weight = Math.log((FREQUENCY[lower] ?? 0.5) / 200);
    return { script: 'cyrillic', upper, weight, ascii, sound: soundOf(lower) };
  }
  if (/\p{L}/u.test(char)) return { script: 'latin', upper, weight: ascii ? 0 : -0.5, ascii, sound: 'none' };
  if (ascii || PUNCTUATION.has(char)) return { script: 'none', upper: false, weight: 0, ascii, sound: 'none' };
  const weight = char === '\ufffd' ? NO_CHARACTER : STRANGE_SIGN;
  return { script: 'none', upper: false, weight, ascii, sound: 'none' };
}

function soundOf(letter: string): Sound {
  if (VOWELS.has(letter)) return 'vowel';
  if (SIGNS.has(letter)) return 'sign';
  return letter === 'й' ? 'y' : 'consonant';
}

/** The characters of a one-byte encoding, from the decoder itself. */
function charactersOf(charset: Charset): string[] {
  return Array.from({ length: 256 }, (_, byte) => decode(Uint8Array.of(byte), charset).text);
}

const known = new Map<Charset, Sign[]>();

function signsOf(charset: Charset): Sign[] {
  let signs = known.get(charset);
  if (!signs) known.set(charset, (signs = charactersOf(charset).map(signOf)));
  return signs;
}

/** Log-likelihood, roughly: how much the bytes look like words of a language when read in this one-byte encoding. */
export function scoreOf(pairs: Uint32Array, charset: Charset): number {
  const signs = signsOf(charset);
  let score = 0;
  for (let index = 0; index < pairs.length; index++) {
    const count = pairs[index] ?? 0;
    if (count === 0) continue;
    const before = signs[index >> 8];
    const sign = signs[index & 0xff];
    if (before && sign) score += count * (sign.weight + scoreOfPair(before, sign));
  }
  return score;
}

function scoreOfPair(before: Sign, sign: Sign): number {
  if (before.script === 'none' || sign.script === 'none') return sign.sound === 'sign' ? IMPOSSIBLE : 0;
  if (before.script !== sign.script) return MIXED_SCRIPTS;
  if (sign.script === 'cyrillic') return scoreOfCase(before, sign) + scoreOfSounds(before.sound, sign.sound);
  if (before.ascii && sign.ascii) return 0;
  return !before.ascii && !sign.ascii ? TWO_ACCENTS : scoreOfCase(before, sign);
}

function scoreOfCase(before: Sign, sign: Sign): number {
  if (!sign.upper) return 0;
  return before.upper ? UPPER_TO_UPPER : LOWER_TO_UPPER;
}

function scoreOfSounds(before: Sound, sound: Sound): number {
  if (sound === 'sign') return before === 'consonant' ? 0 : IMPOSSIBLE;
  if (sound === 'y') return before === 'vowel' ? 0 : -3;
  if (before === 'vowel' && sound === 'vowel') return TWO_VOWELS;
  return before === sound ? TWO_CONSONANTS : VOWEL_AND_CONSONANT;
}
