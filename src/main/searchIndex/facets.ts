import { FLAG, monthName, type DocTable, type SetDictionary } from './docTable.ts';
import type { FacetCounts } from './types.ts';

/** How many documents have each number of each field: set, month, or the bits of `flags`. */
interface Counts {
  readonly outlet: Uint32Array;
  readonly cites: Uint32Array;
  readonly tags: Uint32Array;
  readonly languages: Uint32Array;
  readonly month: Uint32Array;
  readonly flags: Uint32Array;
}

/** Counts every facet over these documents, exactly. */
export function countFacets(table: DocTable, docs: Uint32Array): FacetCounts {
  const counts = countNumbers(table, docs);
  const having = (flag: number): number =>
    counts.flags.reduce((sum, n, bits) => ((bits & flag) === 0 ? sum : sum + n), 0);
  const ids = (numbers: Uint32Array, dictionary: SetDictionary<number>): { id: number; count: number }[] =>
    spread(numbers, dictionary, ({ value: id, count }) => ({ id, count }));
  return {
    outlet: ids(counts.outlet, table.outletSets),
    cites: ids(counts.cites, table.citeSets),
    tag: ids(counts.tags, table.tagSets),
    lang: spread(counts.languages, table.languageSets, (counted) => counted),
    month: monthsOf(counts.month, table),
    has: {
      translation: having(FLAG.translation),
      passages: having(FLAG.passages),
      note: having(FLAG.note),
      tag: having(FLAG.tag),
    },
  };
}

/**
 * One loop for all fields: adding one to a number waits for the one added just before, and many documents share theirs;
 * meanwhile the processor gets on with the other fields (2.5 times as quick as a loop for each).
 */
function countNumbers(table: DocTable, docs: Uint32Array): Counts {
  const { outlet, cites, tags, languages, month, flags } = table;
  const counts: Counts = {
    outlet: new Uint32Array(table.outletSets.sets.length),
    cites: new Uint32Array(table.citeSets.sets.length),
    tags: new Uint32Array(table.tagSets.sets.length),
    languages: new Uint32Array(table.languageSets.sets.length),
    month: new Uint32Array(table.months.length),
    flags: new Uint32Array(16),
  };
  const [a, b, c, d, e, f] = [
    counts.outlet,
    counts.cites,
    counts.tags,
    counts.languages,
    counts.month,
    counts.flags,
  ] as const;
  for (const doc of docs) {
    increase(a, outlet[doc] ?? 0);
    increase(b, cites[doc] ?? 0);
    increase(c, tags[doc] ?? 0);
    increase(d, languages[doc] ?? 0);
    increase(e, month[doc] ?? 0);
    increase(f, flags[doc] ?? 0);
  }
  return counts;
}

function increase(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function monthsOf(counts: Uint32Array, { months }: DocTable): FacetCounts['month'] {
  return months
    .map((month, place) => ({ month, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.month - b.month)
    .map(({ month, count }) => ({ value: monthName(month), count }));
}

/** From how many documents have each set to how many have each value, most frequent first. */
function spread<T extends number | string, R>(
  counts: Uint32Array,
  { values, starts, members }: SetDictionary<T>,
  row: (counted: { value: T; count: number }) => R,
): R[] {
  const totals = new Uint32Array(values.length);
  for (let set = 0; set < counts.length; set++) {
    const n = counts[set] ?? 0;
    if (n === 0) continue;
    const end = starts[set + 1] ?? 0;
    for (let i = starts[set] ?? 0; i < end; i++) {
      const place = members[i] ?? 0;
      totals[place] = (totals[place] ?? 0) + n;
    }
  }
  return values
    .map((value, place) => ({ value, count: totals[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(row);
}
