import type { QueryNotice } from '#shared/contract/routes/search.ts';
import type { DateFilterNode, NameFilterNode, QueryNode } from '#shared/model/query.ts';
import type { Span } from '#shared/model/span.ts';
import { replaced, withDates, withFilter } from '#shared/text/queryEdit.ts';
import { printQuery, quoted } from '#shared/text/queryPrint.ts';
import type { AskedFilter, Planned } from './plan.ts';

/** What can never match, whatever the archive holds: said before anybody wonders. */
export function neverIn(typed: string, node: QueryNode, planned: Planned, nearest: NearestName): QueryNotice[] {
  return [
    ...conjunctionsIn(node).flatMap((children) => [
      ...contradictions(children),
      ...emptyDates(typed, children),
      ...twoOutlets(typed, children, planned.filters),
    ]),
    ...reversedDates(typed, planned),
    ...unknownNames(typed, planned, nearest),
    ...leftOutAgain(planned),
  ];
}

const notice = (message: string, place: Span, change?: { query: string; label: string }): QueryNotice => ({
  kind: 'never',
  message,
  query: change?.query ?? null,
  label: change?.label ?? '',
  start: place.start,
  end: place.end,
});

/** The children of every AND, also those that stand alone. */
function conjunctionsIn(node: QueryNode): (readonly QueryNode[])[] {
  if (node.kind === 'and') return [node.children, ...node.children.flatMap(conjunctionsIn)];
  if (node.kind === 'or') return node.children.flatMap(conjunctionsIn);
  return node.kind === 'not' ? conjunctionsIn(node.child) : [];
}

/** x -x */
function contradictions(children: readonly QueryNode[]): QueryNotice[] {
  const wanted = new Map(children.filter(({ kind }) => kind !== 'not').map((child) => [printQuery(child), child]));
  return children.flatMap((child) => {
    const same = child.kind === 'not' ? wanted.get(printQuery(child.child)) : undefined;
    return same ? [notice(`“${printQuery(same)}” is asked for and left out, so nothing can match.`, child)] : [];
  });
}

function emptyDates(typed: string, children: readonly QueryNode[]): QueryNotice[] {
  const dates = children.filter((child): child is DateFilterNode => child.kind === 'filter' && child.by === 'date');
  if (dates.length < 2 || dates.some(isReversed)) return [];
  const from =
    dates
      .map((date) => date.from ?? '')
      .sort()
      .at(-1) ?? '';
  const to = dates.map((date) => date.to ?? '9999').sort()[0] ?? '';
  const last = dates.at(-1);
  if (from <= to || !last) return [];
  return [
    notice('No day lies in all of these dates.', last, {
      query: withDates(typed, last.from, last.to),
      label: 'Keep the last',
    }),
  ];
}

const isReversed = ({ from, to }: DateFilterNode): boolean => from !== null && to !== null && from > to;

const reversedDates = (typed: string, { filters }: Planned): QueryNotice[] =>
  filters.flatMap(({ node }) => {
    if (node.by !== 'date' || !isReversed(node)) return [];
    const query = withDates(typed, ...turned(node.from ?? '', node.to ?? ''));
    const message = `These dates end (${node.to}) before they begin (${node.from}), so nothing can match.`;
    return [notice(message, node, { query, label: 'Turn them round' })];
  });

/** The same days in their order; months stay whole months. */
function turned(from: string, to: string): [string, string] {
  const areMonths = from.endsWith('-01') && to === lastDayOf(to);
  return areMonths ? [`${to.slice(0, 7)}-01`, lastDayOf(from)] : [to, from];
}

const lastDayOf = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);

function twoOutlets(typed: string, children: readonly QueryNode[], filters: readonly AskedFilter[]): QueryNotice[] {
  const asked = children.flatMap((child) => {
    const found = filters.find(({ node }) => node === child);
    const { filter } = found?.plan ?? {};
    return found?.node.by === 'outlet' && filter?.by === 'outlet' ? [{ node: found.node, ids: filter.outletIds }] : [];
  });
  const [first, second] = asked;
  if (!first || !second || first.ids.length === 0 || second.ids.length === 0) return [];
  if (first.ids.some((id) => second.ids.includes(id))) return [];
  const message = `An article has one outlet: none can be from “${first.node.text}” and from “${second.node.text}”.`;
  const without = withFilter(typed, 'outlet', second.node.text, false);
  const query = withFilter(without, 'outlet', second.node.text, true);
  return [notice(message, second.node, { query, label: 'Search either' })];
}

const CALLED: Record<NameFilterNode['by'], string> = {
  outlet: 'No outlet in the archive is called',
  cites: 'No outlet in the archive is called',
  tag: 'There is no tag called',
  lang: 'Nothing is in',
};

/** The outlet or tag whose name is most like what was typed, if one is. */
export type NearestName = (kind: 'outlet' | 'tag', typed: string) => string | null;

const unknownNames = (typed: string, { filters }: Planned, nearest: NearestName): QueryNotice[] =>
  filters.flatMap(({ node, plan: { filter } }) => {
    const ids =
      filter.by === 'tag' ? filter.tagIds : filter.by === 'outlet' || filter.by === 'cites' ? filter.outletIds : null;
    if (ids === null || ids.length > 0 || !('text' in node)) return [];
    const message = `${CALLED[node.by]} “${node.text}”.`;
    const meant = nearest(filter.by === 'tag' ? 'tag' : 'outlet', node.text);
    if (meant === null) return [notice(message, node)];
    const query = replaced(typed, node, `${node.by}:${quoted(meant)}`);
    return [notice(`${message} Did you mean “${meant}”?`, node, { query, label: meant })];
  });

/** Иран -Ирана: every form that is looked for is left out again. */
function leftOutAgain({ terms }: Planned): QueryNotice[] {
  const out = terms.filter(({ isNegated, plan }) => isNegated && plan.kind === 'words' && plan.columns === null);
  return terms.flatMap((term) => {
    if (term.isNegated || !term.isLit || term.plan.kind !== 'words') return [];
    const tokens = term.forms.filter(({ articles }) => articles > 0).map(({ token }) => token);
    if (tokens.length === 0) return [];
    const by = out.find(
      ({ node, plan }) =>
        plan.kind === 'words' &&
        printQuery(node) !== printQuery(term.node) &&
        tokens.every((token) => plan.tokens.includes(token)),
    );
    if (!by) return [];
    const message = `-${printQuery(by.node)} leaves out every form of “${printQuery(term.node)}”. Write -=${'text' in by.node ? by.node.text : ''} to leave out only that form.`;
    return [notice(message, by.node)];
  });
}
