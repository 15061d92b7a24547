import type { QueryNode, SearchField } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import { queryWords } from './query.ts';
import type { QueryLeaf } from './query.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/**
 * The spans of a text to light for a query: words, beginnings (word*) and phrases, each phrase as one span from its
 * first to its last word. Sorted; overlapping ones are joined. What the query leaves out (-word) is never lit.
 *
 * `fields`: the fields that this text counts as; leaves limited to another field are not lit. Without it all are.
 * `isSameWord`: when words (not phrases, which are meant as typed) match more than themselves, such as their inflections:
 * given the typed word and a word of the text, both folded.
 */
export function findMatches(
  text: string,
  node: QueryNode,
  fields?: readonly SearchField[],
  isSameWord: SameWord = (typed, found) => typed === found,
): Span[] {
  const leaves = queryWords(node).filter((leaf) => !fields || leaf.field === null || fields.includes(leaf.field));
  if (leaves.length === 0) return [];
  const tokens = tokenise(text);
  return joinOverlapping(leaves.flatMap((leaf) => matchesOf(leaf, tokens, isSameWord)));
}

/** Whether a word of a text is the word that was typed. */
export type SameWord = (typed: string, found: string) => boolean;

function matchesOf(leaf: QueryLeaf, tokens: readonly Token[], isSameWord: SameWord): Span[] {
  const spans: Span[] = [];
  tokens.forEach((token, index) => {
    const last =
      leaf.kind === 'phrase' ? endOfPhrase(leaf.words, tokens, index) : isWord(leaf, token, isSameWord) ? token : null;
    if (last) spans.push({ start: token.start, end: last.end });
  });
  return spans;
}

function isWord(leaf: Extract<QueryLeaf, { kind: 'word' }>, token: Token, isSameWord: SameWord): boolean {
  return leaf.prefix ? token.folded.startsWith(leaf.folded) : isSameWord(leaf.folded, token.folded);
}

/** The last token of the phrase when it begins at `index`. */
function endOfPhrase(words: readonly string[], tokens: readonly Token[], index: number): Token | null {
  for (let i = 0; i < words.length; i++) {
    if (tokens[index + i]?.folded !== words[i]) return null;
  }
  return tokens[index + words.length - 1] ?? null;
}

function joinOverlapping(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
export { makeSnippet } from './snippet.ts';
export type { Snippet } from './snippet.ts';
