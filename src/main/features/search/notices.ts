import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { QueryNotice } from '#shared/contract/routes/search.ts';
import type { QueryNode, WordNode } from '#shared/model/query.ts';
import type { Span } from '#shared/model/span.ts';
import { capitalised } from '#shared/text/fold.ts';
import { anyWordOf, replaced } from '#shared/text/queryEdit.ts';
import { tokenise } from '#shared/text/tokens.ts';
import { tokenVariants } from '#shared/words/analyser.ts';
import { homoglyphKey, mixedScript } from '#shared/words/homoglyphs.ts';
import { otherLayouts } from '#shared/words/layout.ts';
import { neverIn, type NearestName } from './never.ts';
import type { Planned } from './plan.ts';
import type { Term } from './terms.ts';

type Vocabulary = Pick<SearchIndex, 'word' | 'wordsLikeAtHand' | 'wordsWithHomoglyphKey'>;

/** Fewer results make it worth asking for any of the words. */
const FEW = 10;
/** A word in fewer articles than this may be mistyped. */
const RARE = 3;
/** Shorter words are two errors away from words that nobody meant: мост, тот. */
const TWO_ERRORS_FROM = 5;

export interface Answered {
  readonly typed: string;
  readonly node: QueryNode;
  readonly planned: Planned;
  readonly total: number;
  readonly nearestName: NearestName;
}

/** What to know about a query beside its results, and what one click would search instead. Nothing is changed silently. */
export function noticesOf(answered: Answered, index: Vocabulary): QueryNotice[] {
  const { typed, node, planned, total, nearestName } = answered;
  const words = planned.terms.filter(isWord);
  const mixed = words.flatMap((term) => mixedIn(typed, term.node, index));
  const slips = mixed.length > 0 ? [] : layoutSlips(typed, words, index);
  const repairs = slips.length > 0 ? [] : words.flatMap((term) => misspelt(typed, term, index)).slice(0, 2);
  return [
    ...neverIn(typed, node, planned, nearestName),
    ...mixed,
    ...slips,
    ...repairs,
    ...(planned.asPrefix ? [searchedAsPrefix(typed, planned.asPrefix)] : []),
    ...(total < FEW ? fewerWords(typed, node, total) : []),
  ];
}

type WordTerm = Term & { readonly node: WordNode };
const isWord = (term: Term): term is WordTerm => term.node.kind === 'word' && !term.isNegated;

const known = (folded: string, index: Vocabulary): number =>
  tokenVariants(folded).reduce((sum, token) => sum + (index.word(token)?.articles ?? 0), 0);

/** Letters of two scripts in one word: in what was typed, or in the texts. */
function mixedIn(typed: string, node: WordNode, index: Vocabulary): QueryNotice[] {
  const mixed = mixedScript(node.folded);
  if (mixed) {
    const meant = [mixed.cyrillic, mixed.latin]
      .flatMap((word) => (word === null ? [] : [{ word, articles: known(word, index) }]))
      .sort((a, b) => b.articles - a.articles)[0];
    const message = `“${node.text}” is written with Latin and Cyrillic letters.`;
    if (!meant) return [];
    return [
      {
        kind: 'homoglyphs',
        message,
        label: meant.word,
        query: replaced(typed, wordPlace(typed, node), meant.word),
        ...placeOf(node),
      },
    ];
  }
  const disguised = index
    .wordsWithHomoglyphKey(homoglyphKey(node.folded))
    .filter(({ folded }) => folded !== node.folded && mixedScript(folded));
  const articles = disguised.reduce((sum, word) => sum + word.articles, 0);
  if (articles === 0) return [];
  const message = `${articles === 1 ? '1 article writes' : `${articles} articles write`} “${node.text}” with letters of two scripts that look alike.`;
  const all = [...new Set(disguised.map(({ folded }) => folded))].slice(0, 5);
  const query = replaced(
    typed,
    wordPlace(typed, node),
    `(${[typed.slice(wordPlace(typed, node).start, node.end), ...all].join(' OR ')})`,
  );
  return [{ kind: 'homoglyphs', message, label: 'Search these too', query, ...placeOf(node) }];
}

