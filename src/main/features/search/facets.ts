import type { FacetCounts } from '#main/searchIndex/types.ts';
import type { Facet, FacetValue } from '#shared/contract/routes/search.ts';
import { HAVINGS } from '#shared/model/query.ts';
import { monthsBetween } from '#shared/text/queryDates.ts';
import { facetSwitch, type Facetted } from '#shared/text/queryEdit.ts';
import type { Named, Names } from './filters.ts';
import type { AskedFilter } from './plan.ts';

/** More than anybody reads; the rest is one word in the box away. */
const MOST_VALUES = 40;
/** A hundred years: an article with a mistyped date doesn't make an endless chart. */
const MOST_MONTHS = 1200;

interface Counted {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** Every facet with its values as an analyst reads them, and what a click on each puts into the box. */
export function facetsOf(counts: FacetCounts, query: string, filters: readonly AskedFilter[], names: Names): Facet[] {
  const chosen = chosenIn(filters);
  const named = (field: 'outlet' | 'tag' | 'cites', all: readonly Named[]): Counted[] => {
    const nameOf = new Map(all.map(({ id, name }) => [id, name]));
    return counts[field].slice(0, MOST_VALUES).flatMap(({ id, count }) => {
      const label = nameOf.get(id);
      return label === undefined ? [] : [{ value: String(id), label, count, isChosen: chosen.has(`${field} ${id}`) }];
    });
  };
  const plain = (field: 'lang' | 'month' | 'has', values: readonly { value: string; count: number }[]): Counted[] =>
    values.map(({ value, count }) => ({ value, label: value, count, isChosen: chosen.has(`${field} ${value}`) }));
  const having = HAVINGS.map((value) => ({ value, count: counts.has[value] })).filter(({ count }) => count > 0);
  const facet = (field: Facetted, values: readonly Counted[]): Facet => {
    const switched = facetSwitch(query, field);
    return {
      field,
      values: values.map((value): FacetValue => ({
        ...value,
        query: switched(nameFor(field, value), !value.isChosen),
      })),
    };
  };
  return [
    facet('outlet', named('outlet', names.outlets)),
    facet('lang', plain('lang', counts.lang)),
    facet('tag', named('tag', names.tags)),
    facet('month', plain('month', withEmptyMonths(counts.month))),
    facet('has', plain('has', having)),
    facet('cites', named('cites', names.outlets)),
  ];
}

const nameFor = (field: Facetted, { value, label }: Counted): string =>
  field === 'outlet' || field === 'tag' || field === 'cites' ? label : value;

/** What the query asks for already: filters that mean exactly one value. */
function chosenIn(filters: readonly AskedFilter[]): Set<string> {
  const chosen = new Set<string>();
  for (const { node, plan } of filters) {
    const { filter } = plan;
    if (filter.by === 'tag' && filter.tagIds.length === 1) chosen.add(`tag ${filter.tagIds[0]}`);
    else if ((filter.by === 'outlet' || filter.by === 'cites') && filter.outletIds.length === 1) {
      chosen.add(`${filter.by} ${filter.outletIds[0]}`);
    } else if (filter.by === 'lang' || filter.by === 'has') {
      chosen.add(`${filter.by} ${filter.by === 'has' ? filter.what : filter.languages[0]}`);
    } else if (node.by === 'date' && node.from !== null && node.from.slice(0, 7) === node.to?.slice(0, 7)) {
      chosen.add(`month ${node.from.slice(0, 7)}`);
    }
  }
  return chosen;
}

function withEmptyMonths(months: FacetCounts['month']): { value: string; count: number }[] {
  const counted = new Map(months.map(({ value, count }) => [value, count]));
  const known = [...counted.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = monthsBetween(first, last);
  const shown = between.length > MOST_MONTHS ? known : between;
  return shown.map((value) => ({ value, count: counted.get(value) ?? 0 }));
}
