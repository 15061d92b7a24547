import type { Analyser } from '../analyser.ts';
import { distanceFrom, prepareLatin } from './distance.ts';

/** A word of the vocabulary that may be a typed name in the other script. */
export interface Candidate {
  readonly folded: string;
  readonly analyser: Analyser;
}

export type RankedSpelling<T> = T & { readonly distance: number };

/** How far a spelling may be from the name typed: so much for each letter, … */
const PER_LETTER = 0.08;
/** … and so much farther than the best one. */
const BAND = 0.2;

const LATIN = /^[a-z]/;

/**
 * Those candidates that are the typed name in the other script, best first: every word found under `skeletonsOf(query)`
 * may come in, those of the query's own script are dropped. The forms of a name, grouped by `stemOf`, count as its best form.
 */
export function rankSpellings<T extends Candidate>(
  query: string,
  candidates: readonly T[],
  stemOf: (folded: string, analyser: Analyser) => string,
): RankedSpelling<T>[] {
  const measure = measureFrom(query);
  const near: { readonly candidate: T; readonly distance: number; readonly stem: string }[] = [];
  const bestOfStem = new Map<string, number>();
  for (const candidate of new Set(candidates)) {
    if (LATIN.test(candidate.folded) === LATIN.test(query)) continue;
    const limit = PER_LETTER * Math.max(query.length, candidate.folded.length);
    const distance = measure(candidate.folded, limit);
    if (distance >= limit) continue;
    const stem = `${candidate.analyser} ${stemOf(candidate.folded, candidate.analyser)}`;
    near.push({ candidate, distance, stem });
    bestOfStem.set(stem, Math.min(distance, bestOfStem.get(stem) ?? Infinity));
  }
  const farthest = Math.min(...bestOfStem.values()) + BAND;
  return near
    .filter(({ stem }) => (bestOfStem.get(stem) ?? Infinity) <= farthest)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate, distance }) => ({ ...candidate, distance }));
}

function measureFrom(query: string): (folded: string, limit: number) => number {
  if (!LATIN.test(query)) return (folded, limit) => distanceFrom(prepareLatin(folded), query, limit);
  const spelling = prepareLatin(query);
  return (folded, limit) => distanceFrom(spelling, folded, limit);
}
