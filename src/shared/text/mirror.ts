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
  const places = placesOf(to);
  const wanted = counterpartSegments(touched, links, direction)
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => a - b);
  const spans: Span[] = [];
  for (const [at, place] of wanted.entries()) {
    const segment = to[place];
    const last = spans.at(-1);
    if (!segment) continue;
    if (last && wanted[at - 1] === place - 1) last.end = segment.end;
    else spans.push({ start: segment.start, end: segment.end });
  }
  return spans;
}

/** The segments linked to any of the given ones, each once, in the order of the links. */
export function counterpartSegments(
  segmentIds: readonly SegmentId[],
  links: readonly LinkedSegments[],
  direction: MirrorDirection,
): SegmentId[] {
  const { original, translation } = linksBySegment(links);
  const byId = direction === 'toTranslation' ? original : translation;
  const touched = [...new Set(segmentIds.flatMap((id) => byId.get(id) ?? []))].sort((a, b) => a - b);
  const found = new Set<SegmentId>();
  for (const at of touched) {
    const there = direction === 'toTranslation' ? links[at]?.translation : links[at]?.original;
    for (const id of there ?? []) found.add(id);
  }
  return [...found];
}

type Places = ReadonlyMap<SegmentId, number>;
type Linked = ReadonlyMap<SegmentId, readonly number[]>;

// A thousand passages cross the same links of a long article: these are gone through once.
const placesKnown = new WeakMap<readonly Segment[], Places>();
const linksKnown = new WeakMap<
  readonly LinkedSegments[],
  { readonly original: Linked; readonly translation: Linked }
>();

function placesOf(segments: readonly Segment[]): Places {
  let places = placesKnown.get(segments);
  if (!places) placesKnown.set(segments, (places = new Map(segments.map(({ id }, at) => [id, at]))));
  return places;
}

/** The places in `links` of those that a segment is part of. */
function linksBySegment(links: readonly LinkedSegments[]) {
  let known = linksKnown.get(links);
  if (!known)
    linksKnown.set(links, (known = { original: bySegment('original'), translation: bySegment('translation') }));
  return known;

  function bySegment(side: 'original' | 'translation'): Linked {
    const places = new Map<SegmentId, number[]>();
    for (const [at, link] of links.entries()) {
      for (const id of link[side]) {
        const own = places.get(id) ?? [];
        places.set(id, own);
        own.push(at);
      }
    }
    return places;
  }
}
