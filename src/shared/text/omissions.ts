/** Quotes with words left out of the middle. Omissions are counted from the beginning of the quote. Pure. */
import type { Span } from '../model/span.ts';

/** What stands for words that are left out. */
export const ELLIPSIS = '[…]';

interface Quoted {
  readonly quote: string;
  readonly omissions: readonly Span[];
}

/** The parts of a quote that are kept, in order, counted from its beginning; at least one when the quote is not empty. */
export function keptParts({ quote, omissions }: Quoted): Span[] {
  const kept: Span[] = [];
  let at = 0;
  for (const { start, end } of [...omissions, { start: quote.length, end: quote.length }]) {
    if (start > at) kept.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return kept;
}

/** As it is quoted: "He said […] that it is so." */
export const shownQuote = (quoted: Quoted): string =>
  quoted.omissions.length === 0
    ? quoted.quote
    : keptParts(quoted)
        .map(({ start, end }) => quoted.quote.slice(start, end).trim())
        .filter((part) => part !== '')
        .join(` ${ELLIPSIS} `);

/** Sorted, those that touch joined, cut to the quote; never at its ends or the whole of it: then there is nothing to quote. */
export function tidyOmissions(quote: string, omissions: readonly Span[]): Span[] {
  const tidy: { start: number; end: number }[] = [];
  const sorted = omissions
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(quote.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of sorted) {
    const last = tidy.at(-1);
    // Spaces alone between two omissions are no words to quote.
    if (last && quote.slice(last.end, span.start).trim() === '') last.end = Math.max(last.end, span.end);
    else tidy.push({ ...span });
  }
  return tidy.filter(({ start, end }) => quote.slice(0, start).trim() !== '' && quote.slice(end).trim() !== '');
}

/** What is left out when the quote begins and ends elsewhere: [from, to) counted in the old quote. */
export const shiftOmissions = (omissions: readonly Span[], by: number): Span[] =>
  omissions.flatMap(({ start, end }) => (end - by > 0 ? [{ start: Math.max(0, start - by), end: end - by }] : []));