/** Words that nothing has, but that the same keys on another layout would have typed. */
function layoutSlips(typed: string, words: readonly WordTerm[], index: Vocabulary): QueryNotice[] {
  const slips = words.flatMap(({ node, forms }) => {
    if (node.field !== null || forms.some(({ articles }) => articles > 0)) return [];
    const place = chunkAround(typed, node);
    const meant = otherLayouts(typed.slice(place.start, place.end))
      .map(({ text }) => ({ text, articles: leastKnown(text, index) }))
      .sort((a, b) => b.articles - a.articles)[0];
    return meant && meant.articles > 0 ? [{ ...place, text: meant.text }] : [];
  });
  const [first] = slips;
  if (!first) return [];
  const query = [...slips].reverse().reduce((text, slip) => replaced(text, slip, slip.text), typed);
  const message = `“${typed.slice(first.start, first.end)}” looks like “${first.text}” typed on another keyboard layout.`;
  return [{ kind: 'layout', message, label: query, query, start: first.start, end: first.end }];
}

const leastKnown = (text: string, index: Vocabulary): number => {
  const counts = tokenise(text).map(({ folded }) => known(folded, index));
  return counts.length === 0 ? 0 : Math.min(...counts);
};

/** What stands between white space: on another layout, punctuation is letters. */
function chunkAround(typed: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && !/\s/u.test(typed.charAt(from - 1))) from--;
  while (to < typed.length && !/\s/u.test(typed.charAt(to))) to++;
  return { start: from, end: to };
}

function misspelt(typed: string, { node, forms, isLit }: WordTerm, index: Vocabulary): QueryNotice[] {
  const articles = Math.max(0, ...forms.map((form) => form.articles));
  if (!isLit || node.prefix || node.dials.spelling === 'fuzzy' || articles >= RARE || node.folded.length < 3) return [];
  const most = node.folded.length < TWO_ERRORS_FROM ? 1 : 2;
  const mine = new Set(forms.map(({ folded }) => folded));
  const [better] = index
    .wordsLikeAtHand(node.folded, 8)
    .filter((word) => word.distance <= most && !mine.has(word.folded) && word.articles >= Math.max(1, 5 * articles));
  if (!better) return [];
  const word = better.capitals >= 0.3 ? capitalised(better.folded) : better.folded;
  const found =
    articles === 0 ? 'No article has' : articles === 1 ? 'Only 1 article has' : `Only ${articles} articles have`;
  return [
    {
      kind: 'did-you-mean',
      message: `${found} “${node.text}”. Did you mean “${word}”?`,
      label: word,
      query: replaced(typed, wordPlace(typed, node), word),
      ...placeOf(node),
    },
  ];
}

const searchedAsPrefix = (typed: string, node: WordNode): QueryNotice => ({
  kind: 'as-prefix',
  message: `No article has the word “${node.text}”, so words that begin with it were searched.`,
  label: `${node.text}*`,
  query: replaced(typed, { start: node.end, end: node.end }, '*'),
  ...placeOf(node),
});

function fewerWords(typed: string, node: QueryNode, total: number): QueryNotice[] {
  const query = anyWordOf(node);
  if (query === null) return [];
  const message =
    total === 0
      ? 'No article has all of these words.'
      : `Only ${total === 1 ? '1 article has' : `${total} articles have`} all of these words.`;
  return [{ kind: 'fewer-words', message, label: 'Search any of them', query, start: 0, end: typed.length }];
}

const placeOf = ({ start, end }: Span): Span => ({ start, end });

/** Where the word itself stands, without its field, equals sign and dials. */
function wordPlace(typed: string, node: WordNode): Span {
  const at = typed.indexOf(node.text, node.start);
  return at === -1 || at >= node.end ? placeOf(node) : { start: at, end: at + node.text.length };
}
