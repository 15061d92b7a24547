import { CharClass, classOf, classOfCodePoint } from './characters.ts';
import { foldWord } from './fold.ts';

/** A word of a text: half-open range in UTF-16 code units of that text, and the form in which it is compared. */
export interface Token {
  start: number;
  end: number;
  folded: string;
}

/**
 * The words of a text in order. A word is a run of letters and digits with its marks, soft hyphens and inner
 * apostrophes (п’ять, O'Brien); hyphens split (Бук-М2 is two words). Offsets are exact in the text as given.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (start, end) => {
    const folded = foldWord(text.slice(start, end));
    if (folded !== '') tokens.push({ start, end, folded });
  });
  return tokens;
}

/** Where words begin and end, without a string for each: most words of a text are not the ones somebody looks for. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const found = classOf(text.charCodeAt(at));
    if (found === CharClass.word) {
      const start = at;
      at = endOfPlainWord(text, at + 1);
      visit(start, at);
    } else if (found === CharClass.other) at++;
    else {
      const begun = unitsOfWordStart(text, at);
      const start = at;
      if (begun === 0) at++;
      else {
        at = isIdeograph(text, at) ? at + begun : endOfWord(text, at + begun);
        visit(start, at);
      }
    }
  }
}

/** Most words are letters up to a space; only what may go on behind them is looked at closely. */
function endOfPlainWord(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    const found = classOf(text.charCodeAt(at));
    if (found === CharClass.other) return at;
    if (found !== CharClass.word) return endOfWord(text, at);
    at++;
  }
  return at;
}

/** The folded words of a text joined by single spaces: what goes into the full-text index. */
export function foldForIndex(text: string): string {
  return tokenise(text)
    .map((token) => token.folded)
    .join(' ');
}

/** How many code units of a word begin here: 0 when none does, 2 for letters beyond the basic plane. */
function unitsOfWordStart(text: string, at: number): 0 | 1 | 2 {
  const found = classAt(text, at);
  if (found !== CharClass.word && found !== CharClass.ideograph) return 0;
  return classOf(text.charCodeAt(at)) === CharClass.surrogate ? 2 : 1;
}

function isIdeograph(text: string, at: number): boolean {
  return classAt(text, at) === CharClass.ideograph;
}

function classAt(text: string, at: number): CharClass {
  if (at >= text.length) return CharClass.other;
  const found = classOf(text.charCodeAt(at));
  return found === CharClass.surrogate ? classOfCodePoint(text.codePointAt(at) ?? 0) : found;
}

/** The end of the word whose first letter lies before `from`; what joins but is followed by no letter stays outside. */
function endOfWord(text: string, from: number): number {
  let end = from;
  let at = from;
  while (at < text.length) {
    const found = classAt(text, at);
    const units = classOf(text.charCodeAt(at)) === CharClass.surrogate ? 2 : 1;
    if (found === CharClass.word) {
      at += units;
      end = at;
    } else if (found === CharClass.joiner) {
      at += units;
      if (!isInvisible(text.charCodeAt(at - 1))) end = at;
    } else if (found === CharClass.apostrophe && classAt(text, at + 1) === CharClass.word) {
      at++;
    } else break;
  }
  return end;
}

/** Soft hyphens and zero-width characters: marks belong to the letter before, these only to the letter after. */
function isInvisible(unit: number): boolean {
  return unit === 0xad || unit === 0xfeff || (unit >= 0x200b && unit <= 0x2060);
}
