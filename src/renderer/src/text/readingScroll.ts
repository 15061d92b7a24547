/**
 * Two columns that keep the same sentence at the reading line. Only the column that the reader moves drives; the other
 * one is placed, and what it says about having been scrolled is not listened to, so that nothing can echo.
 */
import type { SegmentId } from '#shared/model/ids.ts';
import { extentAt, firstWhere } from './heights.ts';
import { counterpartHeight, type Block, type Column, type Extent } from './scrollMap.ts';

export type Side = 'original' | 'translation';

export interface ScrolledColumn {
  readonly scroller: HTMLElement;
  /** Holds the elements of the segments. */
  readonly root: HTMLElement;
  readonly segmentIds: readonly SegmentId[];
}

/** Where the reader is: this far (0 to 1) into this segment of this side. */
export interface ReadingPlace {
  readonly side: Side;
  readonly segment: number;
  readonly fraction: number;
}

/** The reading line lies this far down the column; near the beginning it starts at the top and comes down. */
const LINE = 0.3;
const lineOffset = (scrollTop: number, height: number): number => Math.min(scrollTop, LINE * height);
const scrollTopFor = (y: number, height: number): number => (y < 2 * LINE * height ? y / 2 : y - LINE * height);

/** What is between these is comfortably in view already and is not moved. */
const COMFORTABLE = { top: 0.08, bottom: 0.8 };

const other = (side: Side): Side => (side === 'original' ? 'translation' : 'original');

export class ReadingScroll {
  private readonly columns = new Map<Side, ScrolledColumn>();
  private readonly elements = new Map<Side, (HTMLElement | undefined)[]>();
  private blocks: Readonly<Record<Side, readonly Block[]>> = { original: [], translation: [] };
  private isLocked = true;
  private driver: Side = 'original';
  private place: ReadingPlace | null;
  /** Where we put a column last. */
  private readonly placed = new WeakMap<HTMLElement, number>();
  private onPlace: (place: ReadingPlace) => void = () => undefined;

  /** Begins at a place that is known already. */
  constructor(place: ReadingPlace | null = null) {
    this.place = place;
  }

  /** Tells one listener wherever the reader goes. */
  listen(onPlace: (place: ReadingPlace) => void): void {
    this.onPlace = onPlace;
  }

  configure(blocks: Readonly<Record<Side, readonly Block[]>>, isLocked: boolean): void {
    const lockedNow = isLocked && !this.isLocked;
    const linkedAnew = blocks !== this.blocks;
    this.blocks = blocks;
    this.isLocked = isLocked;
    if (linkedAnew) this.restore();
    else if (lockedNow) this.follow();
  }

  /** A column is on the page. It is placed where the reader was, before anything is painted. */
  attach(side: Side, column: ScrolledColumn): () => void {
    this.columns.set(side, column);
    const bySegment = new Map(
      [...column.root.querySelectorAll<HTMLElement>('[data-segment]')].map((element) => [
        Number(element.dataset.segment),
        element,
      ]),
    );
    this.elements.set(
      side,
      column.segmentIds.map((id) => bySegment.get(id)),
    );
    const { scroller, root } = column;
    const drive = (): void => {
      this.driver = side;
    };
    const onScroll = (): void => this.scrolled(side);
    const observer = new ResizeObserver(() => this.restore());
    observer.observe(scroller);
    observer.observe(root);
    const inputs = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
    for (const input of inputs) scroller.addEventListener(input, drive, { passive: true });
    scroller.addEventListener('scroll', onScroll, { passive: true });
    this.restore();
    return () => {
      observer.disconnect();
      for (const input of inputs) scroller.removeEventListener(input, drive);
      scroller.removeEventListener('scroll', onScroll);
      if (this.columns.get(side) === column) this.columns.delete(side);
    };
  }

  /** Brings a range before the eyes, at the reading line; not at all when it is comfortably in view. */
  reveal(side: Side, range: Range, always = false): void {
    const column = this.columns.get(side);
    if (!column) return;
    const box = column.scroller.getBoundingClientRect();
    const { top, bottom } = range.getBoundingClientRect();
    const isInView =
      top >= box.top + COMFORTABLE.top * box.height && bottom <= box.top + COMFORTABLE.bottom * box.height;
    this.driver = side;
    if (isInView && !always) return;
    const y = top - box.top + column.scroller.scrollTop;
    column.scroller.scrollTop = Math.max(0, y - LINE * box.height);
    this.scrolled(side);
  }

