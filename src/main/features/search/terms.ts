import type { Plan } from '#main/searchIndex/types.ts';
import type { NearNode, PhraseNode, QueryTermNode, WordNode } from '#shared/model/query.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { tokenVariants } from '#shared/words/analyser.ts';
import { expand, expandBeginning, type Asked, type Form } from './expand.ts';
import type { Lexis } from './ports.ts';

/** A word, phrase or near of the query with everything of the archive that it stands for. */
export interface Term {
  readonly node: QueryTermNode | NearNode;
  /** Words, prefixes, phrases and nears only, alternatives under `or`. */
  readonly plan: Plan;
  /** All its words, those of its operands too. */
  readonly forms: readonly Form[];
  /** False for what is left out, and for the operands of a near: only the whole is lit. */
  readonly isLit: boolean;
  /** True for what the analyst left out. */
  readonly isNegated: boolean;
}

type Columns = Extract<Plan, { kind: 'words' }>['columns'];
type Positions = readonly (readonly string[])[];
type Made = Pick<Term, 'plan' | 'forms'>;

const columnsOf = ({ field }: QueryTermNode): Columns => (field === null ? null : [field]);

export const wordTerm = (node: WordNode, lexis: Lexis): Made =>
  node.prefix ? beginningTerm(node, lexis) : expandedTerm(node, lexis);

/** Searched as the beginning of words. */
export function beginningTerm(node: WordNode, lexis: Lexis): Made {
  const forms = expandBeginning(node, lexis);
  return { plan: { kind: 'prefix', columns: columnsOf(node), prefixes: tokenVariants(node.folded) }, forms };
}

function expandedTerm(node: WordNode, lexis: Lexis): Made {
  const { forms, phrases } = expand(node, lexis);
  const columns = columnsOf(node);
  const words: Plan = { kind: 'words', columns, tokens: tokensOf(forms) };
  return { plan: either([words, ...phrases.map((positions) => phrasePlan(positions, columns))]), forms };
}

export function phraseTerm(node: PhraseNode, lexis: Lexis): Made {
  const columns = columnsOf(node);
  const positions = phraseForms(node, lexis);
  const own = phrasePlan(positions.map(tokensOf), columns);
  const family = node.dials.form === 'exact' ? undefined : lexis.familyOf(node.words.join(' '));
  const others = (family?.spellings ?? []).map(({ folded }) => folded.split(' '));
  const plans = others.map((words) => spellingPlan(words, columns, lexis));
  return { plan: either([own, ...plans]), forms: positions.flat() };
}

/** The words allowed at each position of a phrase. Exact ones are as typed, in whatever language. */
function phraseForms(node: PhraseNode, lexis: Lexis): Form[][] {
  const shown = tokenise(node.text).map(({ start, end }) => node.text.slice(start, end));
  const alone: Lexis = { ...lexis, familyOf: () => undefined };
  return node.words.map((folded, at) => [
    ...expand({ text: shown[at] ?? folded, folded, dials: node.dials }, alone).forms,
  ]);
}

function spellingPlan(words: readonly string[], columns: Columns, lexis: Lexis): Plan {
  const alone: Lexis = { ...lexis, familyOf: () => undefined };
  const asked = words.map((word): Asked => ({
    text: word,
    folded: word,
    dials: { form: 'any', script: 'same', spelling: 'exact' },
  }));
  const [first = [], ...more] = asked.map((word) => tokensOf(expand(word, alone).forms));
  return more.length === 0 ? { kind: 'words', columns, tokens: first } : phrasePlan([first, ...more], columns);
}

/** Neighbours: each operand as a phrase of one or more positions. */
export function nearTerm(node: NearNode, lexis: Lexis): Made {
  const [first] = node.operands;
  const operands = node.operands.map((operand) => operandForms(operand, lexis));
  const plan: Plan = {
    kind: 'near',
    columns: first ? columnsOf(first) : null,
    operands: operands.map((positions) => positions.map(tokensOf)),
    distance: node.distance,
  };
  return { plan, forms: operands.flat(2) };
}

function operandForms(operand: QueryTermNode, lexis: Lexis): readonly (readonly Form[])[] {
  if (operand.kind === 'phrase') return phraseForms(operand, lexis);
  return [operand.prefix ? expandBeginning(operand, lexis) : expand(operand, lexis).forms];
}

const tokensOf = (forms: readonly Form[]): string[] => forms.map(({ token }) => token);

const phrasePlan = (positions: Positions, columns: Columns): Plan => ({ kind: 'phrase', columns, positions });

const either = (children: readonly Plan[]): Plan =>
  children.length === 1 && children[0] ? children[0] : { kind: 'or', children };
