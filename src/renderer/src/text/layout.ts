/** How a flat text is cut into paragraphs and pieces for the page. Pure; every offset stays exact. */
import type { SegmentId } from '#shared/model/ids.ts';
import type { Segment, SegmentKind } from '#shared/model/segment.ts';

/** A run of the text that becomes one element with one text node: a segment, or what stands between two of them. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly segmentId: SegmentId | null;
}

export interface Paragraph {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly pieces: readonly Piece[];
}

interface Building {
  kind: SegmentKind;
  number: number | null;
  pieces: Piece[];
}

/**
 * Paragraphs in reading order. Only white space between paragraphs is left out; anything else that no segment covers
 * (there should be nothing) becomes a piece of its own, so that no word is ever missing from the page.
 */
export function layOut(content: string, segments: readonly Segment[]): Paragraph[] {
  const paragraphs: Building[] = [];
  const piece = (start: number, end: number, segmentId: SegmentId | null): Piece => ({
    start,
    end,
    text: content.slice(start, end),
    segmentId,
  });
  const uncovered = (start: number, end: number, joins: boolean): void => {
    if (start >= end) return;
    const last = paragraphs.at(-1);
    if (joins && last) last.pieces.push(piece(start, end, null));
    else if (content.slice(start, end).trim() !== '')
      paragraphs.push({ kind: 'sentence', number: null, pieces: [piece(start, end, null)] });
  };
  let at = 0;
  for (const segment of segments) {
    const last = paragraphs.at(-1);
    const joins = last?.number === segment.paragraph && last.kind === segment.kind;
    uncovered(at, segment.start, joins);
    const target = joins ? last : { kind: segment.kind, number: segment.paragraph, pieces: [] };
    if (!joins) paragraphs.push(target);
    if (segment.end > segment.start) target.pieces.push(piece(segment.start, segment.end, segment.id));
    at = Math.max(at, segment.end);
  }
  uncovered(at, content.length, false);
  return paragraphs
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ kind, pieces }) => ({ kind, pieces, start: pieces[0]?.start ?? 0 }));
}
