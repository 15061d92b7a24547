/** Which place of one column belongs beside which place of the other. Pure: measuring is handed in. */
import type { Link } from '#shared/model/alignment.ts';
import type { Segment } from '#shared/model/segment.ts';
import { firstWhere } from './heights.ts';

/** Segments `first`..`last` of each side say the same; both sides only ever go forward. */
export interface Block {
  readonly here: { readonly first: number; readonly last: number };
  readonly there: { readonly first: number; readonly last: number };
}

/** Vertical extent of a segment, or of the whole text, in one coordinate system per column. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

export interface Column {
  /** Where a segment begins; when that is not near `y`, any height on the same side of `y` will do. */
  readonly topAt: (index: number, y: number) => number;
  readonly segment: (index: number) => Extent;
  readonly whole: () => Extent;
}

const range = (indexes: readonly number[]): Block['here'] => ({
  first: Math.min(...indexes),
  last: Math.max(...indexes),
});

/**
 * Links as blocks in reading order. A link that would make one side go backwards is left out: its place is then
 * interpolated between its neighbours, and the text never jumps.
 */
export function blocksOf(
  here: readonly Segment[],
  there: readonly Segment[],
  links: readonly Link[],
  hereIs: 'original' | 'translation',
): Block[] {
  const indexHere = new Map(here.map(({ id }, index) => [id, index]));
  const indexThere = new Map(there.map(({ id }, index) => [id, index]));
  const thereIs = hereIs === 'original' ? 'translation' : 'original';
  const found = links.flatMap((link) => {
    const a = link[hereIs].flatMap((id) => indexHere.get(id) ?? []);
    const b = link[thereIs].flatMap((id) => indexThere.get(id) ?? []);
    return a.length > 0 && b.length > 0 ? [{ here: range(a), there: range(b) }] : [];
  });
  found.sort((a, b) => a.here.first - b.here.first || a.there.first - b.there.first);
  const blocks: Block[] = [];
  for (const block of found) {
    const last = blocks.at(-1);
    if (!last || (block.here.first > last.here.last && block.there.first > last.there.last)) blocks.push(block);
  }
  return blocks;
}

const extentOf = (column: Column, { first, last }: Block['here']): Extent => ({
  top: column.segment(first).top,
  bottom: column.segment(last).bottom,
});

/** The last block that begins at or above `y`; -1 when there is none. Binary: long texts have thousands. */
function lastBlockAbove(blocks: readonly Block[], here: Column, y: number): number {
  return firstWhere(blocks.length, (at) => here.topAt(blocks[at]?.here.first ?? 0, y) > y) - 1;
}

function interpolate(y: number, from: Extent, to: Extent): number {
  const height = from.bottom - from.top;
  const fraction = height <= 0 ? 0 : Math.min(1, Math.max(0, (y - from.top) / height));
  return to.top + fraction * (to.bottom - to.top);
}

/** The height in `there` that belongs beside height `y` of `here`: inside a block by its fraction, else between two. */
export function counterpartHeight(blocks: readonly Block[], here: Column, there: Column, y: number): number {
  const index = lastBlockAbove(blocks, here, y);
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block) {
    const extent = extentOf(here, block.here);
    if (y <= extent.bottom) return interpolate(y, extent, extentOf(there, block.there));
  }
  const from = block ? extentOf(here, block.here).bottom : here.whole().top;
  const to = next ? extentOf(here, next.here).top : here.whole().bottom;
  const fromThere = block ? extentOf(there, block.there).bottom : there.whole().top;
  const toThere = next ? extentOf(there, next.there).top : there.whole().bottom;
  return interpolate(y, { top: from, bottom: to }, { top: fromThere, bottom: toThere });
}
