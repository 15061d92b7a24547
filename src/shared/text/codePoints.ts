/** Offsets in UTF-16 code units, as they are kept, and in code points, as the standards for exchange count. Pure. */

/** Turns offsets of one text into code points: for many of them, the text is gone through once. */
export function codePointCounter(text: string): (offset: number) => number {
  // The offsets right behind each pair of surrogates: two units, one character.
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) pairs.push(++at + 1);
  }
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
