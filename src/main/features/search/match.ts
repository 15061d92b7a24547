import type { Columns, Plan } from '#main/searchIndex/types.ts';
import type { FilterNode, QueryNode, QueryTermNode } from '#shared/model/query.ts';
import { joinOverlapping, Lookout } from '#shared/text/match.ts';
import { wantedTerms } from '#shared/text/query.ts';
import type { Span } from '#shared/model/span.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { tokenVariants } from '#shared/words/analyser.ts';

/** What the index is to run for a parsed query; null when nothing of it can be searched. */
export function toPlan(node: QueryNode): Plan | null {
  switch (node.kind) {
    case 'word': {
      const variants = tokenVariants(node.folded);
      const columns = node.field === null ? null : [node.field];
      return node.prefix
        ? { kind: 'prefix', columns, prefixes: variants }
        : { kind: 'words', columns, tokens: variants };
    }
    case 'phrase':
      return phrase(node.words, node.field === null ? null : [node.field]);
    case 'near': {
      const operands = node.operands.map((term) => wordsOf(term.text).map(tokenVariants));
      return { kind: 'near', columns: null, operands, distance: node.distance };
    }
    case 'filter':
      return filterPlan(node);
    case 'or':
      return joined('or', node.children);
    case 'and':
      return joined('and', node.children);
    case 'not':
      return null;
  }
}

const wordsOf = (text: string): string[] => tokenise(text).map((token) => token.folded);
const phrase = (words: readonly string[], columns: Columns): Plan => ({
  kind: 'phrase',
  columns,
  positions: words.map(tokenVariants),
});

function filterPlan(node: FilterNode): Plan | null {
  switch (node.by) {
    case 'outlet':
    case 'tag':
      return phrase(wordsOf(node.text), [node.by]);
    case 'lang':
      return { kind: 'filter', filter: { by: 'lang', languages: [node.text.toLowerCase()] } };
    case 'date':
      return { kind: 'filter', filter: { by: 'date', from: node.from, to: node.to } };
    case 'has':
      return { kind: 'filter', filter: { by: 'has', what: node.what } };
    case 'cites':
      return null;
  }
}

function joined(kind: 'and' | 'or', nodes: readonly QueryNode[]): Plan | null {
  const wanted = nodes.map(toPlan).filter((plan) => plan !== null);
  if (wanted.length === 0) return null;
  const unwanted = kind === 'or' ? [] : nodes.flatMap((node) => (node.kind === 'not' ? [toPlan(node.child)] : []));
  const nots = unwanted.flatMap((child) => (child === null ? [] : [{ kind: 'not' as const, child }]));
  return { kind, children: [...wanted, ...nots] };
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
