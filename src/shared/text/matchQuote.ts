import type { Selector } from '../model/passage.ts';
import { afterPair, beforePair } from './characters.ts';
import { approximateMatches, similarity } from './approximate.ts';

/**
 * Where a passage stands in a text.
 * - `exact`: the quote stands at its old offsets.
 * - `moved`: it stands elsewhere; with a score below 1 its words have changed (score = share that is the same).
 * - `detached`: not found, or several places fit as well; start and end are then the old ones and mean nothing.
 */
export interface Located {
  status: 'exact' | 'moved' | 'detached';
  start: number;
  end: number;
  /** 0 to 1: how much of the quote stands there unchanged; 0 when detached. */
  score: number;
}

/** Code units of text kept before and after a quote. */
const CONTEXT = 32;

/** From this length on a quote that occurs once needs no context to be believed. */
const SELF_EVIDENT = 24;
/** How alike the surroundings must be (0 to 1) before a short or a repeated quote is believed. */
const ENOUGH_CONTEXT = 0.5;
/** How much better than the second the best place must be. Equals are never guessed between. */
const CLEAR_LEAD = 0.15;
/** A changed quote is looked for when it is at least this long, and believed when this much of it is the same. */
const SHORTEST_FUZZY = 12;
const LEAST_SIMILAR = 0.7;

/** The selector of [start, end) of a text, widened where it would cut a surrogate pair. The range must not be empty. */
export function selectorFor(text: string, start: number, end: number): Selector {
  if (start < 0 || end > text.length || start >= end) {
    throw new RangeError(`No passage at ${start}–${end} of ${text.length}`);
  }
  const from = beforePair(text, start);
  const to = afterPair(text, end);
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    prefix: text.slice(afterPair(text, Math.max(0, from - CONTEXT)), from),
    suffix: text.slice(to, beforePair(text, Math.min(text.length, to + CONTEXT))),
  };
}

/** Finds a passage in a text that may have changed: at its position, by its exact words, by similar words, or not. */
export function locate(text: string, selector: Selector): Located {
  const atPosition = text.startsWith(selector.quote, selector.start);
  if (atPosition && contextAt(text, selector, selector.start, selector.end) >= ENOUGH_CONTEXT) {
    return found('exact', selector.start, selector.end, 1);
  }
  const places = occurrences(text, selector.quote);
  const best = places.length > 0 ? clearlyBest(exactCandidates(text, selector, places)) : fuzzyBest(text, selector);
  if (!best) return found('detached', selector.start, selector.end, 0);
  const status = best.start === selector.start && best.similar === 1 ? 'exact' : 'moved';
  return found(status, best.start, best.end, best.similar);
}

interface Candidate {
  start: number;
  end: number;
  /** How much of the quote is the same. */
  similar: number;
  /** What candidates are compared by. */
  rank: number;
  isBelievable: boolean;
}

function found(status: Located['status'], start: number, end: number, score: number): Located {
  return { status, start, end, score };
}

function occurrences(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function exactCandidates(text: string, selector: Selector, places: readonly number[]): Candidate[] {
  const isAlone = places.length === 1;
  return places.map((start) => {
    const end = start + selector.quote.length;
    const rank = contextAt(text, selector, start, end);
    const isBelievable = rank >= ENOUGH_CONTEXT || (isAlone && selector.quote.length >= SELF_EVIDENT);
    return { start, end, similar: 1, rank, isBelievable };
  });
}

function fuzzyBest(text: string, selector: Selector): Candidate | null {
  const { quote } = selector;
  if (quote.length < SHORTEST_FUZZY) return null;
  const errors = Math.floor(quote.length * (1 - LEAST_SIMILAR));
  const candidates = approximateMatches(text, quote, errors).map(({ start, end, distance }) => {
    const similar = 1 - distance / quote.length;
    const context = contextAt(text, selector, start, end);
    return { start, end, similar, rank: (similar + context) / 2, isBelievable: (similar + context) / 2 >= 0.6 };
  });
  return clearlyBest(candidates);
}

function clearlyBest(candidates: Candidate[]): Candidate | null {
  const [best, second] = candidates.sort((a, b) => b.rank - a.rank);
  if (!best?.isBelievable) return null;
  return second && best.rank - second.rank < CLEAR_LEAD ? null : best;
}

/** How alike the surroundings of [start, end) are to those of the passage, 0 to 1; 1 when it had none. */
function contextAt(text: string, selector: Selector, start: number, end: number): number {
  const { prefix, suffix } = selector;
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const before = similarity(prefix, text.slice(Math.max(0, start - prefix.length), start));
  const after = similarity(suffix, text.slice(end, end + suffix.length));
  return (before * prefix.length + after * suffix.length) / length;
}
