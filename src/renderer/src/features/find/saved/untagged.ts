/** "Without what is tagged already", in the text of a query. */
const UNTAGGED = /(^|\s)-has:tag(?=\s|$)/u;

export const isUntagged = (query: string): boolean => UNTAGGED.test(query);

export const withUntagged = (query: string, on: boolean): string =>
  on === isUntagged(query) ? query : on ? `${query.trim()} -has:tag` : query.replace(UNTAGGED, '').trim();
