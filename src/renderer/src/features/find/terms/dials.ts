import type { QueryTerm } from '#shared/contract/routes/search.ts';

export type Dials = QueryTerm['dials'];

type Placed = Pick<QueryTerm, 'start' | 'end' | 'kind'>;

/** What was typed, taken apart: a field, "=", the word or the quoted words, and the marks behind them. */
const PARTS = /^(\p{L}+:)?(=)?("[^"]*"|[^~[]*)(~)?(\[[^\]]*\])?(~)?$/u;

/** The query with the dials of one term turned: written in the text, so that what is typed says all that is asked. */
export function withDials(query: string, term: Placed, dials: Dials): string {
  const [, field = '', , words = ''] = PARTS.exec(query.slice(term.start, term.end)) ?? [];
  if (words === '') return query;
  const marks = words.startsWith('"') ? phraseMarks(dials) : wordMarks(dials);
  return query.slice(0, term.start) + field + words + marks + query.slice(term.end);
}

const inBrackets = (names: readonly (string | false)[]): string => {
  const set = names.filter((name) => name !== false);
  return set.length === 0 ? '' : `[${set.join(' ')}]`;
};

const wordMarks = ({ form, script, spelling }: Dials): string =>
  inBrackets([form !== 'any' && form, script === 'same' && 'same-script', spelling === 'fuzzy' && 'fuzzy']);

/** Quotes mean as typed; the tilde behind them is the dial for any form. */
const phraseMarks = ({ form, script }: Dials): string =>
  (form === 'exact' ? '' : '~') + inBrackets([form === 'wider' && 'wider', script === 'same' && 'same-script']);

/** The query without the articles that hold a word exactly so. */
export function withoutForm(query: string, form: string): string {
  return `${query.trimEnd()} -=${/\s/.test(form) ? `"${form}"` : form}`;
}
