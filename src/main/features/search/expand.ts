import type { Word } from '#main/searchIndex/types.ts';
import type { MatchReason } from '#shared/contract/routes/search.ts';
import type { Dials } from '#shared/model/query.ts';
import { analysersOf, indexToken, tokenVariants, type Analyser } from '#shared/words/analyser.ts';
import { relativesOf, type Attested, type Vocabulary } from '#shared/words/inflect.ts';
import type { Lexis } from './ports.ts';

/** A word of the archive that counts as a word of the query, and why. */
export interface Form {
  readonly token: string;
  readonly folded: string;
  readonly articles: number;
  /** Written with a capital where it stands, mostly. */
  readonly isCapital: boolean;
  readonly reason: MatchReason;
  /** The word of the query, as typed. */
  readonly of: string;
}

/** All that one word of the query is looked for as. */
export interface Expansion {
  /** The best reason of each token; the word as typed is among them even when the archive doesn't have it. */
  readonly forms: readonly Form[];
  /** Spellings of its family that are several words, each by the tokens of its positions. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
  /** Whether the archive mostly writes it with a capital. */
  readonly isName: boolean;
}

export interface Asked {
  readonly text: string;
  readonly folded: string;
  readonly dials: Dials;
}

const NAME_SHARE = 0.3;
const MOST_FORMS = 400;
const MOST_FUZZY = 24;
/** Shorter words are one typing error away from every other short word. */
const TWO_ERRORS_FROM = 5;

/** Every word of the archive that the typed word stands for, with its dials as they are turned. */
export function expand({ text, folded, dials }: Asked, lexis: Lexis): Expansion {
  const found = new Found(text);
  for (const token of tokenVariants(folded)) found.add(token, folded, lexis.index.word(token), 'same');
  const isName = addForms(found, folded, dials, 'form', lexis);
  const phrases = dials.form === 'exact' ? [] : addFamily(found, folded, dials, lexis);
  if (dials.script === 'any') addOtherScripts(found, folded, isName, lexis);
  if (dials.spelling === 'fuzzy') addFuzzy(found, folded, lexis);
  return { forms: found.all(), phrases, isName };
}

/** The first reason that a token was found for stays: reasons are asked from the nearest to the farthest. */
class Found {
  readonly #of: string;
  readonly #forms = new Map<string, Form>();

  constructor(of: string) {
    this.#of = of;
  }

