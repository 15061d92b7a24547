import type { Dials, QueryProblem, SearchField } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import { foldWord } from './fold.ts';
import { FIELD_NAMES, fieldNamed } from './queryFields.ts';
import { readDials } from './queryDials.ts';
import { tokenise } from './tokens.ts';

/** What stands directly before or behind a word or phrase and turns its dials: `=x`, `x~`, `x[wider]`. */
export interface Marks {
  readonly isExact: boolean;
  readonly hasTilde: boolean;
  readonly dials: Partial<Dials>;
}

/** A piece of a typed query with its place in it. */
export type Lexeme = Span &
  (
    | { kind: 'word'; text: string; prefix: boolean; marks: Marks; wordStart: number }
    | { kind: 'phrase'; text: string; marks: Marks }
    | { kind: 'field'; field: SearchField }
    | { kind: 'near'; distance: number }
    | { kind: 'and' | 'or' | 'not' | 'open' | 'close' }
  );

export interface Lexed {
  lexemes: Lexeme[];
  problem: QueryProblem | null;
  /** True when the problem makes running the rest misleading. */
  unusable: boolean;
}

/** What may close a quote, by what opened it. Keyboards and word processors mix them, so the straight one always may. */
const CLOSERS: Partial<Record<string, string>> = { '"': '"”', '«': '»"', '“': '”“"', '„': '“”"', '‟': '”"' };
const ENDS_A_WORD = /[\s"«»“”„‟()|]/u;
const KEYWORDS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
] as const);
/** "http://", "mailto:x": what is pasted is looked for, not refused. */
const NOT_FIELDS = new Set(['http', 'https', 'ftp', 'file', 'mailto', 'tel']);
const NEAR = /^(?:near|NEAR)\/(\d+)$/u;
const MOST_WORDS_BETWEEN = 100;
const DEFAULT_DISTANCE = 10;
/** A bracket with words in it, directly behind a word. Others ([1], [Reuters]) are punctuation. */
const DIALS = /\[([a-zA-Z][a-zA-Z\s-]*)?(\]|$)/uy;

/** Cuts a typed query into words, phrases, field names and signs. Marks that are none of these are left out. */
export function lex(typed: string): Lexed {
  return new Lexer(typed).run();
}

class Lexer {
  private readonly typed: string;
  private readonly lexemes: Lexeme[] = [];
  private problem: QueryProblem | null = null;
  private unusable = false;
  private at = 0;

  constructor(typed: string) {
    this.typed = typed;
  }

  run(): Lexed {
    while (this.at < this.typed.length) this.step();
    return { lexemes: this.lexemes, problem: this.problem, unusable: this.unusable };
  }

  private step(): void {
    const char = this.typed.charAt(this.at);
    if (CLOSERS[char] !== undefined) this.phrase(this.at);
    else if (char === '(') this.sign('open');
    else if (char === ')') this.sign('close');
    else if (char === '|') this.sign('or');
    else if (char === '-' && this.beginsNegation()) this.sign('not');
    else if (char === '=' && CLOSERS[this.typed.charAt(this.at + 1)] !== undefined) this.phrase(this.at + 1);
    else if (ENDS_A_WORD.test(char)) this.at++;
    else this.word();
  }

  private sign(kind: 'open' | 'close' | 'or' | 'not'): void {
    this.lexemes.push({ kind, start: this.at, end: this.at + 1 });
    this.at++;
  }

  /** A minus directly before a word, group or quote. Elsewhere (a dash between spaces, Бук-М2) it is punctuation. */
  private beginsNegation(): boolean {
    const next = this.typed.charAt(this.at + 1);
    return next !== '' && next !== '-' && next !== ')' && !/[\s|]/u.test(next);
  }

  /** `open` is where the quote stands; an equals sign may stand before it. */
  private phrase(open: number): void {
    const start = this.at;
    const closers = CLOSERS[this.typed.charAt(open)] ?? '"';
    let end = open + 1;
    while (end < this.typed.length && !closers.includes(this.typed.charAt(end))) end++;
    const isClosed = end < this.typed.length;
    const text = this.typed.slice(open + 1, end);
    this.at = isClosed ? end + 1 : end;
    if (!isClosed) this.report('This quote is not closed.', { start, end });
    const marks = isClosed ? this.marksBehind(open > start) : NO_MARKS;
    const place = { start, end: this.at };
    if (tokenise(text).length > 0) this.lexemes.push({ kind: 'phrase', text, marks, ...place });
    else this.report('There is no word between the quotes.', place);
  }

