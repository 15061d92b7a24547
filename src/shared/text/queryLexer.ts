import type { QueryProblem, SearchField } from '../model/query.ts';
import { foldWord } from './fold.ts';
import { FIELD_NAMES, fieldNamed } from './queryFields.ts';
import { tokenise } from './tokens.ts';

/** A piece of a typed query with its place in it (UTF-16 offsets). */
export type Lexeme = { start: number; end: number } & (
  | { kind: 'word'; text: string; prefix: boolean }
  | { kind: 'phrase'; text: string }
  | { kind: 'field'; field: SearchField }
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
const KEYWORDS: Partial<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' };
/** "http://", "mailto:x": what is pasted is looked for, not refused. */
const NOT_FIELDS = new Set(['http', 'https', 'ftp', 'file', 'mailto', 'tel']);

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
    const closers = CLOSERS[char];
    if (closers) this.phrase(closers);
    else if (char === '(') this.sign('open');
    else if (char === ')') this.sign('close');
    else if (char === '|') this.sign('or');
    else if (char === '-' && this.beginsNegation()) this.sign('not');
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

  private phrase(closers: string): void {
    const start = this.at;
    let end = start + 1;
    while (end < this.typed.length && !closers.includes(this.typed.charAt(end))) end++;
    const isClosed = end < this.typed.length;
    const text = this.typed.slice(start + 1, end);
    this.at = isClosed ? end + 1 : end;
    const place = { start, end: this.at };
    if (!isClosed) this.report('This quote is not closed.', place);
    if (tokenise(text).length > 0) this.lexemes.push({ kind: 'phrase', text, ...place });
    else this.report('There is no word between the quotes.', place);
  }

  private word(): void {
    const start = this.at;
    let end = start + 1;
    while (end < this.typed.length && !ENDS_A_WORD.test(this.typed.charAt(end))) end++;
    if (this.field(start, end)) return;
    this.at = end;
    const raw = this.typed.slice(start, end);
    const keyword = KEYWORDS[raw];
    if (keyword) this.lexemes.push({ kind: keyword, start, end });
    else this.plainWord(raw, start, end);
  }

  private plainWord(raw: string, start: number, end: number): void {
    const star = raw.indexOf('*');
    const bare = star === -1 ? raw : raw.replace(/\*+$/u, '');
    const hasWord = tokenise(raw).length > 0;
    if (star !== -1 && !hasWord) this.report('An asterisk needs the beginning of a word before it.', { start, end });
    if (bare.includes('*') && hasWord) {
      this.report('An asterisk can only stand at the end of a word.', { start: start + star, end: start + star + 1 });
    }
    if (hasWord) this.lexemes.push({ kind: 'word', text: bare, prefix: bare !== raw, start, end });
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
    if (!/^\p{L}{2,}$/u.test(name) || NOT_FIELDS.has(name.toLowerCase()) || next === '' || /[\s/:]/u.test(next)) {
      return false;
    }
    this.report(`There is no field “${name}”. The fields are: ${FIELD_NAMES}.`, { start, end: colon + 1 });
    this.unusable = true;
    return false;
  }

  private report(message: string, place: { start: number; end: number }): void {
    this.problem ??= { message, start: place.start, end: place.end };
  }
}
