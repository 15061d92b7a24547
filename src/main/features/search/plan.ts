import type { Plan } from '#main/searchIndex/types.ts';
import type { FilterNode, QueryNode, QueryTermNode, WordNode } from '#shared/model/query.ts';
import type { Lexis } from './ports.ts';
import { filterOf, type Names } from './filters.ts';
import { beginningTerm, nearTerm, phraseTerm, wordTerm, type Term } from './terms.ts';

/** A filter of the query with what it asks the index. */
export interface AskedFilter {
  readonly node: FilterNode;
  readonly plan: Extract<Plan, { kind: 'filter' }>;
}

/** A query ready to be run, reported and lit. */
export interface Planned {
  readonly plan: Plan;
  readonly terms: readonly Term[];
  readonly filters: readonly AskedFilter[];
  /** The word being typed that the archive doesn't know: it was searched as the beginning of words. */
  readonly asPrefix: WordNode | null;
}

export interface Situation {
  readonly lexis: Lexis;
  readonly names: Names;
  /** The switch for the whole query: `same` keeps every name in its script. */
  readonly script: 'any' | 'same';
  /** Where the word being typed ends, when the query may go on. */
  readonly typingAt: number | null;
}

/** Every article: what is left out is left out of these when nothing else is asked. */
const EVERYTHING: Plan = { kind: 'filter', filter: { by: 'date', from: null, to: null } };

export function planQuery(node: QueryNode, situation: Situation): Planned {
  const planner = new Planner(situation);
  const plan = planner.plan(node, false);
  const { terms, filters, asPrefix } = planner;
  return { plan, terms, filters, asPrefix };
}

class Planner {
  readonly terms: Term[] = [];
  readonly filters: AskedFilter[] = [];
  asPrefix: WordNode | null = null;
  readonly #situation: Situation;

  constructor(situation: Situation) {
    this.#situation = situation;
  }

  plan(node: QueryNode, isNegated: boolean): Plan {
    switch (node.kind) {
      case 'word':
      case 'phrase':
        return this.#take(this.#dialled(node), isNegated, true).plan;
      case 'near': {
        const operands = node.operands.map((operand) => this.#dialled(operand));
        for (const operand of operands) this.#take(operand, isNegated, false);
        const near = { ...node, operands };
        const made = nearTerm(near, this.#situation.lexis);
        this.terms.push({ node: near, ...made, isLit: !isNegated, isNegated });
        return made.plan;
      }
      case 'filter': {
        const plan = { kind: 'filter' as const, filter: filterOf(node, this.#situation.names) };
        this.filters.push({ node, plan });
        return plan;
      }
      case 'not':
        return { kind: 'and', children: [EVERYTHING, this.#negative(node.child, isNegated)] };
      case 'or':
        return { kind: 'or', children: node.children.map((child) => this.plan(child, isNegated)) };
      case 'and':
        return this.#conjunction(node.children, isNegated);
    }
  }

  #conjunction(nodes: readonly QueryNode[], isNegated: boolean): Plan {
    const children = nodes.map((child) =>
      child.kind === 'not' ? this.#negative(child.child, isNegated) : this.plan(child, isNegated),
    );
    const hasWanted = nodes.some(({ kind }) => kind !== 'not');
    return { kind: 'and', children: hasWanted ? children : [EVERYTHING, ...children] };
  }

  #negative(node: QueryNode, isNegated: boolean): Plan {
    return { kind: 'not', child: this.plan(node, !isNegated) };
  }

  #take(node: QueryTermNode, isNegated: boolean, isLit: boolean): Pick<Term, 'plan' | 'forms'> {
    const { lexis } = this.#situation;
    let made = node.kind === 'phrase' ? phraseTerm(node, lexis) : wordTerm(node, lexis);
    let shown = node;
    if (this.#isBeingTyped(node) && made.forms.every(({ articles }) => articles === 0)) {
      const beginning = beginningTerm(node, lexis);
      if (beginning.forms.length > 0) {
        made = beginning;
        this.asPrefix = node;
        shown = { ...node, prefix: true };
      }
    }
    this.terms.push({ node: shown, ...made, isLit: isLit && !isNegated, isNegated });
    return made;
  }

  #isBeingTyped(node: QueryTermNode): node is WordNode {
    if (node.kind !== 'word' || node.prefix || node.end !== this.#situation.typingAt) return false;
    return node.dials.form === 'any' && node.dials.spelling === 'exact';
  }

  /** The switch beside the box holds for every term. */
  #dialled<T extends QueryTermNode>(node: T): T {
    return this.#situation.script === 'same' ? { ...node, dials: { ...node.dials, script: 'same' } } : node;
  }
}
