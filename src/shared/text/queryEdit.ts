import type { Dials, FilterNode, QueryNode } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import { readDates, writeDates } from './queryDates.ts';
import { parseQuery, termsOf } from './query.ts';
import { printQuery, printTerm, quoted } from './queryPrint.ts';
import { foldForIndex } from './tokens.ts';

/**
 * What a click does to a query: it edits what stands in the box, so that a saved search, the command line and the
 * window are the same search. What the click is not about stays as it was typed.
 */

/** The field of a facet; a month is a date of one month. */
export type Facetted = 'outlet' | 'lang' | 'tag' | 'month' | 'has' | 'cites';

/** Turns one dial of the term that stands at `place`. */
export function setDial<D extends keyof Dials>(query: string, place: Span, dial: D, value: Dials[D]): string {
  const { node } = parseQuery(query);
  const term = node && termsOf(node).find(({ start, end }) => start === place.start && end === place.end);
  if (!term || !endsThere(query, term.end)) return query;
  const dials: Dials = { ...term.dials, [dial]: value };
  return replaced(query, term, printTerm({ ...term, dials: term.kind === 'phrase' ? forPhrase(dials, dial) : dials }));
}

/** What is meant as typed is meant in its own script too, and the other way round. */
const forPhrase = (dials: Dials, dial: keyof Dials): Dials =>
  dial === 'form' ? { ...dials, script: dials.form === 'exact' ? 'same' : 'any' } : dials;

