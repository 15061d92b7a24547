import type { QueryNode, SearchField } from '#shared/model/query.ts';
import { tokenise } from '#shared/text/tokens.ts';

/** Our field names are the index's column names, in the order of its columns. */
const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;
const inField = (field: SearchField | null, expression: string): string =>
  field === null ? expression : `{${field}} : ${expression}`;

/** A folded word has letters and digits only, so quoting it keeps anything typed out of FTS5's own syntax. */
const wordsOf = (text: string): string[] => tokenise(text).map((token) => token.folded);

/**
 * An FTS5 MATCH expression for a parsed query; null when nothing of it can be searched.
 * FTS5 has no unary NOT: negatives become the right side of a binary one.
 */
export function toMatch(node: QueryNode): string | null {
  switch (node.kind) {
    case 'word': {
      const words = wordsOf(node.text);
      if (words.length === 0) return null;
      return inField(node.field, node.prefix ? `${quoted(words)} *` : quoted(words));
    }
    case 'phrase': {
      const words = node.words.flatMap(wordsOf);
      return words.length === 0 ? null : inField(node.field, quoted(words));
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
