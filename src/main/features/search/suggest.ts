import type { ReadableDb } from '#main/archive/db.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Suggestion } from '#shared/contract/routes/search.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { fieldNamed } from '#shared/text/queryFields.ts';
import { quoted } from '#shared/text/queryPrint.ts';
import { foldForIndex, tokenise } from '#shared/text/tokens.ts';
import { tokenVariants } from '#shared/words/analyser.ts';
import { Names, type Entry, type Kind } from './suggestible.ts';

const MAX_SUGGESTIONS = 8;
/** Words continue what is typed, so that only a few are worth their place among names of things. */
const MAX_WORDS = 4;
/** `outlet:Bloo` at the end of what is typed. */
const FIELD_AT_END = /(?:^|[\s(-])(\p{L}+):["«“„]?([^"«»“”„:()]*)$/u;
const LAST_WORD = /[^\s()"«»“”„|]+$/u;

const BOOST: Record<Kind, number> = { saved: 4, family: 4, tag: 3, outlet: 3, word: 2, title: 1 };

/** Type-ahead over saved searches, families, tags, outlets, titles and the archive's own names. Small errors are forgiven. */
export class Suggester {
  readonly #names: Names;
  readonly #index: Pick<SearchIndex, 'word'>;

  constructor(db: ReadableDb, index: Pick<SearchIndex, 'frequentNames' | 'word'>) {
    this.#index = index;
    this.#names = new Names(db, index);
  }

  suggest(typed: string): Suggestion[] {
    this.#names.refresh();
    return this.#inField(typed) ?? this.#anywhere(typed);
  }

  /** The tag or outlet that is most like a name that nothing has: “did you mean”. */
  nearest(kind: 'tag' | 'outlet', typed: string): string | null {
    this.#names.refreshNames();
    return this.#names.find(typed, (entry) => entry.kind === kind)[0]?.name ?? null;
  }

  /** Only names that the field can have, put in its place. */
  #inField(typed: string): Suggestion[] | null {
    const found = FIELD_AT_END.exec(typed);
    const field = fieldNamed(foldForIndex(found?.[1] ?? ''));
    if (!found || (field !== 'outlet' && field !== 'cites' && field !== 'tag')) return null;
    const value = found[2] ?? '';
    const before = typed.slice(0, typed.length - found[0].length) + found[0].slice(0, found[0].indexOf(':') + 1);
    const kind = field === 'tag' ? 'tag' : 'outlet';
    return this.#names
      .find(value, (entry) => entry.kind === kind)
      .slice(0, MAX_SUGGESTIONS)
      .map(({ name }) => ({ kind, label: name, query: `${before}${quoted(name)}`, articleId: null }));
  }

  #anywhere(typed: string): Suggestion[] {
    const things = this.#names.find(
      typed,
      ({ kind }) => kind !== 'word',
      ({ kind }) => BOOST[kind],
    );
    const word = LAST_WORD.exec(typed)?.[0] ?? '';
    const isPlain = tokenise(word).length === 1 && !/[:=~*[\]]/u.test(word);
    const isTyped = foldForIndex(word);
    // A word that the archive has is no slip of the fingers: then only what it may be the beginning of.
    const isKnown = isPlain && tokenVariants(isTyped).some((token) => (this.#index.word(token)?.articles ?? 0) > 0);
    const words = (isPlain ? this.#names.find(word, ({ kind }) => kind === 'word') : [])
      .filter(({ name }) => !isKnown || foldForIndex(name).startsWith(isTyped))
      .slice(0, MAX_WORDS);
    const before = typed.slice(0, typed.length - word.length);
    return [
      ...things
        .slice(0, MAX_SUGGESTIONS - Math.min(MAX_WORDS, words.length))
        .map((entry) => toSuggestion(entry, before)),
      ...words.filter(({ name }) => foldForIndex(name) !== isTyped).map((entry) => toSuggestion(entry, before)),
    ];
  }
}

function toSuggestion({ kind, id, name, query }: Entry, before: string): Suggestion {
  switch (kind) {
    case 'title':
      return { kind, label: name, query: null, articleId: id as ArticleId };
    case 'tag':
    case 'outlet':
      return { kind, label: name, query: `${kind}:${quoted(name)}`, articleId: null };
    case 'saved':
      return { kind, label: name, query: query ?? '', articleId: null };
    case 'word':
      return { kind, label: name, query: `${before}${name}`, articleId: null };
    case 'family':
      return { kind, label: name, query: `${before}${familyQuery(query ?? name)}`, articleId: null };
  }
}

/** A search for one spelling finds the others. */
const familyQuery = (spelling: string): string => (tokenise(spelling).length > 1 ? `${quoted(spelling)}~` : spelling);
