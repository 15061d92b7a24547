import type { FilterNode, QueryNode, QueryTermNode } from '../model/query.ts';
import { writeDates } from './queryDates.ts';
import { phraseMarks, wordMarks } from './queryDials.ts';

/** The query as an analyst would type it. Parsing it again gives the same tree; only places and spacing may differ. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return printTerm(node);
    case 'near':
      return node.operands.map(printTerm).join(` near/${node.distance} `);
    case 'filter':
      return `${node.by}:${filterValue(node)}`;
    case 'not':
      return `-${inside(node.child)}`;
    case 'and':
      return node.children
        .map((child) => (child.kind === 'and' || child.kind === 'or' ? inside(child) : printQuery(child)))
        .join(' ');
    case 'or':
      return (
        shortAlternatives(node.children) ??
        node.children.map((child) => (child.kind === 'or' ? inside(child) : printQuery(child))).join(' OR ')
      );
  }
}

/** As a part of something larger. */
function inside(node: QueryNode): string {
  const isOne = node.kind === 'word' || node.kind === 'phrase' || node.kind === 'filter';
  const printed = printQuery(node);
  return isOne || (node.kind === 'or' && shortAlternatives(node.children) !== null) ? printed : `(${printed})`;
}

/** outlet:("A" OR "B") for alternatives that are all of one field. */
function shortAlternatives(children: readonly QueryNode[]): string | null {
  const filters = children.flatMap((child) => (child.kind === 'filter' ? [child] : []));
  const [first] = filters;
  if (!first || filters.length < children.length || filters.some(({ by }) => by !== first.by)) return null;
  return `${first.by}:(${filters.map(filterValue).join(' OR ')})`;
}

export function printTerm(node: QueryTermNode): string {
  const field = node.field === null ? '' : `${node.field}:`;
  if (node.kind === 'phrase') return `${field}${quoted(node.text)}${phraseMarks(node.dials)}`;
  const text = RESERVED.has(node.text) ? node.folded : node.text;
  if (node.prefix) return `${field}${text}*`;
  const { before, behind } = wordMarks(node.dials);
  return `${field}${before}${text}${behind}`;
}

const RESERVED = new Set(['AND', 'OR', 'NOT', 'NEAR']);

/** In straight quotes, or in others where the text holds a mark that would end those; a straight one always would. */
export function quoted(text: string): string {
  const plain = text.replaceAll('"', ' ').trim();
  if (!plain.includes('”')) return `"${plain}"`;
  return `«${plain.replaceAll('»', ' ').trim()}»`;
}

function filterValue(filter: FilterNode): string {
  if (filter.by === 'date') return writeDates(filter);
  if (filter.by === 'has') return filter.what;
  if (filter.by === 'lang') return filter.text;
  return filter.exact ? quoted(filter.text) : filter.text;
}
