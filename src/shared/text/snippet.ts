import type { Span } from '../model/span.ts';
import { afterPair, beforePair } from './characters.ts';
import { foldWord } from './fold.ts';

/** A short piece of a text around its matches. */
export interface Snippet {
  /** The piece, with every newline and tab shown as a space, so that offsets stay exact. */
  text: string;
  /** Where the piece begins in the whole text. */
  start: number;
  /** The matches in it, relative to `text`. */
  highlights: Span[];
  /** Whether text goes on before and after: the caller adds the ellipses. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** How much of the window is left in front of the first match, as a share of its width. */
const LEAD = 0.25;
/** How far a cut may move to fall between two words. */
const MAX_SHIFT = 30;

/**
 * The piece of about `width` UTF-16 units with the most different matches in it, cut between words. `matches` are
 * sorted spans of `text`; without any, the beginning of the text is shown.
 */
export function makeSnippet(text: string, matches: readonly Span[], width = 220): Snippet {
  const from = bestStart(text, matches, width);
  const to = Math.min(text.length, from + width);
  const must = matches.find((match) => match.start >= from);
  const start = trimStart(text, cutStart(text, from, must?.start ?? to), to);
  const end = trimEnd(text, start, cutEnd(text, to, Math.max(start, Math.min(must?.end ?? start, to))));
  return {
    text: text.slice(start, end).replace(/\s/gu, ' '),
    start,
    highlights: within(matches, start, end),
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  };
}

function bestStart(text: string, matches: readonly Span[], width: number): number {
  const lead = Math.floor(width * LEAD);
  const forms = matches.map((match) => foldWord(text.slice(match.start, match.end)));
  const latest = Math.max(0, text.length - width);
  let best = { start: 0, distinct: -1, total: -1 };
  matches.forEach((match, index) => {
    const start = Math.min(latest, Math.max(0, match.start - lead));
    const inside = new Set<string>();
    let total = 0;
    for (let i = index; i < matches.length && (matches[i]?.end ?? 0) <= start + width; i++) {
      inside.add(forms[i] ?? '');
      total++;
    }
    if (inside.size > best.distinct || (inside.size === best.distinct && total > best.total)) {
      best = { start, distinct: inside.size, total };
    }
  });
  return best.start;
}

/** The first place between two words at or after `from`, not beyond `limit`. */
function cutStart(text: string, from: number, limit: number): number {
  if (from === 0 || isSpace(text, from - 1)) return from;
  for (let at = from; at < Math.min(limit, from + MAX_SHIFT); at++) if (isSpace(text, at)) return at + 1;
  return afterPair(text, from);
}

/** The last place between two words at or before `to`, not before `limit`. */
function cutEnd(text: string, to: number, limit: number): number {
  if (to === text.length || isSpace(text, to)) return to;
  for (let at = to; at > Math.max(limit, to - MAX_SHIFT); at--) if (isSpace(text, at - 1)) return at - 1;
  return beforePair(text, to);
}

function trimStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text, at)) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text, at - 1)) at--;
  return Math.max(start, at);
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

function within(matches: readonly Span[], start: number, end: number): Span[] {
  return matches
    .filter((match) => match.start < end && match.end > start)
    .map((match) => ({ start: Math.max(match.start, start) - start, end: Math.min(match.end, end) - start }));
}
