/** Hits of a search as what would be tagged. Pure. */
import type { FoundPlace } from '#shared/contract/routes/search.ts';
import type { QuotedPlace } from '#shared/contract/routes/passages.ts';

export type What = 'words' | 'sentence';
export type Where = 'both' | 'original' | 'translation';

export interface Hit {
  readonly key: string;
  readonly place: QuotedPlace;
  readonly found: FoundPlace;
}

const keyOf = ({ textId, start, end }: Pick<QuotedPlace, 'textId' | 'start' | 'end'>): string =>
  `${textId} ${start} ${end}`;

/** One for each place; two hits in one sentence are one when the sentence is tagged. */
export function hitsOf(places: readonly FoundPlace[], what: What, where: Where): readonly Hit[] {
  const hits = new Map<string, Hit>();
  for (const found of places) {
    if (where !== 'both' && found.role !== where) continue;
    const { textId, sentence } = found;
    const { start, end } = what === 'sentence' ? sentence : found;
    const quote = sentence.words.slice(start - sentence.start, end - sentence.start);
    const place = { textId, start, end, quote };
    const key = keyOf(place);
    if (!hits.has(key) && quote.trim() !== '') hits.set(key, { key, place, found });
  }
  return [...hits.values()];
}
