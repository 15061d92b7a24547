/** What became of a passage's words when a text was captured again. Pure. */
import type { Selector } from '../model/passage.ts';
import { locate } from './matchQuote.ts';

export interface Found {
  readonly verdict: 'kept' | 'moved' | 'changed' | 'gone';
  /** Where it would stand; null when gone. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** How far beside a quote its neighbours may vouch for it, in code units. */
const REACHES = [32, 16, 8, 0];
/** Neighbours that vouch, and the words together with them, are at least so long: what is shorter may well stand twice by chance. */
const LEAST_BESIDE = 8;
const LEAST_WHOLE = 32;
/** From this length on a quote needs no neighbour. */
const SELF_EVIDENT = 60;

/** The windows around a quote that can vouch for it, the most telling first. */
function windows({ start, end }: Selector, length: number): { readonly from: number; readonly to: number }[] {
  return REACHES.flatMap((before) => REACHES.map((after) => ({ from: start - before, to: end + after })))
    .filter(({ from, to }) => from >= 0 && to <= length)
    .filter(({ from, to }) => {
      const beside = to - from - (end - start);
      return to - from >= SELF_EVIDENT || (beside >= LEAST_BESIDE && to - from >= LEAST_WHOLE);
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** Where `words` stand when they stand in the text exactly once. */
function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words);
  return at === -1 || text.includes(words, at + 1) ? null : at;
}

/**
 * The place in `after` that is surely the passage: its words, with enough of what stands beside them, stand in each text
 * exactly once. Everything less sure is not said here.
 */
function surePlace(before: string, after: string, selector: Selector): number | null {
  if (before.slice(selector.start, selector.end) !== selector.quote) return null;
  for (const { from, to } of windows(selector, before.length)) {
    const words = before.slice(from, to);
    const at = onlyPlace(after, words);
    if (at !== null && onlyPlace(before, words) === from) return at + selector.start - from;
  }
  return null;
}

/** Only `kept` and `moved` are sure: the very words, known by what stands beside them. The rest is for the analyst to judge. */
export function verdictOn(before: string, after: string, selector: Selector): Found {
  if (before === after) return { verdict: 'kept', place: selector };
  const length = selector.end - selector.start;
  const start = surePlace(before, after, selector);
  if (start !== null) {
    return { verdict: start === selector.start ? 'kept' : 'moved', place: { start, end: start + length } };
  }
  const found = locate(after, selector);
  return found.status === 'detached'
    ? { verdict: 'gone', place: null }
    : { verdict: 'changed', place: wholeWords(after, found) };
}

const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? '');

/** Likeness ends where letters cease to agree, which may be inside a word: nobody quotes half a word. */
function wholeWords(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  let [from, to] = [start, end];
  while (from > 0 && isWordAt(text, from) && isWordAt(text, from - 1)) from--;
  while (to < text.length && isWordAt(text, to - 1) && isWordAt(text, to)) to++;
  return { start: from, end: to };
}
