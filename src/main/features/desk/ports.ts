import type { QueryNotice } from '#shared/contract/routes/search.ts';
import type { QueryProblem } from '#shared/model/query.ts';
import type { SearchScript } from '#shared/model/savedSearch.ts';
import type { Analyser } from '#shared/words/analyser.ts';
import type { Morphology } from '#shared/words/morphology.ts';

/** Everything a query finds. With a problem, what can still be found. */
export interface Found {
  /** Ascending. */
  readonly articleIds: Uint32Array;
  readonly problem: QueryProblem | null;
}

/** Searching, as the search feature does it for the window; wired where both are known. */
export interface Finder {
  readonly find: (query: string, script: SearchScript) => Found;
  /** What to know about a query that found so many: looks for typing errors, which takes longer than finding. */
  readonly noticesOf: (query: string, script: SearchScript, total: number) => readonly QueryNotice[];
  /** Tagged passages that hold it. */
  readonly countPassages: (query: string, script: SearchScript) => number;
}

/** How far the index has come, for the record of searches. */
export interface IndexState {
  readonly indexVersion: number;
  readonly behind: number;
}

/** What is known of the words of a language; null when nobody knows it. */
export type MorphologyOf = (analyser: Analyser) => Morphology | null;
