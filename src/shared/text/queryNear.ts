import type { QueryNode, QueryTermNode } from '../model/query.ts';

const MOST_COMBINATIONS = 16;

/** What near/5 between several nodes means. Alternatives are multiplied out: (a OR b) near/5 c is either of two. */
export function nearOf(nodes: readonly QueryNode[], distance: number): { node: QueryNode; message: string | null } {
  const place = { start: nodes[0]?.start ?? 0, end: nodes.at(-1)?.end ?? 0 };
  const operands = nodes.map(alternatives);
  const together: QueryNode = { kind: 'and', children: nodes, ...place };
  if (!operands.every((found) => found !== null)) {
    return { node: together, message: 'near/ stands between words and phrases; what is here was searched with AND.' };
  }
  const combinations = operands.reduce((count, { length }) => count * length, 1);
  if (combinations > MOST_COMBINATIONS) {
    return { node: together, message: 'These are too many combinations for near/; they were searched with AND.' };
  }
  const fields = new Set(operands.flat().flatMap(({ field }) => field ?? []));
  if (fields.size > 1) {
    return { node: together, message: 'near/ looks in one text: give its words the same field. AND was searched.' };
  }
  const [field = null] = fields;
  const children = product(operands).map((combination): QueryNode => ({
    kind: 'near',
    operands: combination.map((operand) => ({ ...operand, field })),
    distance,
    ...place,
  }));
  const [only] = children;
  return { node: only && children.length === 1 ? only : { kind: 'or', children, ...place }, message: null };
}

function alternatives(node: QueryNode): QueryTermNode[] | null {
  if (node.kind === 'word' || node.kind === 'phrase') return [node];
  if (node.kind !== 'or') return null;
  const children = node.children.map(alternatives);
  return children.every((found) => found !== null) ? children.flat() : null;
}

const product = (lists: readonly QueryTermNode[][]): QueryTermNode[][] =>
  lists.reduce<QueryTermNode[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
