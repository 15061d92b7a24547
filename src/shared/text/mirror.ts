import type { SegmentId } from '../model/ids.ts';
import type { Segment } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { touchedBy } from './context.ts';

/** Which way to cross an alignment. */
export type MirrorDirection = 'toTranslation' | 'toOriginal';

/** The part of a link that mirroring needs. */
export interface LinkedSegments {
  original: readonly SegmentId[];
  translation: readonly SegmentId[];
}

/**
 * Where a passage of one text stands in the other: the spans of the segments linked to those that it touches, in
 * reading order, neighbouring segments as one span. [] when nothing is linked: a place is never guessed.
 *
 * `from` and `to` are all segments of the two texts in reading order.
 */
export function mirrorSpan(
  span: Span,
  from: readonly Segment[],
  to: readonly Segment[],
  links: readonly LinkedSegments[],
  direction: MirrorDirection,
): Span[] {
  const touched = touchedBy(span, from).map((segment) => segment.id);
  const wanted = new Set(counterpartSegments(touched, links, direction));
  const spans: Span[] = [];
  let previousWanted = false;
  for (const segment of to) {
    const isWanted = wanted.has(segment.id);
    const last = spans.at(-1);
    if (isWanted && previousWanted && last) last.end = segment.end;
    else if (isWanted) spans.push({ start: segment.start, end: segment.end });
    previousWanted = isWanted;
  }
  return spans;
}

/** The segments linked to any of the given ones, each once, in the order of the links. */
export function counterpartSegments(
  segmentIds: readonly SegmentId[],
  links: readonly LinkedSegments[],
  direction: MirrorDirection,
): SegmentId[] {
  const asked = new Set(segmentIds);
  const found = new Set<SegmentId>();
  for (const link of links) {
    const [here, there] =
      direction === 'toTranslation' ? [link.original, link.translation] : [link.translation, link.original];
    if (here.some((id) => asked.has(id))) for (const id of there) found.add(id);
  }
  return [...found];
}
