import fc from 'fast-check';
import type { Dials, FilterNode, QueryNode } from '#shared/model/query.ts';

/** The tree in a short form: (and a "b c" (not d)), fields as title:a, prefixes as a*, dials that are turned in braces. */
export function show(node: QueryNode | null): string {
  if (!node) return 'nothing';
  switch (node.kind) {
    case 'word':
      return `${inField(node.field)}${node.folded}${node.prefix ? '*' : dials(node.dials, 'any any exact')}`;
    case 'phrase':
      return `${inField(node.field)}"${node.words.join(' ')}"${dials(node.dials, 'exact same exact')}`;
    case 'near':
      return `(near ${node.distance} ${node.operands.map(show).join(' ')})`;
    case 'filter':
      return `[${node.by} ${value(node)}]`;
    case 'not':
      return `(not ${show(node.child)})`;
    case 'and':
    case 'or':
      return `(${node.kind} ${node.children.map(show).join(' ')})`;
  }
}

const inField = (field: string | null): string => (field === null ? '' : `${field}:`);

function dials({ form, script, spelling }: Dials, usual: string): string {
  const shown = `${form} ${script} ${spelling}`;
  return shown === usual ? '' : `{${shown}}`;
}

function value(filter: FilterNode): string {
  if (filter.by === 'date') return `${filter.from ?? ''}..${filter.to ?? ''}`;
  if (filter.by === 'has') return filter.what;
  return filter.exact ? `"${filter.text}"` : filter.text;
}

const SIGNS = ['(', ')', '"', '«', '»', '-', '|', ' ', ' ', ' ', ' OR ', ' AND ', 'NOT ', '*', '~', '=', ':', '[', ']'];
const FIELDS = ['title:', 'outlet:', 'tag:', 'lang:', 'date:', 'has:', ' near/5 ', ' NEAR '];
const WORDS = [
  'иран',
  'a',
  'п’ять',
  'С-300',
  'foo',
  'ru',
  '2026-01',
  '2025..2026',
  'translation',
  '[exact]',
  '[wider fuzzy]',
];

/** What hands and clipboards put into a search box, mostly wrong. */
export const anyTyped = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...SIGNS, ...FIELDS, ...WORDS, ...WORDS), { maxLength: 25 })
      .map((parts) => parts.join('')),
  );
