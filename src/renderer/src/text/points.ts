import { mountedTextOf, type MountedText } from './mountedTexts.ts';

interface PointedAt {
  readonly text: MountedText;
  readonly offset: number;
}

/** How far beside a character a point may lie and still mean it (CSS pixels). */
const NEAR = 3;

/** The gap between two characters that is nearest to a point of the window; null where there is no text. */
export function gapAt(x: number, y: number): PointedAt | null {
  const position = positionAt(x, y);
  const text = mountedTextOf(position?.node ?? null);
  const offset = position && text?.offsetAt(position.node, position.offset);
  return text && typeof offset === 'number' ? { text, offset } : null;
}

/** The character under a point of the window; null beside the words. */
export function characterAt(x: number, y: number): PointedAt | null {
  const position = positionAt(x, y);
  const text = mountedTextOf(position?.node ?? null);
  if (!position || !text) return null;
  const offset = text.offsetAt(position.node, position.offset);
  if (offset === null) return null;
  // The browser answers with the nearest gap between characters: the one meant is before or after it.
  for (const candidate of [offset, offset - 1]) {
    const rects = text.rangeOf({ start: candidate, end: candidate + 1 })?.getClientRects() ?? [];
    for (const { left, right, top, bottom } of rects)
      if (x >= left - NEAR && x <= right + NEAR && y >= top && y <= bottom) return { text, offset: candidate };
  }
  return null;
}

function positionAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  const position = document.caretPositionFromPoint(x, y);
  return position && { node: position.offsetNode, offset: position.offset };
}