  add(token: string, folded: string, word: Word | null, reason: MatchReason): void {
    if (this.#forms.has(token) || this.#forms.size >= MOST_FORMS) return;
    const { articles = 0, capitals = 0 } = word ?? {};
    this.#forms.set(token, { token, folded, articles, isCapital: capitals >= NAME_SHARE, reason, of: this.#of });
  }

  addWord(word: Word, reason: MatchReason): void {
    this.add(word.token, word.folded, word, reason);
  }

  all(): Form[] {
    return [...this.#forms.values()];
  }
}

/** Adds the inflections of a word, and tells whether it is a name. Names are looked for by every reading they have. */
function addForms(found: Found, folded: string, { form }: Dials, reason: MatchReason, lexis: Lexis): boolean {
  let isAnyName = false;
  for (const analyser of analysersOf(folded)) {
    const morphology = lexis.morphologyOf(analyser);
    const own = lexis.index.word(indexToken(folded, analyser));
    const relatives = morphology ? relativesOf(folded, morphology, vocabularyOf(analyser, lexis)) : [];
    const isName = isMostlyName(own, relatives);
    isAnyName ||= isName;
    if (form === 'exact') continue;
    for (const { word, relation } of relatives) {
      if (relation === 'wider' && !isName && form !== 'wider') continue;
      const token = indexToken(word.folded, analyser);
      found.add(token, word.folded, lexis.index.word(token), reason);
    }
  }
  return isAnyName;
}

/** By the word itself and its forms; by words of other readings only when the archive knows no other. */
function isMostlyName(own: Word | null, relatives: ReturnType<typeof relativesOf>): boolean {
  const same = relatives.filter(({ relation }) => relation === 'same').map(({ word }) => word);
  const known: readonly Attested[] = same.length > 0 ? same : own ? [own] : relatives.map(({ word }) => word);
  const articles = known.reduce((sum, word) => sum + word.articles, 0);
  const capitals = known.reduce((sum, word) => sum + word.articles * word.capitals, 0);
  return articles > 0 && capitals / articles >= NAME_SHARE;
}

const vocabularyOf = (analyser: Analyser, { index }: Pick<Lexis, 'index'>): Vocabulary => ({
  word: (folded) => index.word(indexToken(folded, analyser)),
  words: (folded) => index.words(folded.map((form) => indexToken(form, analyser))),
  withStem: (stem) => index.wordsWithStem(analyser, stem),
});

const MOST_ASKED = 12;

/** The other spellings of the family that it, or another form of it, belongs to. */
function addFamily(found: Found, folded: string, dials: Dials, lexis: Lexis): Expansion['phrases'] {
  const forms = new Set([folded, ...found.all().map((form) => form.folded)]);
  const family = firstOf([...forms].slice(0, MOST_ASKED), lexis.familyOf);
  if (!family) return [];
  const others = family.spellings
    .map((spelling) => spelling.folded.split(' '))
    .filter((words) => dials.script === 'any' || words.every((word) => isSameScript(word, folded)));
  for (const [word = '', ...more] of others) if (more.length === 0) addSpelling(found, word, 'family', lexis);
  return others.filter(({ length }) => length > 1).map((words) => positionsOf(words, PLAIN, lexis));
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const PLAIN: Dials = { form: 'any', script: 'same', spelling: 'exact' };

const positionsOf = (words: readonly string[], dials: Dials, lexis: Lexis): string[][] =>
  words.map((word) => {
    const { forms } = expand({ text: word, folded: word, dials }, { ...lexis, familyOf: () => undefined });
    return forms.map(({ token }) => token);
  });

function addSpelling(found: Found, folded: string, reason: MatchReason, lexis: Lexis): void {
  for (const token of tokenVariants(folded)) {
    const word = lexis.index.word(token);
    if (word) found.addWord(word, reason);
  }
  addForms(found, folded, PLAIN, reason, lexis);
}

const isSameScript = (one: string, other: string): boolean =>
  /^\p{Script=Latin}/u.test(one) === /^\p{Script=Latin}/u.test(other);

/** Names in the other script. A word that nobody knows may be one. */
function addOtherScripts(found: Found, folded: string, isName: boolean, lexis: Lexis): void {
  const own = found.all();
  if (!isName && own.some(({ articles }) => articles > 0)) return;
  const forms = [...new Set([folded, ...own.map((form) => form.folded)])].slice(0, MOST_ASKED);
  for (const { word, reason } of lexis.otherSpellings(folded, forms)) found.addWord(word, reason);
}

/** Every form of a name that the archive has, in texts of any language. */
export function wordsOfName(folded: string, lexis: Pick<Lexis, 'index' | 'morphologyOf'>): Word[] {
  const found = new Map<string, Word>();
  const add = (token: string): void => {
    const word = lexis.index.word(token);
    if (word) found.set(token, word);
  };
  for (const analyser of analysersOf(folded)) {
    add(indexToken(folded, analyser));
    const morphology = lexis.morphologyOf(analyser);
    const relatives = morphology ? relativesOf(folded, morphology, vocabularyOf(analyser, lexis)) : [];
    for (const { word, relation } of relatives) if (relation === 'same') add(indexToken(word.folded, analyser));
  }
  return [...found.values()];
}

function addFuzzy(found: Found, folded: string, { index }: Lexis): void {
  const most = folded.length < TWO_ERRORS_FROM ? 1 : 2;
  for (const word of index.wordsLike(folded, MOST_FUZZY)) if (word.distance <= most) found.addWord(word, 'fuzzy');
}

const SHOWN_BEGINNINGS = 40;

/** The most frequent words of the archive that begin so. */
export function expandBeginning({ text, folded }: Asked, { index }: Lexis): Form[] {
  const words = tokenVariants(folded).flatMap((prefix) => index.wordsBeginning(prefix, SHOWN_BEGINNINGS));
  return words
    .sort((a, b) => b.articles - a.articles)
    .slice(0, SHOWN_BEGINNINGS)
    .map((word) => ({
      token: word.token,
      folded: word.folded,
      articles: word.articles,
      isCapital: word.capitals >= NAME_SHARE,
      reason: word.folded === folded ? 'same' : 'prefix',
      of: `${text}*`,
    }));
}
