import { alignSegments, type AlignableText, type SegmentLink } from './alignSegments.ts';
import type { Lexicon } from './lexicon.ts';

/** What a person has linked, by index of the segments; one side may be empty. */
export type FixedLink = Pick<SegmentLink, 'source' | 'target'>;

/**
 * Aligns what no person has linked. What is fixed is left alone and holds the rest in place: segments before a fixed link
 * are only linked with segments before it. Every segment that is in no fixed link is in exactly one of the links returned.
 */
export function alignAround(
  source: AlignableText,
  target: AlignableText,
  fixed: readonly FixedLink[],
  lexicon?: Lexicon,
): SegmentLink[] {
  const taken = {
    source: new Set(fixed.flatMap((link) => link.source)),
    target: new Set(fixed.flatMap((link) => link.target)),
  };
  const ends = [...milestones(fixed), { source: source.segments.length, target: target.segments.length }];
  const links: SegmentLink[] = [];
  let from = { source: 0, target: 0 };
  for (const to of ends) {
    const here = free(from.source, to.source, taken.source);
    const there = free(from.target, to.target, taken.target);
    const found = alignSegments(only(source, here), only(target, there), lexicon);
    for (const link of found) {
      links.push({
        source: link.source.flatMap((at) => here[at] ?? []),
        target: link.target.flatMap((at) => there[at] ?? []),
        confidence: link.confidence,
      });
    }
    from = to;
  }
  return links;
}

/** Where fixed links begin, those left out that would make the other side go backwards. */
function milestones(fixed: readonly FixedLink[]): { source: number; target: number }[] {
  const places = fixed
    .filter((link) => link.source.length > 0 && link.target.length > 0)
    .map((link) => ({ source: Math.min(...link.source), target: Math.min(...link.target) }))
    .sort((a, b) => a.source - b.source);
  const kept: typeof places = [];
  for (const place of places) if (place.target > (kept.at(-1)?.target ?? -1)) kept.push(place);
  return kept;
}

function free(from: number, to: number, taken: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (!taken.has(at)) found.push(at);
  return found;
}

const only = ({ text, segments }: AlignableText, indexes: readonly number[]): AlignableText => ({
  text,
  segments: indexes.flatMap((at) => segments[at] ?? []),
});
