/** What a UTF-16 code unit does inside a word. One table lookup for each unit keeps the scanner fast. */
export const CharClass = {
  /** Ends a word. */
  other: 1,
  /** Letters and digits. */
  word: 2,
  /** Combining marks, soft hyphens, zero-width characters: part of a word that has begun, never its beginning. */
  joiner: 3,
  /** Part of a word only between two letters: п’ять, O'Brien. */
  apostrophe: 4,
  /** Chinese and Japanese characters: written without spaces, so that each is a word of its own. */
  ideograph: 5,
  /** First half of a surrogate pair: the whole code point has to be asked. */
  surrogate: 6,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const APOSTROPHES = new Set("'`´ʹʼ‘’′".split('').map((char) => char.charCodeAt(0)));
const INVISIBLE = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** 0 = not asked yet: filled on first sight, because most texts use a few hundred of the 65,536 units. */
const known = new Uint8Array(0x10000);

/** The class of one UTF-16 code unit. */
export function classOf(unit: number): CharClass {
  const seen = known[unit];
  if (seen) return seen as CharClass;
  const found = isHighSurrogate(unit) ? CharClass.surrogate : classOfCodePoint(unit);
  known[unit] = found;
  return found;
}

/** The class of one code point, for those beyond 0xFFFF. */
export function classOfCodePoint(code: number): CharClass {
  if (APOSTROPHES.has(code)) return CharClass.apostrophe;
  if (INVISIBLE.has(code)) return CharClass.joiner;
  const char = String.fromCodePoint(code);
  if (/\p{M}/u.test(char)) return CharClass.joiner;
  if (!/[\p{L}\p{N}]/u.test(char)) return CharClass.other;
  return IDEOGRAPH.test(char) ? CharClass.ideograph : CharClass.word;
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The offset itself, or one less when it would cut a surrogate pair in two. */
export function beforePair(text: string, offset: number): number {
  return cutsPair(text, offset) ? offset - 1 : offset;
}

/** The offset itself, or one more when it would cut a surrogate pair in two. */
export function afterPair(text: string, offset: number): number {
  return cutsPair(text, offset) ? offset + 1 : offset;
}

function cutsPair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHighSurrogate(text.charCodeAt(offset - 1)) &&
    isLowSurrogate(text.charCodeAt(offset))
  );
}
