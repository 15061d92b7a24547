import type { Language } from '#shared/model/language.ts';

export interface DetectedLanguage {
  readonly language: Language;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Guesses the language of a text; it keeps a table of letter groups in memory, so load it once. */
export type LanguageDetector = (text: string) => DetectedLanguage;

const UNKNOWN: DetectedLanguage = { language: 'und', confidence: 0 };
/** A name or two in a foreign text say nothing about its language. */
const LETTERS_ENOUGH = 12;

let loading: Promise<LanguageDetector> | null = null;

/** Loaded at the first import and not when the application starts. */
export const loadLanguageDetector = (): Promise<LanguageDetector> => (loading ??= load());

async function load(): Promise<LanguageDetector> {
  const { eld } = await import('eld/small');
  return (text) => {
    const sample = sampleOf(text);
    const letters = countLetters(sample);
    if (letters < LETTERS_ENOUGH) return UNKNOWN;
    return byLetters(sample) ?? byLetterGroups(sample, letters);
  };

  function byLetterGroups(sample: string, letters: number): DetectedLanguage {
    const found = eld.detect(sample);
    if (found.language === '') return UNKNOWN;
    const scores = Object.values(found.getScores()).sort((a, b) => b - a);
    const lead = (scores[0] ?? 0) - (scores[1] ?? 0);
    const sure = Math.min(0.95, 0.6 + lead * 4) * Math.min(1, 0.5 + letters / 200);
    return { language: found.language, confidence: found.isReliable() ? sure : sure / 2 };
  }
}

/** Web addresses are in no language; the detector itself reads the first thousand characters. */
function sampleOf(text: string): string {
  const head = text.slice(0, 6000);
  const hasAddress = head.includes('://') || head.includes('@');
  return (hasAddress ? head.replace(/\S+:\/\/\S+|\S+@\S+/g, ' ') : head).slice(0, 4000);
}

/** Letters that decide between languages written in the same script. One foreign name must not tip the balance. */
const DECIDING: readonly { language: Language; has: RegExp; hasNot: RegExp }[] = [
  { language: 'be', has: /[ўЎ]/, hasNot: /[їЇєЄґҐъЪ]/ },
  { language: 'uk', has: /[їЇєЄґҐ]/, hasNot: /[ыЫэЭъЪёЁўЎ]/ },
  { language: 'ru', has: /[ыЫэЭёЁ]/, hasNot: /[іїєґўәғқңөұүһҷӣӯҳјћђљњџ]/i },
];
const NEEDED = 3;

/** The letters that decide are Cyrillic and lie here. */
const FIRST = 0x400;
const LAST = 0x52f;

/** For each letter from `FIRST`: a bit for each `has` and `hasNot` of `DECIDING`, in their order. */
const BITS = Uint8Array.from({ length: LAST - FIRST + 1 }, (_, at) => {
  const letter = String.fromCharCode(FIRST + at);
  return DECIDING.flatMap(({ has, hasNot }) => [has, hasNot]).reduce(
    (bits, letters, bit) => (letter.search(letters) === 0 ? bits | (1 << bit) : bits),
    0,
  );
});

/** How many letters of each kind there are, in one pass and without a string for each. */
function countDeciding(sample: string): number[] {
  const byBits = new Uint32Array(1 << (DECIDING.length * 2));
  for (let i = 0; i < sample.length; i++) {
    const bits = BITS[sample.charCodeAt(i) - FIRST];
    if (bits !== undefined && bits > 0) byBits[bits] = (byBits[bits] ?? 0) + 1;
  }
  return DECIDING.flatMap((_, at) => [at * 2, at * 2 + 1]).map((bit) =>
    byBits.reduce((sum, found, bits) => ((bits >> bit) & 1 ? sum + found : sum), 0),
  );
}

function byLetters(sample: string): DetectedLanguage | null {
  const counts = countDeciding(sample);
  for (const [at, { language }] of DECIDING.entries()) {
    const pro = counts[at * 2] ?? 0;
    const contra = counts[at * 2 + 1] ?? 0;
    if (pro >= NEEDED && pro >= contra * 10) {
      return { language, confidence: Math.min(0.99, 0.9 + pro / 200) };
    }
  }
  return null;
}

/** More letters than this make the guess no surer. */
const LETTERS_PLENTY = 100;

function countLetters(sample: string): number {
  const letter = /\p{L}/gu;
  let found = 0;
  while (found < LETTERS_PLENTY && letter.test(sample)) found++;
  return found;
}
