/** The texts that are on the page now, and where their characters are in it. */
import type { TextId } from '#shared/model/ids.ts';
import type { Span } from '#shared/model/span.ts';
import { extentAt, firstWhere } from './heights.ts';

interface PlacedPiece {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
}

const SCREENS_AROUND = 2;

/** One text on the page: flat offsets to DOM positions and back. Built once per rendering of the text. */
export class MountedText {
  private pieces: PlacedPiece[] | null = null;
  private around: Span | null = null;
  private chunked: boolean | null = null;
  readonly textId: TextId;
  readonly content: string;
  readonly root: HTMLElement;
  /** Another text stands in the same root. */
  readonly isMixed: boolean;

  constructor(textId: TextId, content: string, root: HTMLElement, isMixed = false) {
    this.isMixed = isMixed;
    this.textId = textId;
    this.content = content;
    this.root = root;
  }

  /** Laid out in chunks, so that what is far away need not be. */
  get isLong(): boolean {
    // Asked for every painted place: looking through the page each time would cost more than the painting.
    return (this.chunked ??= this.root.querySelector('[data-chunk]') !== null);
  }

  /** What is in view or a few screens away in a long text; all of any other. */
  get near(): Span {
    if (!this.isLong) return { start: 0, end: this.content.length };
    return (this.around ??= this.seen(SCREENS_AROUND));
  }

  /** Whether what is near is another part of the text since the reader has gone on. */
  lookAround(): boolean {
    const { around } = this;
    if (!around) return false;
    const inView = this.seen(0);
    if (inView.start >= around.start && inView.end <= around.end) return false;
    this.around = null;
    return true;
  }

  /** What is in view, and so many screens before and after. */
  private seen(screens: number): Span {
    const box = this.root.closest('[role="document"]')?.getBoundingClientRect();
    if (!box) return { start: 0, end: this.content.length };
    return this.spanBetween(box.top - screens * box.height, box.bottom + screens * box.height);
  }

  private placed(): PlacedPiece[] {
    this.pieces ??= [...this.root.querySelectorAll<HTMLElement>('[data-start]')]
      .flatMap((element) => {
        const node = element.firstChild;
        const start = Number(element.dataset.start);
        const isOurs = textIdAt(element) === this.textId;
        return isOurs && node instanceof Text ? [{ start, end: start + node.data.length, node }] : [];
      })
      // Beside the other text, sentences that were linked crosswise stand out of order.
      .sort((a, b) => a.start - b.start);
    return this.pieces;
  }

  /** The last piece that begins at or before the offset. */
  private pieceBefore(offset: number): number {
    const pieces = this.placed();
    return firstWhere(pieces.length, (at) => (pieces[at]?.start ?? Infinity) > offset) - 1;
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

  /** The same without what stands between its pieces on the page: where two texts are interleaved, that is the other one. */
  rangesOf(span: Span): Range[] {
    if (!this.isMixed) return [this.rangeOf(span)].filter((range) => range !== null);
    return this.placed()
      .filter(({ start, end }) => start < span.end && span.start < end)
      .flatMap(
        ({ start, end }) => this.rangeOf({ start: Math.max(start, span.start), end: Math.min(end, span.end) }) ?? [],
      );
  }

  /** The span of what stands between two heights of the window; asks where few pieces are, however long the text. */
  spanBetween(top: number, bottom: number): Span {
    const pieces = this.placed();
    const extentOf = (at: number, y: number) => {
      const element = pieces[at]?.node.parentElement;
      return element ? extentAt(element, y) : { top: 0, bottom: 0 };
    };
    const from = firstWhere(pieces.length, (at) => extentOf(at, top).bottom >= top);
    const to = firstWhere(pieces.length, (at) => extentOf(at, bottom).top > bottom);
    return { start: pieces[from]?.start ?? this.content.length, end: pieces[to]?.start ?? this.content.length };
  }

  /** The flat offset of a DOM position inside the root; null when it lies outside. */
  offsetAt(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null;
    const start = node instanceof Text ? node.parentElement?.dataset.start : undefined;
    if (start !== undefined && textIdAt(node.parentElement) === this.textId) return Number(start) + offset;
    const boundary = document.createRange();
    boundary.setStart(node, offset);
    const after = this.placed().find((piece) => boundary.comparePoint(piece.node, 0) >= 0);
    return after?.start ?? this.placed().at(-1)?.end ?? 0;
  }
}

const clamp = (offset: number, length: number): number => Math.min(length, Math.max(0, offset));

/** Which text an element of the page belongs to. */
function textIdAt(element: Element | null): TextId | null {
  const id = element?.closest<HTMLElement>('[data-text-id]')?.dataset.textId;
  return id === undefined ? null : (Number(id) as TextId);
}

const mounted = new Map<TextId, MountedText>();

const listeners = new Set<(text: MountedText) => void>();

/** Tells whenever what is near in a long text has become another part of it. */
export function listenToNear(listener: (text: MountedText) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function watchNear(text: MountedText): () => void {
  const scroller = text.root.closest('[role="document"]');
  if (!scroller || !text.isLong) return () => undefined;
  let frame = 0;
  const look = (): void => {
    frame = 0;
    if (text.lookAround()) for (const listener of listeners) listener(text);
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const observer = new ResizeObserver(soon);
  observer.observe(text.root);
  observer.observe(scroller);
  scroller.addEventListener('scroll', soon, { passive: true });
  return () => {
    observer.disconnect();
    scroller.removeEventListener('scroll', soon);
    cancelAnimationFrame(frame);
  };
}

/** Called by whoever renders a text, once it is in the page. */
export function mountText(text: MountedText): () => void {
  mounted.set(text.textId, text);
  const unwatch = watchNear(text);
  return () => {
    unwatch();
    if (mounted.get(text.textId) === text) mounted.delete(text.textId);
  };
}

export const mountedText = (textId: TextId): MountedText | null => mounted.get(textId) ?? null;

/** The text that a node stands in. */
export function mountedTextOf(node: Node | null): MountedText | null {
  if (!node) return null;
  const id = textIdAt(node instanceof Element ? node : node.parentElement);
  const text = id === null ? undefined : mounted.get(id);
  return text?.root.contains(node) === true ? text : null;
}
