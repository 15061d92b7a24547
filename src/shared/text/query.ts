import type { QueryLeaf, QueryNode, QueryProblem, QueryTermNode, SearchField } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import { leafOf } from './queryLeaves.ts';
import { lex, type Lexeme } from './queryLexer.ts';
import { nearOf } from './queryNear.ts';

/**
 * What parsing gives. Nothing typed: both null. A problem with a node: the query can be run as far as it is written
 * (a quote still open while typing). A problem without a node: it cannot.
 */
export interface ParsedQuery {
  node: QueryNode | null;
  problem: QueryProblem | null;
}

/**
 * Reads what the analyst typed: words (all must occur), "phrase" («…» and “…” too), OR or |, AND, -word or NOT,
 * parentheses, near/5, word*, =word, word~, word[dials], field:word, field:"phrase", field:(a OR b). Operators are upper
 * case, so that "or" is a word. Never throws; the first problem is reported with its place.
 */
export function parseQuery(typed: string): ParsedQuery {
  if (typed.trim() === '') return { node: null, problem: null };
  if (typed.length > LONGEST) {
    const message = `A query can have ${LONGEST.toLocaleString('en')} characters at most.`;
    return { node: null, problem: { message, start: LONGEST, end: typed.length } };
  }
  return new Parser(typed).parse();
}

/** All leaves, also those that are left out, in the order typed. */
export function leavesOf(node: QueryNode): QueryLeaf[] {
  if (node.kind === 'not') return leavesOf(node.child);
  return node.kind === 'and' || node.kind === 'or' ? node.children.flatMap(leavesOf) : [node];
}

/** The words and phrases that a result must or may contain, in the order typed. Those left out are not among them. */
export function wantedTerms(node: QueryNode): QueryTermNode[] {
  if (node.kind === 'not' || node.kind === 'filter') return [];
  if (node.kind === 'near') return [...node.operands];
  return node.kind === 'and' || node.kind === 'or' ? node.children.flatMap(wantedTerms) : [node];
}

/** All words and phrases, also those left out and those near one another. */
export const termsOf = (node: QueryNode): QueryTermNode[] =>
  leavesOf(node).flatMap((leaf) => (leaf.kind === 'near' ? leaf.operands : leaf.kind === 'filter' ? [] : [leaf]));

/** A page pasted by mistake is no query; the limit also bounds the time that any query can take. */
const LONGEST = 2000;

/** Deeper queries are no person's: the limit keeps the parser and whoever walks its tree from running out of stack. */
const MAX_DEPTH = 50;

const STARTS_A_TERM = new Set<Lexeme['kind']>(['word', 'phrase', 'field', 'not', 'open']);

class Parser {
  private readonly typed: string;
  private readonly lexemes: Lexeme[];
  private at = 0;
  private problem: QueryProblem | null;
  private unusable: boolean;

  constructor(typed: string) {
    const { lexemes, problem, unusable } = lex(typed);
    this.typed = typed;
    this.lexemes = lexemes;
    this.problem = problem;
    this.unusable = unusable;
  }

  parse(): ParsedQuery {
    let node = this.alternatives(null, 0);
    while (this.peek()?.kind === 'close') {
      this.report('This parenthesis closes nothing.', this.next());
      node = joined('and', [node, this.alternatives(null, 0)]);
    }
    if (node) this.checkNegatives(node);
    else this.report('There is no word to look for.', { start: 0, end: this.typed.length });
    return { node: this.unusable ? null : node, problem: this.problem };
  }

  private alternatives(field: SearchField | null, depth: number): QueryNode | null {
    const found = [this.conjunction(field, depth)];
    while (this.peek()?.kind === 'or') {
      const or = this.next();
      if (found.at(-1) === null) this.report('OR needs a word before it.', or);
      const right = this.conjunction(field, depth);
      if (right === null) this.report('OR needs a word after it.', or);
      found.push(right);
    }
    return joined('or', found);
  }

  private conjunction(field: SearchField | null, depth: number): QueryNode | null {
    const found: (QueryNode | null)[] = [];
    for (let lexeme = this.peek(); lexeme; lexeme = this.peek()) {
      if (lexeme.kind === 'and') this.conjunctionSign(this.next(), found.length > 0);
      else if (lexeme.kind === 'near') this.report(`${this.slice(lexeme)} needs a word before it.`, this.next());
      else if (STARTS_A_TERM.has(lexeme.kind)) found.push(this.neighbours(field, depth));
      else break;
    }
    return joined('and', found);
  }

  private conjunctionSign(and: Lexeme, hasLeft: boolean): void {
    const next = this.peek();
    if (!hasLeft) this.report('AND needs a word before it.', and);
    else if (!next || !STARTS_A_TERM.has(next.kind)) this.report('AND needs a word after it.', and);
  }

