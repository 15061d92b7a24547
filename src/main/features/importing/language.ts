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
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
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
  { language: 'be', has: /[ўЎ]/g, hasNot: /[їЇєЄґҐъЪ]/g },
  { language: 'uk', has: /[їЇєЄґҐ]/g, hasNot: /[ыЫэЭъЪёЁўЎ]/g },
  { language: 'ru', has: /[ыЫэЭёЁ]/g, hasNot: /[іїєґўәғқңөұүһҷӣӯҳјћђљњџ]/gi },
];
const NEEDED = 3;

function byLetters(sample: string): DetectedLanguage | null {
  for (const { language, has, hasNot } of DECIDING) {
    const pro = sample.match(has)?.length ?? 0;
    const contra = sample.match(hasNot)?.length ?? 0;
    if (pro >= NEEDED && pro >= contra * 10) {
      return { language, confidence: Math.min(0.99, 0.9 + pro / 200) };
    }
  }
  return null;
}
