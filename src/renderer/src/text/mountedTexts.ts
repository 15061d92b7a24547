/** The texts that are on the page now, and where their characters are in it. */
import type { TextId } from '#shared/model/ids.ts';
import type { Span } from '#shared/model/span.ts';

interface PlacedPiece {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
}

/** One text on the page: flat offsets to DOM positions and back. Built once per rendering of the text. */
export class MountedText {
  private pieces: PlacedPiece[] | null = null;
  readonly textId: TextId;
  readonly content: string;
  readonly root: HTMLElement;

  constructor(textId: TextId, content: string, root: HTMLElement) {
    this.textId = textId;
    this.content = content;
    this.root = root;
  }

  private placed(): PlacedPiece[] {
    this.pieces ??= [...this.root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
      const node = element.firstChild;
      const start = Number(element.dataset.start);
      return node instanceof Text ? [{ start, end: start + node.data.length, node }] : [];
    });
    return this.pieces;
  }

  /** The last piece that begins at or before the offset. */
  private pieceBefore(offset: number): number {
    const pieces = this.placed();
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** A DOM range over the span; ends that fall between paragraphs move inwards. null when nothing of it is shown. */
  rangeOf({ start, end }: Span): Range | null {
    const pieces = this.placed();
    let from = pieces[Math.max(0, this.pieceBefore(start))];
    if (from && start >= from.end && end > start) from = pieces[pieces.indexOf(from) + 1] ?? from;
    const to = pieces[Math.max(0, this.pieceBefore(Math.max(start, end - 1)))];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, clamp(start - from.start, from.node.data.length));
    range.setEnd(to.node, clamp(end - to.start, to.node.data.length));
    return range;
  }

  /** The flat offset of a DOM position inside the root; null when it lies outside. */
  offsetAt(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null;
    const start = node instanceof Text ? node.parentElement?.dataset.start : undefined;
    if (start !== undefined) return Number(start) + offset;
    const boundary = document.createRange();
    boundary.setStart(node, offset);
    const after = this.placed().find((piece) => boundary.comparePoint(piece.node, 0) >= 0);
    return after?.start ?? this.placed().at(-1)?.end ?? 0;
  }
}

const clamp = (offset: number, length: number): number => Math.min(length, Math.max(0, offset));

const mounted = new Map<TextId, MountedText>();

/** Called by whoever renders a text, once it is in the page. */
export function mountText(text: MountedText): () => void {
  mounted.set(text.textId, text);
  return () => {
    if (mounted.get(text.textId) === text) mounted.delete(text.textId);
  };
}

export const mountedText = (textId: TextId): MountedText | null => mounted.get(textId) ?? null;

/** The text that a node stands in. */
export function mountedTextOf(node: Node | null): MountedText | null {
  if (!node) return null;
  return [...mounted.values()].find((text) => text.root.contains(node)) ?? null;
}