  private scrolled(side: Side): void {
    if (side !== this.driver) return;
    // What we placed ourselves is no new place: the page may look otherwise by now than when it was placed.
    const scroller = this.columns.get(side)?.scroller;
    if (scroller && this.placed.get(scroller) === scroller.scrollTop) return;
    this.remember(side);
    this.follow();
  }

  /** Where the reading line is now, in the window's coordinates. */
  private lineOf({ scroller }: ScrolledColumn): number {
    return scroller.getBoundingClientRect().top + lineOffset(scroller.scrollTop, scroller.clientHeight);
  }

  private measure(side: Side, column: ScrolledColumn): Column {
    const elements = this.elements.get(side) ?? [];
    return {
      topAt: (index, y) => topAt(elements[index], y),
      segment: (index) => elements[index]?.getBoundingClientRect() ?? { top: 0, bottom: 0 },
      whole: () => extentOf(column),
    };
  }

  private remember(side: Side): void {
    const column = this.columns.get(side);
    if (!column) return;
    const line = this.lineOf(column);
    const elements = this.elements.get(side) ?? [];
    const low = firstWhere(elements.length, (at) => topAt(elements[at], line) > line);
    const segment = Math.max(0, low - 1);
    const rect = elements[segment]?.getBoundingClientRect();
    const fraction = rect && rect.height > 0 ? (line - rect.top) / rect.height : 0;
    const place = { side, segment, fraction };
    this.place = column.scroller.scrollTop <= 0 ? null : place;
    this.onPlace(this.place ?? { side, segment: 0, fraction: 0 });
  }

  /** Puts the other column beside the driver. */
  private follow(): void {
    if (!this.isLocked) return;
    const here = this.columns.get(this.driver);
    const there = this.columns.get(other(this.driver));
    const blocks = this.blocks[this.driver];
    if (!here || !there || blocks.length === 0) return;
    const y = counterpartHeight(
      blocks,
      this.measure(this.driver, here),
      this.measure(other(this.driver), there),
      this.lineOf(here),
    );
    this.scrollTo(there, y);
  }

  /** Scrolls so that window coordinate `y` comes to the reading line. */
  private scrollTo({ scroller }: ScrolledColumn, y: number): void {
    const content = y - scroller.getBoundingClientRect().top + scroller.scrollTop;
    scroller.scrollTop = scrollTopFor(content, scroller.clientHeight);
    this.placed.set(scroller, scroller.scrollTop);
  }

  /** After the page was laid out anew (width, text size, view): the same words at the reading line. */
  restore(): void {
    const place = this.place;
    if (!place) return;
    const shown = this.columns.has(place.side) ? place : this.crossed(place);
    const column = shown && this.columns.get(shown.side);
    const rect = shown && this.elements.get(shown.side)?.[shown.segment]?.getBoundingClientRect();
    if (!shown || !column || !rect) return;
    this.driver = shown.side;
    this.scrollTo(column, rect.top + shown.fraction * rect.height);
    this.follow();
  }

  /** The same place on the other side, by the links alone (this side is not on the page any more). */
  private crossed({ side, segment, fraction }: ReadingPlace): ReadingPlace | null {
    const block = this.blocks[side].findLast(({ here }) => here.first <= segment);
    if (!block) return null;
    const { here, there } = block;
    const into = Math.min(1, (segment + fraction - here.first) / (here.last - here.first + 1));
    const at = there.first + into * (there.last - there.first + 1);
    const index = Math.min(there.last, Math.floor(at));
    return { side: other(side), segment: index, fraction: Math.min(1, at - index) };
  }
}

/** What is not on the page stands above everything. */
const topAt = (element: Element | undefined, y: number): number => (element ? extentAt(element, y).top : -Infinity);

/** From the top of what scrolls (so that the beginnings of both columns belong together) to the last word. */
function extentOf({ root, scroller }: ScrolledColumn): Extent {
  const top = scroller.getBoundingClientRect().top - scroller.scrollTop;
  return { top, bottom: root.getBoundingClientRect().bottom };
}
