/**
 * The form in which words are compared: "Маду́ро" = "мадуро", "ещё" = "еще", "п’ять" = "пять", "Malé" = "male".
 * й/и, ї/і, ґ/г and ў/у stay apart, because they tell Russian and Ukrainian words apart.
 *
 * The English possessive goes ("Putin’s" = "putin"). The result holds letters, digits and marks only: no white space and
 * no ASCII punctuation. It is '' when nothing of the word is left. Idempotent.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return isPlain(lower) ? lower : foldSlowly(word);
}

/** Most words are a–z, 0–9, а–я and Ukrainian letters, with nothing to take off. */
function isPlain(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    if (!isPlainUnit(lower.charCodeAt(i))) return false;
  }
  return true;
}

function isPlainUnit(unit: number): boolean {
  return (
    (unit >= 0x430 && unit <= 0x44f) || // а–я
    (unit >= 0x61 && unit <= 0x7a) || // a–z
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x454 || // є
    unit === 0x456 || // і
    unit === 0x457 || // ї
    unit === 0x491 || // ґ
    unit === 0x45e // ў
  );
}

const POSSESSIVE = /(?<=[a-z\u00df-\u024f]\p{M}*)['’ʼ`‘´][sS]$/iu;
const NOT_IN_A_WORD = /[^\p{L}\p{M}\p{N}]|[ʹʼ\uFEFF\u200B-\u200D\u2060]/gu;
/** Letters that Unicode does not take apart into a letter and a mark. */
const SPECIAL = new Map(
  Object.entries({ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ı: 'i', ς: 'σ' }),
);
const LATIN_OR_GREEK = /[\p{Script=Latin}\p{Script=Greek}]/u;
const CYRILLIC_VOWELS = new Set('аеиоуыэюяіїєѣ');
const MARK = /\p{M}/u;

function foldSlowly(word: string): string {
  const apart = word
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(NOT_IN_A_WORD, '');
  let folded = '';
  let base = '';
  for (const char of apart) {
    if (MARK.test(char)) {
      if (!isDropped(char, base)) folded += char;
    } else {
      base = char;
      folded += SPECIAL.get(char) ?? char;
    }
  }
  return folded.normalize('NFC');
}

/** Whether a mark after `base` only helps to pronounce the word, or makes another letter of it. */
function isDropped(mark: string, base: string): boolean {
  if (LATIN_OR_GREEK.test(base)) return true;
  if (mark === '\u0301' || mark === '\u0300') return CYRILLIC_VOWELS.has(base);
  return mark === '\u0308' && base === 'е';
}

/** A folded word with a capital, as names are written. */
export const capitalised = (folded: string): string => folded.charAt(0).toUpperCase() + folded.slice(1);
