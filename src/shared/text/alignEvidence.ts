import type { AlignableText } from './alignSegments.ts';
import { tokenise } from './tokens.ts';

/** What one shared key is worth when it stands in few segments, and at most altogether, as −log probability. */
const WORTH = 1.2;
const MOST = 6;

/**
 * How much the words of two groups of segments speak for one another, as a bonus ≥ 0: figures and Latin-script words
 * that stand in both. Rare ones count more.
 */
export function evidenceBetween(
  source: AlignableText,
  target: AlignableText,
): (i: number, sourceCount: number, j: number, targetCount: number) => number {
  const left = keysOf(source);
  const right = keysOf(target);
  const weights = weightsOf(left, right);
  return (i, sourceCount, j, targetCount) => {
    let total = 0;
    for (let a = i; a < i + sourceCount; a++) {
      for (let b = j; b < j + targetCount; b++) total += shared(left[a], right[b], weights);
    }
    return Math.min(MOST, total);
  };
}

function keysOf(side: AlignableText): Set<string>[] {
  return side.segments.map(({ start, end }) => {
    const keys = tokenise(side.text.slice(start, end)).map((token) => token.folded);
    return new Set(keys.filter((key) => /^(?:\p{N}+|[a-z\d]{2,})$/u.test(key)));
  });
}

function weightsOf(left: readonly Set<string>[], right: readonly Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const keys of [...left, ...right]) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const segments = left.length + right.length;
  return new Map([...counts].map(([key, count]) => [key, (WORTH * Math.log(segments / count)) / Math.log(segments)]));
}

function shared(a: Set<string> | undefined, b: Set<string> | undefined, weights: ReadonlyMap<string, number>): number {
  if (!a || !b) return 0;
  let total = 0;
  for (const key of a) if (b.has(key)) total += weights.get(key) ?? 0;
  return total;
}
