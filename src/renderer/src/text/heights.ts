/** Which of many elements stand at a height of the window, without having the page lay out what it skips. */

/**
 * The vertical extent of an element as far as `y` is concerned: where the chunk (`data-chunk`) that it stands in lies
 * wholly above or below `y`, that of the chunk, which is known without looking inside.
 */
export function extentAt(element: Element, y: number): { readonly top: number; readonly bottom: number } {
  const chunk = element.closest('[data-chunk]')?.getBoundingClientRect();
  return chunk && (chunk.bottom < y || chunk.top > y) ? chunk : element.getBoundingClientRect();
}

/** The first index from which on `isBehind` holds; `length` when it never does. Asks few, however many there are. */
export function firstWhere(length: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
