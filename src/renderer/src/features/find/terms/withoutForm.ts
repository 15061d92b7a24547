import { parseQuery } from '#shared/text/query.ts';
import { quoted } from '#shared/text/queryPrint.ts';

/** The query without the articles that hold a word exactly so. */
export function withoutForm(query: string, form: string): string {
  const isOneWord = /^[\p{L}\p{N}]+$/u.test(form);
  const whole = parseQuery(query).node?.kind === 'or' ? `(${query.trim()})` : query.trim();
  return `${whole} -${isOneWord ? `=${form}` : quoted(form)}`;
}
