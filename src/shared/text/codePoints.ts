/** Offsets in UTF-16 code units, as they are kept, and in code points, as the standards for exchange count. Pure. */

/** Turns offsets of one text into code points: for many of them, the text is gone through once. */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs = behindPairs(text);
  return (offset) => offset - countUpTo(pairs, offset);
}

/** The other way: code points into offsets of the text. */
export function codeUnitCounter(text: string): (points: number) => number {
  const pairs = behindPairs(text).map((offset, before) => offset - before - 1);
  return (points) => points + countUpTo(pairs, points);
}

/** The offsets right behind each pair of surrogates: two units, one character. */
function behindPairs(text: string): number[] {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) pairs.push(++at + 1);
  }
  return pairs;
}

/** How many of the sorted numbers are at most so large. */
function countUpTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