  private word(): void {
    const start = this.at;
    let end = start + 1;
    while (end < this.typed.length && !ENDS_A_WORD.test(this.typed.charAt(end)) && !this.dialsAt(end)) end++;
    if (this.field(start, end)) return;
    const raw = this.typed.slice(start, end);
    const keyword = KEYWORDS.get(raw);
    this.at = end;
    if (keyword) this.lexemes.push({ kind: keyword, start, end });
    else if (raw === 'NEAR') this.lexemes.push({ kind: 'near', distance: DEFAULT_DISTANCE, start, end });
    else if (NEAR.test(raw)) this.near(raw, start, end);
    else this.plainWord(raw, start, end);
  }

  private near(raw: string, start: number, end: number): void {
    const asked = Number(NEAR.exec(raw)?.[1]);
    if (asked < 1 || asked > MOST_WORDS_BETWEEN) {
      this.report(`near/ takes a number from 1 to ${MOST_WORDS_BETWEEN}: so many words may stand between.`, {
        start,
        end,
      });
    }
    const distance = Math.min(MOST_WORDS_BETWEEN, Math.max(1, asked));
    this.lexemes.push({ kind: 'near', distance, start, end });
  }

  private plainWord(raw: string, start: number, end: number): void {
    const isExact = raw.startsWith('=');
    const word = isExact ? raw.replace(/^=+/u, '') : raw;
    const marked = word.replace(/~+$/u, '');
    const star = marked.indexOf('*');
    const bare = star === -1 ? marked : marked.replace(/\*+$/u, '');
    const hasWord = tokenise(marked).length > 0;
    if (star !== -1 && !hasWord) this.report('An asterisk needs the beginning of a word before it.', { start, end });
    if (bare.includes('*') && hasWord) {
      const at = start + raw.length - word.length + star;
      this.report('An asterisk can only stand at the end of a word.', { start: at, end: at + 1 });
    }
    if (!hasWord) return;
    const behind = this.marksBehind(isExact);
    const marks = { ...behind, hasTilde: behind.hasTilde || marked !== word };
    const wordStart = start + raw.length - word.length;
    this.lexemes.push({ kind: 'word', text: bare, prefix: bare !== marked, marks, wordStart, start, end: this.at });
  }

  /** Reads `~` and `[dials]` where they stand directly behind what was read last. */
  private marksBehind(isExact: boolean): Marks {
    const tilde = this.at;
    while (this.typed.charAt(this.at) === '~') this.at++;
    const hasTilde = this.at > tilde;
    const bracket = this.dialsAt(this.at);
    if (!bracket) return { isExact, hasTilde, dials: {} };
    const place = { start: this.at, end: this.at + bracket[0].length };
    this.at = place.end;
    const { dials, message } = readDials(bracket[1] ?? '');
    if (bracket[2] === '') this.report('This bracket is not closed.', place);
    else if (message !== null) this.report(message, place);
    return { isExact, hasTilde, dials };
  }

  private dialsAt(at: number): RegExpExecArray | null {
    if (this.typed.charAt(at) !== '[') return null;
    DIALS.lastIndex = at;
    return DIALS.exec(this.typed);
  }

  /** Takes `name:` when it is a field. Times, addresses and a colon after an ordinary word are plain text. */
  private field(start: number, end: number): boolean {
    const colon = this.typed.indexOf(':', start);
    if (colon === -1 || colon >= end) return false;
    const name = this.typed.slice(start, colon);
    const field = fieldNamed(foldWord(name));
    if (field) {
      this.at = colon + 1;
      this.lexemes.push({ kind: 'field', field, start, end: this.at });
      return true;
    }
    const next = this.typed.charAt(colon + 1);
    if (!/^\p{L}{2,}$/u.test(name) || NOT_FIELDS.has(name.toLowerCase()) || next === '' || /[\s/:)|]/u.test(next)) {
      return false;
    }
    this.report(`There is no field “${name}”. The fields are: ${FIELD_NAMES}.`, { start, end: colon + 1 });
    this.unusable = true;
    return false;
  }

  private report(message: string, place: Span): void {
    this.problem ??= { message, start: place.start, end: place.end };
  }
}

const NO_MARKS: Marks = { isExact: false, hasTilde: false, dials: {} };
