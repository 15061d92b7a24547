import type { Input } from '#shared/contract/contract.ts';
import type { Facet, QueryNotice, QueryTerm, SearchHit } from '#shared/contract/routes/search.ts';
import { SearchScript, SearchSort } from '#shared/model/savedSearch.ts';
import type { Span } from '#shared/model/span.ts';
import type { App } from '../app.ts';
import { WrongUse } from './arguments.ts';
import { bug } from '../ipc/router.ts';
import { Failed, ask, needWords, option, wholeNumber, type Command } from './command.ts';

const FORMS_SHOWN = 12;
const VALUES_SHOWN = 10;

/** The same search as in the window, with what it did to the words and what it would rather have been asked. */
export const search: Command = async (app, given) => {
  needWords(given, 1, Infinity, 'a query');
  const query = given.words.join(' ');
  const sort = option(given, 'sort', SearchSort) ?? 'relevance';
  const script = option(given, 'script', SearchScript) ?? 'any';
  const limit = wholeNumber(given, 'limit', 20);
  if (limit < 1 || limit > 200) throw new WrongUse('--limit takes 1 to 200.');
  const offset = wholeNumber(given, 'offset', 0);
  const page = await ask(app, 'search.query', { query, script, sort, limit, offset });
  if (page.problem) {
    throw new WrongUse(`the query can't be run: ${page.problem.message}\n${underlined(query, page.problem)}`);
  }
  const unrecorded = await whyNotOnRecord(app, { query, script, sort, level: 'articles', total: page.total });
  const { total, hits, terms, notices, behind } = page;
  const facets = given.flags.has('facets') ? { facets: page.facets } : {};
  return {
    json: { query, script, total, behind, terms, notices, ...facets, hits },
    lines: [
      `${total} ${total === 1 ? 'article' : 'articles'}${behind > 0 ? ` so far: ${behind} are still to be indexed` : ''}`,
      ...notices.flatMap((notice) => noticeLines(query, notice)),
      ...(given.flags.has('why') ? terms.flatMap(termLines) : []),
      ...(given.flags.has('facets') ? page.facets.flatMap(facetLines) : []),
      ...hits.flatMap((hit) => hitLines(hit, given.flags.has('why'))),
    ],
    failures: [],
    warnings: unrecorded === null ? [] : [`This search was answered but is not on record. ${unrecorded}`],
  };
};

/** A search that is answered is not held back by a record that can't be written (a full disk). */
async function whyNotOnRecord(app: App, entry: Input<'search.record'>): Promise<string | null> {
  try {
    await ask(app, 'search.record', entry);
    return null;
  } catch (error) {
    return error instanceof Failed ? error.message : bug(error).error.message;
  }
}

/** The query with its place marked below. */
function underlined(query: string, { start, end }: Span): string {
  const before = query.slice(0, start).replace(/[^\t]/gu, ' ');
  return `  ${query.replace(/\s/gu, ' ')}\n  ${before}${'^'.repeat(Math.max(1, Array.from(query.slice(start, end)).length))}`;
}

const noticeLines = (query: string, { message, label, query: instead, ...place }: QueryNotice): string[] => [
  `! ${message}`,
  ...(place.start > 0 || place.end < query.length ? underlined(query, place).split('\n') : []),
  ...(instead === null ? [] : [`  ${label}: ${instead}`]),
];

const termLines = ({ text, kind, articles, forms }: QueryTerm): string[] => [
  `${kind} ${text}: ${articles} ${articles === 1 ? 'article' : 'articles'}`,
  ...forms.slice(0, FORMS_SHOWN).map((form) => `\t${form.form}\t${form.articles}\t${reasonOf(form)}`),
  ...(forms.length > FORMS_SHOWN ? [`\t… and ${forms.length - FORMS_SHOWN} more`] : []),
];

const REASONS: Record<SearchHit['why'][number]['reason'], string> = {
  same: 'as typed',
  form: 'form of',
  prefix: 'begins like',
  script: 'in the other script:',
  exonym: 'called otherwise:',
  alias: 'also, by translations:',
  family: 'of the family of',
  fuzzy: 'almost',
};

const reasonOf = ({ reason, of }: Pick<SearchHit['why'][number], 'reason' | 'of'>): string =>
  reason === 'same' ? REASONS.same : `${REASONS[reason]} ${of}`;

const facetLines = ({ field, values }: Facet): string[] => {
  const shown = values.filter(({ count, isChosen }) => count > 0 || isChosen).slice(0, VALUES_SHOWN);
  return shown.map(({ label, count, isChosen }) => `${field}\t${count}\t${isChosen ? '* ' : ''}${label}`);
};

const hitLines = ({ article, snippets, why }: SearchHit, isExplained: boolean): string[] => [
  `${article.id}\t${article.title}${article.outlet === '' ? '' : ` (${article.outlet})`}`,
  ...snippets.flatMap(({ field, text, highlights, counterpart }) => [
    `\t${field}: ${asMarked(text, highlights)}`,
    ...(counterpart ? [`\t\t= ${counterpart.text}`] : []),
  ]),
  ...(isExplained ? why.map((form) => `\t${form.form}: ${reasonOf(form)}`) : []),
];

function asMarked(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}
