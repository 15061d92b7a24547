import type { DocFilter } from '#main/searchIndex/types.ts';
import type { FilterNode, NameFilterNode } from '#shared/model/query.ts';
import { foldForIndex } from '#shared/text/tokens.ts';

/** An outlet or tag of the archive. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** The names that filters speak of. */
export interface Names {
  readonly outlets: readonly Named[];
  readonly tags: readonly Named[];
}

/** What a filter of the query asks the index. A name that nothing has leaves an empty list: it finds nothing. */
export function filterOf(node: FilterNode, names: Names): DocFilter {
  switch (node.by) {
    case 'date':
      return { by: 'date', from: node.from, to: node.to };
    case 'has':
      return { by: 'has', what: node.what };
    case 'lang':
      return { by: 'lang', languages: [node.text] };
    case 'outlet':
    case 'cites':
      return { by: node.by, outletIds: namedSo(node, names.outlets).map(({ id }) => id) };
    case 'tag':
      return { by: 'tag', tagIds: namedSo(node, names.tags).map(({ id }) => id) };
  }
}

/** In quotes the whole name, if one is called so; otherwise every name that has these words side by side. */
export function namedSo({ text, exact }: NameFilterNode, all: readonly Named[]): readonly Named[] {
  const isPrefix = text.endsWith('*');
  const asked = foldForIndex(text) || text.toLowerCase();
  const folded = all.map((named) => ({ named, name: foldForIndex(named.name) || named.name.toLowerCase() }));
  const whole = exact ? folded.filter(({ name }) => name === asked) : [];
  const found =
    whole.length > 0 ? whole : folded.filter(({ name }) => ` ${name} `.includes(isPrefix ? ` ${asked}` : ` ${asked} `));
  return found.map(({ named }) => named);
}
