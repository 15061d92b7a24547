/** The date filter in the text of a query. */
const DATE = /(^|\s)(date|дата):\S*/giu;

export const hasDates = (query: string): boolean => query.search(DATE) >= 0;

/** The query limited to these months ("2026-01"), or to no dates at all. */
export function withDates(query: string, span: { readonly from: string; readonly to: string } | null): string {
  const rest = query.replace(DATE, ' ').replace(/\s+/g, ' ').trim();
  if (span === null) return rest;
  const date = span.from === span.to ? span.from : `${span.from}..${span.to}`;
  return `${rest} date:${date}`.trim();
}
