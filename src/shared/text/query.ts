import type { QueryNode, QueryProblem, SearchField } from '../model/query.ts';
import { lex } from './queryLexer.ts';
import type { Lexeme } from './queryLexer.ts';
import { tokenise } from './tokens.ts';

/** A leaf of a query: a word or a phrase. */
export type QueryLeaf = Extract<QueryNode, { kind: 'word' | 'phrase' }>;

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
 * parentheses, word*, field:word, field:"phrase", field:(a OR b). Operators are upper case, so that "or" is a word.
 * Never throws; the first problem is reported with its place.
 *
 * A typed word of several words (Бук-М2, 12:30) becomes a phrase. Quoted phrases are those whose range is longer than
 * their `text`, because start and end include the quotes.
 */
export function parseQuery(typed: string): ParsedQuery {
  if (typed.trim() === '') return { node: null, problem: null };
  if (typed.length > LONGEST) {
    const message = `A query can have ${LONGEST.toLocaleString('en')} characters at most.`;
    return { node: null, problem: { message, start: LONGEST, end: typed.length } };
  }
  return new Parser(typed).parse();
}

/** The leaves that a result must or may contain, in the order typed: what is lit in the text. Negated ones are not. */
export function queryWords(node: QueryNode): QueryLeaf[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [node];
    case 'not':
      return [];
    case 'and':
    case 'or':
      return node.children.flatMap(queryWords);
  }
}

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
      node = both('and', [node, this.alternatives(null, 0)]);
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
    return both('or', found);
  }

  private conjunction(field: SearchField | null, depth: number): QueryNode | null {
    const found: (QueryNode | null)[] = [];
    for (let lexeme = this.peek(); lexeme; lexeme = this.peek()) {
      if (lexeme.kind === 'and') this.conjunctionSign(this.next(), found.length > 0);
      else if (STARTS_A_TERM.has(lexeme.kind)) found.push(this.term(field, depth));
      else break;
    }
    return both('and', found);
  }

  private conjunctionSign(and: Lexeme, hasLeft: boolean): void {
    const next = this.peek();
    if (!hasLeft) this.report('AND needs a word before it.', and);
    else if (!next || !STARTS_A_TERM.has(next.kind)) this.report('AND needs a word after it.', and);
  }

  /** One word, phrase, group, or any of them behind minus signs and a field. */
  private term(field: SearchField | null, depth: number): QueryNode | null {
    let negated = false;
    let inField = field;
    let before: Lexeme | null = null;
    for (let lexeme = this.peek(); lexeme?.kind === 'not' || lexeme?.kind === 'field'; lexeme = this.peek()) {
      before = this.next();
      if (lexeme.kind === 'field') inField = lexeme.field;
      else negated = !negated;
    }
    const node = this.operand(inField, depth);
    if (!node && before) this.report(`Write what to look for after ${this.slice(before)}`, before);
    return node && negated ? { kind: 'not', child: node } : node;
  }

  private operand(field: SearchField | null, depth: number): QueryNode | null {
    const lexeme = this.peek();
    if (lexeme?.kind === 'open') return this.group(field, depth);
    if (lexeme?.kind === 'phrase') return phraseLeaf(lexeme, this.next(), field);
    if (lexeme?.kind === 'word') return wordLeaf(lexeme, this.next(), field);
    return null;
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
    if (close?.kind === 'close') {
      this.next();
      if (!node) this.report('There is no word between the parentheses.', { start: open.start, end: close.end });
    } else this.report('This parenthesis is not closed.', open);
    return node;
  }

  /** Something has to be found before something can be left out of it. */
  private checkNegatives(node: QueryNode): void {
    const bare = bareNegative(node);
    if (!bare) return;
    const [leaf] = leaves(bare);
    if (leaf) this.report(`“${leaf.text}” is only left out: add a word to look for beside it.`, leaf);
    this.unusable = true;
  }

  private report(message: string, place: { start: number; end: number }): void {
    this.problem ??= { message, start: place.start, end: place.end };
  }

  private slice(lexeme: Lexeme): string {
    return this.typed.slice(lexeme.start, lexeme.end);
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

function both(kind: 'and' | 'or', found: readonly (QueryNode | null)[]): QueryNode | null {
  const children = found.filter((node) => node !== null);
  return children.length > 1 ? { kind, children } : (children[0] ?? null);
}

function phraseLeaf(lexeme: { text: string }, place: Lexeme, field: SearchField | null): QueryNode | null {
  const words = tokenise(lexeme.text).map((token) => token.folded);
  if (words.length === 0) return null;
  return { kind: 'phrase', field, text: lexeme.text, words, start: place.start, end: place.end };
}

function wordLeaf(
  lexeme: { text: string; prefix: boolean },
  place: Lexeme,
  field: SearchField | null,
): QueryNode | null {
  const tokens = tokenise(lexeme.text);
  const last = tokens.at(-1);
  if (!last) return null;
  const { start, end } = place;
  if (tokens.length > 1 && !lexeme.prefix) {
    return { kind: 'phrase', field, text: lexeme.text, words: tokens.map((token) => token.folded), start, end };
  }
  // A phrase cannot end in a prefix, so Бук-М* is Бук and М*: more is found, nothing is lost.
  return both(
    'and',
    tokens.map((token) => ({
      kind: 'word',
      field,
      text: lexeme.text.slice(token.start, token.end),
      folded: token.folded,
      prefix: lexeme.prefix && token === last,
      start: start + token.start,
      end: token === last ? end : start + token.end,
    })),
  );
}

/** The first NOT that no word to look for stands beside. */
function bareNegative(node: QueryNode): QueryNode | null {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return null;
    case 'not':
      return node;
    case 'or':
      return firstOf(node.children, bareNegative);
    case 'and': {
      const positive = node.children.filter((child) => child.kind !== 'not');
      const inside = node.children.map((child) => (child.kind === 'not' ? child.child : child));
      return positive.length === 0 ? (node.children[0] ?? null) : firstOf(inside, bareNegative);
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

function leaves(node: QueryNode): QueryLeaf[] {
  if (node.kind === 'word' || node.kind === 'phrase') return [node];
  return node.kind === 'not' ? leaves(node.child) : node.children.flatMap(leaves);
}
