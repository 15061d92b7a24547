import type { Dials, FilterNode, QueryNode, SearchField, TextField } from '../model/query.ts';
import { TEXT_FIELDS } from '../model/query.ts';
import { readDates } from './queryDates.ts';
import { ANY_FORM, AS_TYPED } from './queryDials.ts';
import { HAVING_LIST, havingNamed, languageNamed } from './queryFields.ts';
import type { Lexeme, Marks } from './queryLexer.ts';
import { foldForIndex, tokenise } from './tokens.ts';

type Written = Extract<Lexeme, { kind: 'word' | 'phrase' }>;

/** A leaf made of what was written, and what is wrong with it. A problem with a node leaves the rest runnable. */
export interface Made {
  readonly node: QueryNode | null;
  readonly message: string | null;
}

/** The leaf for a word or phrase in a field; words of several words (Бук-М2, 12:30) become phrases in any form. */
export function leafOf(written: Written, field: SearchField | null): Made {
  if (field !== null && !isTextField(field)) return filterOf(written, field);
  return written.kind === 'phrase' ? phraseOf(written, field) : wordOf(written, field);
}

const isTextField = (field: SearchField): field is TextField => (TEXT_FIELDS as readonly string[]).includes(field);

const NO_FUZZY_PHRASE = 'Only a single word can be fuzzy. A phrase with ~ behind it finds any form of its words.';
const NO_FUZZY_BEGINNING = 'A word’s beginning (word*) can’t be fuzzy as well: take away the * or the ~.';

function phraseOf(written: Extract<Written, { kind: 'phrase' }>, field: TextField | null): Made {
  const { text, marks, start, end } = written;
  const words = tokenise(text).map(({ folded }) => folded);
  if (words.length === 0) return { node: null, message: null };
  const wantsForms = marks.hasTilde || marks.dials.form === 'any' || marks.dials.form === 'wider';
  const base = wantsForms && !marks.isExact ? ANY_FORM : AS_TYPED;
  const dials: Dials = { ...base, ...marks.dials, spelling: 'exact' };
  const message = marks.dials.spelling === 'fuzzy' ? NO_FUZZY_PHRASE : null;
  return { node: { kind: 'phrase', field, text, words, dials, start, end }, message };
}

function wordOf(written: Extract<Written, { kind: 'word' }>, field: TextField | null): Made {
  const { text, prefix, wordStart, start, end } = written;
  const tokens = tokenise(text);
  const [only] = tokens;
  if (!only) return { node: null, message: null };
  if (tokens.length > 1) return severalWords(written, field);
  const marks = dialsOf(written.marks);
  const message = prefix && marks.spelling === 'fuzzy' ? NO_FUZZY_BEGINNING : null;
  const dials = prefix ? AS_TYPED : marks;
  const shown = text.slice(only.start, only.end);
  const at = start === wordStart ? start + only.start : start;
  return { node: { kind: 'word', field, text: shown, folded: only.folded, prefix, dials, start: at, end }, message };
}

function severalWords(written: Extract<Written, { kind: 'word' }>, field: TextField | null): Made {
  const { text, prefix, wordStart, start, end } = written;
  const tokens = tokenise(text);
  const dials: Dials = { ...dialsOf(written.marks), spelling: 'exact' };
  const message = dialsOf(written.marks).spelling === 'fuzzy' ? NO_FUZZY_PHRASE : null;
  if (!prefix) {
    const words = tokens.map(({ folded }) => folded);
    return { node: { kind: 'phrase', field, text, words, dials, start, end }, message };
  }
  // A phrase cannot end in a prefix, so Бук-М* is Бук and М*: more is found, nothing is lost.
  const children = tokens.map((token, index): QueryNode => {
    const isLast = index === tokens.length - 1;
    return {
      kind: 'word',
      field,
      text: text.slice(token.start, token.end),
      folded: token.folded,
      prefix: isLast,
      dials: isLast ? AS_TYPED : dials,
      start: wordStart + token.start,
      end: isLast ? end : wordStart + token.end,
    };
  });
  return { node: { kind: 'and', children, start, end }, message };
}

const dialsOf = ({ isExact, hasTilde, dials }: Marks): Dials => ({
  ...(isExact ? AS_TYPED : ANY_FORM),
  ...(hasTilde ? { spelling: 'fuzzy' as const } : {}),
  ...dials,
});

function filterOf(written: Written, by: FilterNode['by']): Made {
  const { text, start, end } = written;
  const { isExact, hasTilde, dials } = written.marks;
  const isTurned = (isExact && written.kind === 'word') || hasTilde || Object.keys(dials).length > 0;
  const message = isTurned ? `${by}: takes a name as it is: leave out =, ~ and brackets.` : null;
  if (by === 'date') {
    const range = readDates(text);
    if (!range) return refused(`“${text}” is no date. Write 2026, 2026-01, 2026-01-05 or a range: 2026-01..2026-02.`);
    return { node: { kind: 'filter', by, ...range, start, end }, message };
  }
  if (by === 'has') {
    const what = havingNamed(foldForIndex(text));
    if (!what) return refused(`“${text}” can’t be asked for. has: takes ${HAVING_LIST}.`);
    return { node: { kind: 'filter', by, what, start, end }, message };
  }
  return nameFilter(written, by, message);
}

function nameFilter(written: Written, by: 'outlet' | 'tag' | 'lang' | 'cites', message: string | null): Made {
  const { text, start, end } = written;
  const exact = written.kind === 'phrase';
  if (by !== 'lang') {
    const isPrefix = written.kind === 'word' && written.prefix;
    const name = exact ? text.trim() : bareName(text);
    return { node: { kind: 'filter', by, text: isPrefix ? `${name}*` : name, exact, start, end }, message };
  }
  const language = languageNamed(text.trim());
  if (language === null) return refused(`“${text}” is no language. Write its tag: ru, uk, en, de …`);
  return { node: { kind: 'filter', by, text: language, exact: true, start, end }, message };
}

/** A name without the signs around and in it that would mean something else. */
function bareName(text: string): string {
  const tokens = tokenise(text);
  const bare = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end).replace(/[*=~[\]:/]/gu, '-');
  return MEANS_MORE.has(bare) ? bare.toLowerCase() : bare;
}

const MEANS_MORE = new Set(['AND', 'OR', 'NOT', 'NEAR']);

const refused = (message: string): Made => ({ node: null, message });
