/** Small questions about half-open spans. Pure. */
import type { Span } from '#shared/model/span.ts';

/** What lies over one place, the shortest first: in overlaps the reader means the inner one. */
export function spansAt<S extends Span>(spans: readonly S[], offset: number): S[] {
  return spans
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

export interface Lane<S extends Span> {
  readonly span: S;
  /** 0 is nearest to the text. */
  readonly lane: number;
}

/** Gives overlapping spans stripes beside each other; as few lanes as possible, `most` at the most. */
export function intoLanes<S extends Span>(spans: readonly S[], most: number): Lane<S>[] {
  const endOfLane: number[] = [];
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => {
      const free = endOfLane.findIndex((end) => end <= span.start);
      const lane = Math.min(free === -1 ? endOfLane.length : free, most - 1);
      endOfLane[lane] = Math.max(endOfLane[lane] ?? 0, span.end);
      return { span, lane };
    });
}
