import type { Language } from '../model/language.ts';

/** Who knows how the words of a text are inflected; `none`: nobody here does, they match as they stand. */
export type Analyser = 'ru' | 'uk' | 'en' | 'none';

/**
 * Marks of index tokens: Ukrainian, and words that no analyser knows. Capitals, because folded words have none; Russian
 * and English words and numbers carry none, because they are most of an archive.
 */
const MARKS: Record<Analyser, string> = { ru: '', en: '', uk: 'У', none: 'Х' };

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const LATIN = /^\p{Script=Latin}/u;
/** Languages other than Russian and Ukrainian that are written in Cyrillic. */
const OTHER_CYRILLIC = new Set(['be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn', 'tt', 'ba', 'cv', 'os', 'ab', 'ce']);

/**
 * Who analyses a folded word that stands in a text of that language. A Cyrillic word in an English text is taken for
 * Russian, a Latin one in a Russian or Ukrainian text for English: names are what crosses over.
 */
export function analyserOf(folded: string, language: Language): Analyser {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  if (CYRILLIC.test(folded)) return primary === 'uk' ? 'uk' : OTHER_CYRILLIC.has(primary) ? 'none' : 'ru';
  if (!LATIN.test(folded)) return 'none';
  const isEnglish = primary === 'en' || primary === 'ru' || primary === 'uk' || primary === 'und';
  return isEnglish || OTHER_CYRILLIC.has(primary) ? 'en' : 'none';
}

/** The word as the index holds it: numbers and the like (nobody inflects them) stand unmarked in every language. */
export function indexToken(folded: string, analyser: Analyser): string {
  return analyser === 'none' && !isAlphabetic(folded) ? folded : MARKS[analyser] + folded;
}

/** A word of the index taken apart again. */
export function readToken(token: string): { folded: string; analyser: Analyser } {
  if (token.startsWith(MARKS.uk)) return { folded: token.slice(1), analyser: 'uk' };
  if (token.startsWith(MARKS.none)) return { folded: token.slice(1), analyser: 'none' };
  return { folded: token, analyser: CYRILLIC.test(token) ? 'ru' : LATIN.test(token) ? 'en' : 'none' };
}

/** The analysers that may have met a folded word, by its script alone. */
export function analysersOf(folded: string): readonly Analyser[] {
  if (CYRILLIC.test(folded)) return ['ru', 'uk', 'none'];
  return LATIN.test(folded) ? ['en', 'none'] : ['none'];
}

/** Every token under which a folded word may stand in the index. */
export const tokenVariants = (folded: string): string[] =>
  analysersOf(folded).map((analyser) => indexToken(folded, analyser));

const isAlphabetic = (folded: string): boolean => CYRILLIC.test(folded) || LATIN.test(folded);