/** A piece of Бук-М* can't be marked on its own. */
const endsThere = (query: string, end: number): boolean =>
  end >= query.length || /[\s()|"«»“”„‟]/u.test(query.charAt(end));

/** The query with other words at `place`. */
export const replaced = (query: string, place: Span, text: string): string =>
  `${query.slice(0, place.start)}${text}${query.slice(place.end)}`;

/** Switches a value of a facet on or off. An article has one outlet, so that two are alternatives; others narrow. */
export function withFilter(query: string, field: Facetted, value: string, on: boolean): string {
  if (field === 'month') {
    const range = on ? readDates(value) : null;
    return withDates(query, range?.from ?? null, range?.to ?? null);
  }
  const filter = filterFor(field, value);
  if (!filter) return query;
  const isSame = (other: FilterNode): boolean => keyOf(other) === keyOf(filter);
  const without = dropped(query, isSame);
  if (!on) return without;
  const { node } = parseQuery(without);
  const rivals = field === 'outlet' && node ? topFilters(node).filter(({ by }) => by === field) : [];
  if (rivals.length === 0) return added(without, printQuery(filter));
  const isRival = (other: FilterNode): boolean => other.by === field;
  return added(dropped(without, isRival), printQuery(anyOf([...rivals, filter])));
}

/**
 * What a click on each value of one facet puts into the box. Reads the query once: a facet has many values, and they are
 * shown with every keystroke.
 */
export function facetSwitch(query: string, field: Facetted): (value: string, on: boolean) => string {
  if (field === 'month') {
    const without = dropped(query, ({ by }) => by === 'date');
    const stem = added(without, '');
    return (value, on) => (on ? `${stem}date:${value}` : without);
  }
  const { node } = parseQuery(query);
  const hasRivals = node !== null && topFilters(node).some(({ by }) => by === field);
  if (hasRivals) return (value, on) => withFilter(query, field, value, on);
  const stem = added(query, '');
  return (value, on) => {
    const condition = on ? conditionFor(field, value) : null;
    return condition === null ? withFilter(query, field, value, on) : `${stem}${condition}`;
  };
}

/** A filter in words. A name without marks needs no reading to be written. */
function conditionFor(field: Exclude<Facetted, 'month'>, value: string): string | null {
  const isName = field !== 'has' && field !== 'lang';
  if (isName && /^[\p{L}\p{N}](?:[\p{L}\p{N} ]*[\p{L}\p{N}])?$/u.test(value)) return `${field}:${quoted(value)}`;
  const filter = filterFor(field, value);
  return filter && printQuery(filter);
}

/** Searches only these days; null is open, both null is any day. */
export function withDates(query: string, from: string | null, to: string | null): string {
  const without = dropped(query, ({ by }) => by === 'date');
  return from === null && to === null ? without : added(without, `date:${writeDates({ from, to })}`);
}

/** The filters that every result has to pass: those beside the words, also as alternatives of one another. */
export function topFilters(node: QueryNode): FilterNode[] {
  return conjuncts(node).flatMap((child) => filtersOnly(child) ?? []);
}

/** The same search for any instead of all of its words; null when there is only one. */
export function anyWordOf(node: QueryNode): string | null {
  const children = conjuncts(node);
  const words = children.filter(({ kind }) => kind === 'word' || kind === 'phrase');
  if (words.length < 2) return null;
  const rest = children.filter((child) => !words.includes(child));
  const either = anyOf(words);
  return printQuery(rest.length === 0 ? either : { ...either, kind: 'and', children: [either, ...rest] });
}

const conjuncts = (node: QueryNode): readonly QueryNode[] => (node.kind === 'and' ? node.children : [node]);

const anyOf = (children: readonly QueryNode[]): QueryNode => ({ kind: 'or', children, start: 0, end: 0 });

/** The filters of a node that is nothing but filters; null for others. */
function filtersOnly(node: QueryNode): FilterNode[] | null {
  if (node.kind === 'filter') return [node];
  if (node.kind !== 'or') return null;
  const found = node.children.map(filtersOnly);
  return found.every((list) => list !== null) ? found.flat() : null;
}

/** The query without such filters beside its words. */
function dropped(query: string, isDropped: (filter: FilterNode) => boolean): string {
  const { node } = parseQuery(query);
  if (!node) return query.trim();
  const changed = conjuncts(node).map((child) => ({ child, left: leftOf(child, isDropped) }));
  if (changed.every(({ child, left }) => child === left)) return query.trim();
  let text = query;
  for (const { child, left } of [...changed].reverse()) {
    if (left !== child) text = replaced(text, child, left ? printQuery(asOne(left)) : '');
  }
  const tidy = text.replace(/\s+/gu, ' ').trim();
  const kept = changed.flatMap(({ left }) => left ?? []);
  return tidy === '' || parseQuery(tidy).problem === null ? tidy : printAll(kept);
}

const printAll = (children: readonly QueryNode[]): string =>
  children.length === 0 ? '' : printQuery({ kind: 'and', children, start: 0, end: 0 });

/** Alternatives of different fields need their parentheses among other words. */
const asOne = (node: QueryNode): QueryNode =>
  node.kind === 'or' ? { kind: 'and', children: [node], start: node.start, end: node.end } : node;

function leftOf(node: QueryNode, isDropped: (filter: FilterNode) => boolean): QueryNode | null {
  const filters = filtersOnly(node);
  if (!filters) return node;
  const left = filters.filter((filter) => !isDropped(filter));
  if (left.length === filters.length) return node;
  return left.length > 1 ? anyOf(left) : (left[0] ?? null);
}

/** The query with another condition behind it; alternatives get parentheses, what is still open is closed. */
function added(query: string, condition: string): string {
  if (query.trim() === '') return condition;
  const { node, problem } = parseQuery(query);
  const whole = node && problem ? printQuery(node) : query.trim();
  const isBare = node?.kind === 'or' && (problem !== null || node.start === node.children[0]?.start);
  return `${isBare ? `(${whole})` : whole} ${condition}`;
}

function filterFor(by: Exclude<Facetted, 'month'>, value: string): FilterNode | null {
  const typed = by === 'has' || by === 'lang' ? value : quoted(value);
  const { node } = parseQuery(`${by}:${typed}`);
  return node?.kind === 'filter' ? node : null;
}

/** Equal for filters that mean the same, however they are spelt. */
export function keyOf(filter: FilterNode): string {
  if (filter.by === 'date') return `date:${filter.from ?? ''}..${filter.to ?? ''}`;
  if (filter.by === 'has') return `has:${filter.what}`;
  return `${filter.by}:${foldForIndex(filter.text)}`;
}
