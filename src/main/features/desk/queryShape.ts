import type { FilterNode, QueryNode, QueryTermNode } from '#shared/model/query.ts';
import type { ScopeFilter, TurnedDial } from '#shared/model/searchRecord.ts';
import { parseQuery, termsOf } from '#shared/text/query.ts';
import { ANY_FORM, AS_TYPED } from '#shared/text/queryDials.ts';

/** What of a query is worth a column of its own in the record: its turned dials, and what it was limited to. */
export function shapeOf(query: string): { dials: TurnedDial[]; scope: ScopeFilter[] } {
  const { node } = parseQuery(query);
  if (!node) return { dials: [], scope: [] };
  return { dials: termsOf(node).flatMap(turnedIn), scope: filtersOf(node, false) };
}

function turnedIn({ kind, text, dials }: QueryTermNode): TurnedDial[] {
  const usual = kind === 'phrase' ? AS_TYPED : ANY_FORM;
  const turned = (['form', 'script', 'spelling'] as const).filter((dial) => dials[dial] !== usual[dial]);
  return turned.map((dial) => ({ term: text, dial: `${dial} ${dials[dial]}` }));
}

function filtersOf(node: QueryNode, without: boolean): ScopeFilter[] {
  if (node.kind === 'filter') return [{ field: node.by, value: valueOf(node), without }];
  if (node.kind === 'not') return filtersOf(node.child, !without);
  return node.kind === 'and' || node.kind === 'or' ? node.children.flatMap((child) => filtersOf(child, without)) : [];
}

function valueOf(filter: FilterNode): string {
  if (filter.by === 'date') return `${filter.from ?? ''}..${filter.to ?? ''}`;
  return filter.by === 'has' ? filter.what : filter.text;
}
