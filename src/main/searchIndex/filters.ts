import { dayNumber, FLAG, type DocTable, type SetDictionary } from './docTable.ts';
import type { DocFilter } from './types.ts';

/** A test of documents for a filter. */
export function filterTest(table: DocTable, filter: DocFilter): (doc: number) => boolean {
  switch (filter.by) {
    case 'outlet':
      return bySet(table.outlet, holding(table.outletSets, new Set(filter.outletIds)));
    case 'cites':
      return bySet(table.cites, holding(table.citeSets, new Set(filter.outletIds)));
    case 'tag':
      return bySet(table.tags, holding(table.tagSets, new Set(filter.tagIds)));
    case 'lang':
      return bySet(table.languages, speaking(table.languageSets, filter.languages));
    case 'date':
      return byDay(table, filter.from, filter.to);
    case 'has': {
      const flag = FLAG[filter.what];
      return (doc) => ((table.flags[doc] ?? 0) & flag) !== 0;
    }
    case 'ids': {
      const docs = new Set(filter.ids.map((id) => table.docOf(id)));
      return (doc) => docs.has(doc);
    }
  }
}

const bySet = (numbers: Uint32Array | Uint16Array, wanted: Uint8Array) => (doc: number) =>
  wanted[numbers[doc] ?? 0] === 1;

/** Which sets hold one of these. */
export const holding = <T extends number | string>({ sets }: SetDictionary<T>, wanted: ReadonlySet<T>): Uint8Array =>
  Uint8Array.from(sets, (set) => (set.some((value) => wanted.has(value)) ? 1 : 0));

const speaking = ({ sets }: SetDictionary<string>, languages: readonly string[]): Uint8Array =>
  Uint8Array.from(sets, (set) =>
    set.some((own) => languages.some((wanted) => own === wanted || own.startsWith(`${wanted}-`))) ? 1 : 0,
  );

function byDay({ day }: DocTable, from: string | null, to: string | null): (doc: number) => boolean {
  const least = from === null ? -Infinity : dayNumber(from);
  const most = to === null ? Infinity : dayNumber(to);
  return (doc) => {
    const own = day[doc] ?? 0;
    return own >= least && own <= most;
  };
}
