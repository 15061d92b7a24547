import type { Link } from '#shared/model/alignment.ts';
import type { SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import type { Span } from '#shared/model/span.ts';
import type { LoadedText } from './article.ts';
import type { Line, Row, Run } from './evidence.ts';

/** A numbered passage to underline in a text. */
export interface MarkedSpan extends Span {
  readonly number: number;
}

/** One side of a whole article. */
export interface Side {
  readonly text: LoadedText;
  readonly marks: readonly MarkedSpan[];
}

/**
 * Both texts of an article as rows of linked segments. Every segment of both texts is in exactly one row, in reading
 * order of the original; one without a link has a row of its own.
 */
export function rowsOf(original: Side, translation: Side | null, links: readonly Link[]): Row[] {
  const lines = (side: Side | null, segments: readonly Segment[]): Line[] =>
    side ? segments.map((segment) => lineOf(segment, side)) : [];
  let paragraph = -1;
  return pair(original.text.segments, translation?.text.segments ?? [], links).map((row) => {
    const here = row.original[0]?.paragraph ?? paragraph;
    const startsParagraph = here !== paragraph;
    paragraph = here;
    return {
      startsParagraph,
      original: lines(original, row.original),
      translation: lines(translation, row.translation),
    };
  });
}

interface Pair {
  readonly original: Segment[];
  readonly translation: Segment[];
}

/** Groups segments by their links (links that share a segment are one group) and puts the groups in order. */
function pair(original: readonly Segment[], translation: readonly Segment[], links: readonly Link[]): Pair[] {
  const groups = grouper();
  for (const link of links) groups.join([...link.original, ...link.translation]);
  const pairs = new Map<SegmentId, Pair>();
  const pairOf = (id: SegmentId): Pair => {
    const root = groups.rootOf(id);
    let found = pairs.get(root);
    if (!found) pairs.set(root, (found = { original: [], translation: [] }));
    return found;
  };
  for (const segment of original) pairOf(segment.id).original.push(segment);
  for (const segment of translation) pairOf(segment.id).translation.push(segment);
  return inOrder([...pairs.values()]);
}

/** Reading order of the original; what only the translation has goes before the first later part of the translation. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const ordered = pairs.filter((pair) => pair.original.length > 0);
  const loose = pairs.filter((pair) => pair.original.length === 0);
  for (const pair of loose) {
    const at = placeOf(pair);
    const next = ordered.findIndex((other) => placeOf(other) > at && other.translation.length > 0);
    ordered.splice(next === -1 ? ordered.length : next, 0, pair);
  }
  return ordered;
}

const placeOf = ({ translation }: Pair): number => translation[0]?.ordinal ?? -1;

/** Which segments belong together: union-find over ids. */
function grouper(): { join: (ids: readonly SegmentId[]) => void; rootOf: (id: SegmentId) => SegmentId } {
  const parents = new Map<SegmentId, SegmentId>();
  const rootOf = (id: SegmentId): SegmentId => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  const join = ([first, ...rest]: readonly SegmentId[]): void => {
    if (first === undefined) return;
    for (const id of rest) {
      const [a, b] = [rootOf(first), rootOf(id)];
      if (a !== b) parents.set(b, a);
    }
  };
  return { join, rootOf };
}

/** A segment cut wherever a passage begins or ends. */
function lineOf(segment: Segment, { text, marks }: Side): Line {
  const here = marks.filter((mark) => mark.start < segment.end && segment.start < mark.end);
  const cuts = new Set([segment.start, segment.end]);
  for (const { start, end } of here) {
    if (start > segment.start) cuts.add(start);
    if (end < segment.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const runs = places.slice(0, -1).map((start, index): Run => {
    const end = places[index + 1] ?? segment.end;
    return {
      text: text.content.slice(start, end),
      marks: here.filter((mark) => mark.start <= start && end <= mark.end).map(({ number }) => number),
      // A passage that ends in the space after a segment has its number here too.
      ends: here
        .filter((mark) => end === Math.min(mark.end, segment.end) && endsHere(mark, segment, text))
        .map(numberOf),
    };
  });
  return { kind: segment.kind, runs };
}

const numberOf = ({ number }: MarkedSpan): number => number;

function endsHere(mark: MarkedSpan, segment: Segment, { segments }: LoadedText): boolean {
  return mark.end <= segment.end || !segments.some((other) => other.start >= segment.end && other.start < mark.end);
}
