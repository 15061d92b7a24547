import { FLAG, monthName, type DocTable, type SetDictionary } from './docTable.ts';
import type { FacetCounts } from './types.ts';

/** Counts every facet over these documents: one pass over numbers, then what the numbers stand for. */
export function countFacets(table: DocTable, docs: Uint32Array): FacetCounts {
  const { outletSets, citeSets, tagSets, languageSets } = table;
  const outlet = new Uint32Array(outletSets.sets.length);
  const cites = new Uint32Array(citeSets.sets.length);
  const tags = new Uint32Array(tagSets.sets.length);
  const languages = new Uint32Array(languageSets.sets.length);
  const flags = new Uint32Array(16);
  const months = new Map<number, number>();
  let [month, inMonth] = [-1, 0];
  for (const doc of docs) {
    addOne(outlet, table.outlet[doc] ?? 0);
    addOne(cites, table.cites[doc] ?? 0);
    addOne(tags, table.tags[doc] ?? 0);
    addOne(languages, table.languages[doc] ?? 0);
    addOne(flags, table.flags[doc] ?? 0);
    const own = Math.floor((table.day[doc] ?? 0) / 31);
    if (own !== month) {
      if (inMonth > 0) months.set(month, (months.get(month) ?? 0) + inMonth);
      [month, inMonth] = [own, 0];
    }
    inMonth++;
  }
  if (inMonth > 0) months.set(month, (months.get(month) ?? 0) + inMonth);
  const having = (flag: number): number => flags.reduce((sum, n, bits) => ((bits & flag) === 0 ? sum : sum + n), 0);
  return {
    outlet: spread(outlet, outletSets).map(([id, count]) => ({ id, count })),
    cites: spread(cites, citeSets).map(([id, count]) => ({ id, count })),
    tag: spread(tags, tagSets).map(([id, count]) => ({ id, count })),
    lang: spread(languages, languageSets).map(([value, count]) => ({ value, count })),
    month: [...months].sort(([a], [b]) => a - b).map(([number, count]) => ({ value: monthName(number), count })),
    has: {
      translation: having(FLAG.translation),
      passages: having(FLAG.passages),
      note: having(FLAG.note),
      tag: having(FLAG.tag),
    },
  };
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Most frequent first. */
function spread<T extends number | string>(counts: Uint32Array, { sets }: SetDictionary<T>): [T, number][] {
  const total = new Map<T, number>();
  counts.forEach((count, number) => {
    if (count === 0) return;
    for (const value of sets[number] ?? []) total.set(value, (total.get(value) ?? 0) + count);
  });
  return [...total].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
