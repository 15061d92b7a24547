import type { Span } from '../model/span.ts';

/**
 * The whole sentences (headings, captions) that a passage touches, as one span of the text: what a reader needs to
 * understand the passage. A passage that touches no segment is its own context, clipped to the text.
 */
export function contextSentence(span: Span, segments: readonly Span[], text: string): Span {
  let start = Math.min(span.start, text.length);
  let end = Math.min(span.end, text.length);
  for (const segment of touchedBy(span, segments)) {
    start = Math.min(start, segment.start);
    end = Math.max(end, segment.end);
  }
  return { start, end };
}

/** The segments that share at least one character with the span; for an empty span, the one around it. */
export function touchedBy<S extends Span>(span: Span, segments: readonly S[]): S[] {
  if (span.start === span.end) return segments.filter((s) => s.start <= span.start && span.start < s.end);
  return segments.filter((s) => s.start < span.end && span.start < s.end);
}
