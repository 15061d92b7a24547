/** A translation edited sentence by sentence: what its text, its sentences and the spans in it become. Pure. */
import type { SegmentKind, SegmentSpan } from '../model/segment.ts';
import type { Span } from '../model/span.ts';

/** Where a new sentence stands: in the paragraph of the sentence before it, of the one after it, or in its own. */
export type Joins = 'previous' | 'next' | 'none';

export interface TextEdit<S extends SegmentSpan> {
  readonly content: string;
  /** In order, with their new offsets; a new one is null in `kept`. */
  readonly segments: readonly SegmentSpan[];
  /** For each of `segments` the one it was before. */
  readonly kept: readonly (S | null)[];
  /** What was replaced, by how many UTF-16 units. */
  readonly replaced: Span;
  readonly words: string;
}

const BETWEEN_PARAGRAPHS = '\n\n';

/** A sentence as it is kept: NFC, on one line, without white space around it. Spaces that may not break are part of it. */
export const tidySentence = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[^\S\u00A0\u202F]+/gu, ' ')
    .trim();

/** Whether there is something to keep: the same words on other lines are the same sentence. */
export const saysTheSame = (one: string, other: string): boolean => tidySentence(one) === tidySentence(other);

function edited<S extends SegmentSpan>(
  content: string,
  replaced: Span,
  words: string,
  segments: readonly { readonly now: SegmentSpan; readonly was: S | null }[],
): TextEdit<S> {
  return {
    content: content.slice(0, replaced.start) + words + content.slice(replaced.end),
    segments: segments.map(({ now }) => now),
    kept: segments.map(({ was }) => was),
    replaced,
    words,
  };
}

const moved = (segment: SegmentSpan, by: number, paragraphs = 0): SegmentSpan => ({
  start: segment.start + by,
  end: segment.end + by,
  paragraph: segment.paragraph + paragraphs,
  kind: segment.kind,
});

const asItWas = <S extends SegmentSpan>(was: S) => ({ now: moved(was, 0), was });

/** Other words for sentence number `at`. `words`: tidied, not empty. */
export function replaceSentence<S extends SegmentSpan>(
  content: string,
  segments: readonly S[],
  at: number,
  words: string,
): TextEdit<S> {
  const own = segmentAt(segments, at);
  const by = words.length - (own.end - own.start);
  return edited(content, { start: own.start, end: own.end }, words, [
    ...segments.slice(0, at).map(asItWas),
    { now: { ...moved(own, 0), end: own.end + by }, was: own },
    ...segments.slice(at + 1).map((was) => ({ now: moved(was, by), was })),
  ]);
}

/** A new sentence that becomes number `at`. `words`: tidied, not empty. */
export function insertSentence<S extends SegmentSpan>(
  content: string,
  segments: readonly S[],
  at: number,
  words: string,
  { joins: wanted, kind }: { readonly joins: Joins; readonly kind: SegmentKind },
): TextEdit<S> {
  const [before, after] = [segments[at - 1], segments[at]];
  const joins = joinable(wanted, before !== undefined, after !== undefined);
  const gap = joins === 'none' ? BETWEEN_PARAGRAPHS : ' ';
  const place = before && joins !== 'next' ? before.end : (after?.start ?? before?.end ?? 0);
  // White space at the very beginning or end of a text belongs to no sentence.
  const lead = before && joins !== 'next' ? gap : '';
  const trail = lead === '' && after ? gap : '';
  const paragraph =
    joins === 'previous'
      ? (before?.paragraph ?? 0)
      : joins === 'next'
        ? (after?.paragraph ?? 0)
        : (before?.paragraph ?? -1) + 1;
  const start = place + lead.length;
  const inserted = lead + words + trail;
  return edited(content, { start: place, end: place }, inserted, [
    ...segments.slice(0, at).map(asItWas),
    { now: { start, end: start + words.length, paragraph, kind }, was: null },
    ...segments.slice(at).map((was) => ({ now: moved(was, inserted.length, joins === 'none' ? 1 : 0), was })),
  ]);
}

/** There may be no sentence on the side that was wanted. */
function joinable(wanted: Joins, hasBefore: boolean, hasAfter: boolean): Joins {
  if (wanted === 'previous' && !hasBefore) return hasAfter ? 'next' : 'none';
  if (wanted === 'next' && !hasAfter) return hasBefore ? 'previous' : 'none';
  return wanted;
}

/** Without sentence number `at`, and without the space that stood between it and its neighbour. */
export function removeSentence<S extends SegmentSpan>(
  content: string,
  segments: readonly S[],
  at: number,
): TextEdit<S> {
  const own = segmentAt(segments, at);
  const [before, after] = [segments[at - 1], segments[at + 1]];
  const isLastOfItsParagraph = before?.paragraph !== own.paragraph && after?.paragraph !== own.paragraph;
  const gone: Span =
    after && (after.paragraph === own.paragraph || !before)
      ? { start: own.start, end: after.start }
      : { start: before?.end ?? own.start, end: own.end };
  const by = gone.start - gone.end;
  return edited(content, gone, '', [
    ...segments.slice(0, at).map(asItWas),
    ...segments.slice(at + 1).map((was) => ({ now: moved(was, by, isLastOfItsParagraph ? -1 : 0), was })),
  ]);
}

function segmentAt<S extends SegmentSpan>(segments: readonly S[], at: number): S {
  const own = segments[at];
  if (!own) throw new Error(`The text has no sentence number ${at}.`);
  return own;
}

/**
 * Where a span of the text is after an edit. Ends outside what was replaced, or in the words that it has in common with
 * its replacement, stay with their characters; ends among changed words move to the ends of the change. null: nothing is left.
 */
export function spanAfter(
  before: string,
  { replaced, words }: Pick<TextEdit<SegmentSpan>, 'replaced' | 'words'>,
  span: Span,
): Span | null {
  const change = changeOf(before.slice(replaced.start, replaced.end), words);
  const from = replaced.start + change.start;
  const to = replaced.start + change.end;
  const by = words.length - (replaced.end - replaced.start);
  const start = span.start < from ? span.start : span.start >= to ? span.start + by : from;
  const end = span.end <= from ? span.end : span.end >= to ? span.end + by : to + by;
  return end > start ? { start, end } : null;
}

/** What differs, in offsets of the old words: all but the common beginning and end, cut between whole characters. */
function changeOf(old: string, now: string): Span {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  if (splitsPair(old, head) || splitsPair(now, head)) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  if (splitsPair(old, old.length - tail) || splitsPair(now, now.length - tail)) tail--;
  return { start: head, end: old.length - tail };
}

const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
