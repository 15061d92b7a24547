import { parseQuery } from '#shared/text/query.ts';
import { topFilters, withDates } from '#shared/text/queryEdit.ts';

/** Whether a query is limited to some days. */
export function hasDates(query: string): boolean {
  const { node } = parseQuery(query);
  return node !== null && topFilters(node).some(({ by }) => by === 'date');
}

const lastDay = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
};

/** The query limited to these months ("2026-01"), or to no dates at all. */
export function withMonths(query: string, span: { readonly from: string; readonly to: string } | null): string {
  return span === null ? withDates(query, null, null) : withDates(query, `${span.from}-01`, lastDay(span.to));
}