  /** A term, or several with near/5 between them: they belong together before AND and OR. */
  private neighbours(field: SearchField | null, depth: number): QueryNode | null {
    const first = this.term(field, depth);
    const others: QueryNode[] = [];
    const distances: number[] = [];
    for (let sign = this.peek(); sign?.kind === 'near'; sign = this.peek()) {
      this.next();
      const starts = this.peek();
      const right = starts && STARTS_A_TERM.has(starts.kind) ? this.term(field, depth) : null;
      if (!right) this.report(`${this.slice(sign)} needs a word after it.`, sign);
      else {
        others.push(right);
        distances.push(sign.distance);
      }
    }
    if (!first || others.length === 0) return first ?? joined('and', others);
    const { node, message } = nearOf([first, ...others], Math.max(...distances));
    if (message !== null) this.report(message, spanOf([first, ...others]));
    return node;
  }

  /** One word, phrase, group, or any of them behind minus signs and a field. */
  private term(field: SearchField | null, depth: number): QueryNode | null {
    let negated: Lexeme | null = null;
    let inField = field;
    let before: Lexeme | null = null;
    let fieldStart: number | null = null;
    for (let lexeme = this.peek(); lexeme?.kind === 'not' || lexeme?.kind === 'field'; lexeme = this.peek()) {
      before = this.next();
      if (lexeme.kind === 'field') [inField, fieldStart] = [lexeme.field, fieldStart ?? before.start];
      else negated = negated ? null : before;
    }
    const node = this.operand(inField, depth);
    if (!node) {
      if (before) this.report(`Write what to look for after ${this.slice(before)}`, before);
      return null;
    }
    const start = Math.min(node.start, fieldStart ?? node.start);
    const placed = { ...node, start };
    return negated ? { kind: 'not', child: placed, start: Math.min(start, negated.start), end: node.end } : placed;
  }

  private operand(field: SearchField | null, depth: number): QueryNode | null {
    const lexeme = this.peek();
    if (lexeme?.kind === 'open') return this.group(field, depth);
    if (lexeme?.kind !== 'phrase' && lexeme?.kind !== 'word') return null;
    const place = this.next();
    const { node, message } = leafOf(lexeme, field);
    if (message !== null) this.report(message, place);
    if (message !== null && !node) this.unusable = true;
    return node;
  }

  private group(field: SearchField | null, depth: number): QueryNode | null {
    const open = this.next();
    if (depth >= MAX_DEPTH) {
      this.report('There are too many parentheses inside one another.', open);
      this.unusable = true;
      this.at = this.lexemes.length;
      return null;
    }
    const node = this.alternatives(field, depth + 1);
    const close = this.peek();
    if (close?.kind !== 'close') {
      this.report('This parenthesis is not closed.', open);
      return node;
    }
    this.next();
    const place = { start: open.start, end: close.end };
    if (!node) this.report('There is no word between the parentheses.', place);
    return node && { ...node, ...place };
  }

  /** Something has to be found before something can be left out of it. */
  private checkNegatives(node: QueryNode): void {
    const bare = bareNegative(node);
    if (!bare) return;
    const [leaf] = leavesOf(bare).filter(({ kind }) => kind !== 'filter');
    if (leaf) {
      const text = this.slice(leaf);
      this.report(`“${text}” is only left out: add a word to look for beside it.`, leaf);
    }
    this.unusable = true;
  }

  private report(message: string, place: Span): void {
    this.problem ??= { message, start: place.start, end: place.end };
  }

  private slice(place: Span): string {
    return this.typed.slice(place.start, place.end);
  }

  private peek(): Lexeme | undefined {
    return this.lexemes[this.at];
  }

  private next(): Lexeme {
    const lexeme = this.lexemes[this.at];
    if (!lexeme) throw new Error('Read past the end of the query');
    this.at++;
    return lexeme;
  }
}

function joined(kind: 'and' | 'or', found: readonly (QueryNode | null)[]): QueryNode | null {
  const children = found.filter((node) => node !== null);
  return children.length > 1 ? { kind, children, ...spanOf(children) } : (children[0] ?? null);
}

const spanOf = (nodes: readonly QueryNode[]): Span => ({
  start: Math.min(...nodes.map(({ start }) => start)),
  end: Math.max(...nodes.map(({ end }) => end)),
});

/** The first NOT of words that nothing to look for stands beside. What an article is (-tag:x) can be asked alone. */
function bareNegative(node: QueryNode): QueryNode | null {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'filter':
      return null;
    case 'not':
      return leavesOf(node).some(({ kind }) => kind !== 'filter') ? node : null;
    case 'or':
      return firstOf(node.children, bareNegative);
    case 'and': {
      const inside = node.children.map((child) => (child.kind === 'not' ? child.child : child));
      const hasWanted = node.children.some(({ kind }) => kind !== 'not');
      return hasWanted ? firstOf(inside, bareNegative) : firstOf(node.children, bareNegative);
    }
  }
}

function firstOf(nodes: readonly QueryNode[], find: (node: QueryNode) => QueryNode | null): QueryNode | null {
  for (const node of nodes) {
    const found = find(node);
    if (found) return found;
  }
  return null;
}
