import { tokenise } from './tokens.ts';

/**
 * Words that answer one another in the archive's own linked sentences: for a stem of the one language the stems of the
 * other it goes with, each pair under a key that both sides' sentences can be asked for.
 */
export interface Lexicon {
  readonly source: ReadonlyMap<string, readonly string[]>;
  readonly target: ReadonlyMap<string, readonly string[]>;
}

/** Two sentences that are surely linked. */
export interface SentencePair {
  readonly source: string;
  readonly target: string;
}

/** Inflection changes ends, so the beginnings are compared. */
const STEM = 5;
/** Pairs met less often may be chance. */
const LEAST_TOGETHER = 2;
const LEAST_DICE = 0.25;
/** Words in more than this share of all sentences go with everything. */
const MOST_COMMON = 0.05;

/** The stems of a text under which a lexicon knows its words. */
export function lexiconStems(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .filter(({ folded }) => folded.length > 1)
      .map(({ folded }) => beginningOf(folded)),
  );
}

const beginningOf = (folded: string): string => {
  const beginning = folded.slice(0, STEM);
  return beginning.length > 3 ? beginning.replace(/[аеиоуыэюяіїєйьs]$/u, '') : beginning;
};

/** Learns from surely linked sentences which words go together (Dice coefficient of stems). */
export function learnLexicon(pairs: Iterable<SentencePair>): Lexicon {
  const counts = { source: new Map<string, number>(), target: new Map<string, number>() };
  const together = new Map<string, Map<string, number>>();
  let total = 0;
  for (const pair of pairs) {
    total++;
    const target = [...lexiconStems(pair.target)];
    for (const stem of target) counts.target.set(stem, (counts.target.get(stem) ?? 0) + 1);
    for (const stem of lexiconStems(pair.source)) {
      counts.source.set(stem, (counts.source.get(stem) ?? 0) + 1);
      let row = together.get(stem);
      if (!row) together.set(stem, (row = new Map<string, number>()));
      for (const other of target) row.set(other, (row.get(other) ?? 0) + 1);
    }
  }
  return choose(together, counts, Math.max(10, total * MOST_COMMON));
}

function choose(
  together: ReadonlyMap<string, ReadonlyMap<string, number>>,
  counts: { readonly source: ReadonlyMap<string, number>; readonly target: ReadonlyMap<string, number> },
  most: number,
): Lexicon {
  const source = new Map<string, string[]>();
  const target = new Map<string, string[]>();
  for (const [stem, row] of together) {
    const count = counts.source.get(stem) ?? 0;
    if (count > most) continue;
    for (const [other, both] of row) {
      const otherCount = counts.target.get(other) ?? 0;
      if (both < LEAST_TOGETHER || otherCount > most || (2 * both) / (count + otherCount) < LEAST_DICE) continue;
      const key = `+${stem}>${other}`;
      source.set(stem, [...(source.get(stem) ?? []), key]);
      target.set(other, [...(target.get(other) ?? []), key]);
    }
  }
  return { source, target };
}
