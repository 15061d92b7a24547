import type { QueryNode, QueryTermNode } from '#shared/model/query.ts';
import { joinOverlapping, Lookout } from '#shared/text/match.ts';
import { wantedTerms } from '#shared/text/query.ts';
import type { Span } from '#shared/model/span.ts';
import { tokenise } from '#shared/text/tokens.ts';

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;
const inField = (field: string | null, expression: string): string =>
  field === null ? expression : `{${field}} : ${expression}`;

/** A folded word has letters and digits only, so quoting it keeps anything typed out of FTS5's own syntax. */
const wordsOf = (text: string): string[] => tokenise(text).map((token) => token.folded);

/**
 * An FTS5 MATCH expression for a parsed query; null when nothing of it can be searched.
 * FTS5 has no unary NOT: negatives become the right side of a binary one.
 */
export function toMatch(node: QueryNode): string | null {
  switch (node.kind) {
    case 'word':
      return inField(node.field, node.prefix ? `${quoted([node.folded])} *` : quoted([node.folded]));
    case 'phrase':
      return inField(node.field, quoted(node.words));
    case 'near':
      return `NEAR(${node.operands.map((term) => quoted(wordsOf(term.text))).join(' ')}, ${node.distance})`;
    case 'filter': {
      const words = node.by === 'outlet' || node.by === 'tag' || node.by === 'lang' ? wordsOf(node.text) : [];
      return words.length === 0 ? null : inField(node.by, quoted(words));
    }
    case 'or':
      return joined(node.children, ' OR ');
    case 'and':
      return conjunction(node.children);
    case 'not':
      return null;
  }
}

function joined(children: readonly QueryNode[], operator: string): string | null {
  const parts = children.map(toMatch).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.map((part) => `(${part})`).join(operator);
}

function conjunction(children: readonly QueryNode[]): string | null {
  const wanted = joined(
    children.filter((child) => child.kind !== 'not'),
    ' AND ',
  );
  const unwanted = joined(
    children.flatMap((child) => (child.kind === 'not' ? [child.child] : [])),
    ' OR ',
  );
  if (wanted === null || unwanted === null) return wanted;
  return `(${wanted}) NOT (${unwanted})`;
}

/** The words of a query as they stand in a text. */
export function findMatches(text: string, node: QueryNode, fields: readonly string[]): Span[] {
  const terms = wantedTerms(node).filter(({ field }) => field === null || fields.includes(field));
  return joinOverlapping(new Lookout(terms.map(asTyped)).find(text));
}

const asTyped = (term: QueryTermNode): ConstructorParameters<typeof Lookout>[0][number] => {
  if (term.kind === 'phrase') return { kind: 'phrase', positions: term.words.map((word) => new Set([word])) };
  return term.prefix ? { kind: 'prefix', prefixes: [term.folded] } : { kind: 'words', words: new Set([term.folded]) };
};
