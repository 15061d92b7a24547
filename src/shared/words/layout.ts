/** The keyboards between which a hand slips. */
export type Layout = 'en' | 'ru' | 'uk';

export interface OtherLayout {
  readonly text: string;
  /** The layout that was on, and the one that was meant. */
  readonly from: Layout;
  readonly to: Layout;
}

/** The same keys in the same order: letters, then what they type with Shift. */
const KEYS: Record<Layout, string> = {
  en: `\`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>`,
  ru: 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ',
  uk: "'йцукенгшщзхїфівапролджєячсмитьбюʼЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ",
};
const SLIPS: readonly (readonly [Layout, Layout])[] = [
  ['en', 'ru'],
  ['en', 'uk'],
  ['ru', 'en'],
  ['uk', 'en'],
  ['ru', 'uk'],
  ['uk', 'ru'],
];
const SCRIPT: Record<Layout, RegExp> = { en: /\p{Script=Latin}/u, ru: /[а-яё]/iu, uk: /[а-щьюяєіїґ]/iu };
const LETTER = /\p{L}/u;

/**
 * What the same keys would have typed on other keyboards: "Vflehj" → "Мадуро". Only texts whose every letter belongs to
 * the other layout; whether one of them means anything, only a vocabulary can tell.
 */
export function otherLayouts(typed: string): OtherLayout[] {
  const found: OtherLayout[] = [];
  for (const [from, to] of SLIPS) {
    const text = retype(typed, from, to);
    if (text !== null && text !== typed && !found.some((other) => other.text === text)) found.push({ text, from, to });
  }
  return found;
}

function retype(typed: string, from: Layout, to: Layout): string | null {
  let text = '';
  for (const sign of typed) {
    const key = KEYS[from].indexOf(sign);
    const meant = key === -1 || (to !== 'en' && from !== 'en' && SCRIPT[to].test(sign)) ? sign : KEYS[to].charAt(key);
    if (LETTER.test(meant) ? !SCRIPT[to].test(meant) : LETTER.test(sign)) return null;
    text += meant;
  }
  return text;
}
