import { readToken, type Analyser } from '#shared/words/analyser.ts';
import type { Plan, Positions } from './types.ts';

export type Leaf = Extract<Plan, { kind: 'words' | 'prefix' | 'phrase' | 'near' }>;

/** The places in a run of words at which a phrase begins. */
function placesOf(words: readonly string[], phrase: readonly ReadonlySet<string>[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((allowed, i) => allowed.has(words[at + i] ?? ''))) places.push(at);
  }
  return places;
}

/** Whether a run of words holds all operands so near: the rule of FTS5's NEAR. */
function areNear(
  words: readonly string[],
  operands: readonly (readonly ReadonlySet<string>[])[],
  most: number,
): boolean {
  const places = operands.map((phrase) => placesOf(words, phrase));
  if (places.some((list) => list.length === 0)) return false;
  // In the best choice some operand begins last; every other one then ends at most so far before it.
  return places.flat().some((last) =>
    places.every((list, i) => {
      const length = operands[i]?.length ?? 0;
      return list.some((place) => place <= last && last - (place + length) <= most);
    }),
  );
}

const asSets = (positions: Positions): ReadonlySet<string>[] => positions.map((tokens) => new Set(tokens));

/** A test of runs of words for what a leaf asks for, its columns aside. */
export function sequenceTest(leaf: Leaf): (words: readonly string[]) => boolean {
  switch (leaf.kind) {
    case 'words': {
      const wanted = new Set(leaf.tokens);
      return (words) => words.some((word) => wanted.has(word));
    }
    case 'prefix':
      return (words) => words.some((word) => leaf.prefixes.some((prefix) => word.startsWith(prefix)));
    case 'phrase': {
      const phrase = asSets(leaf.positions);
      return (words) => phrase.length > 0 && placesOf(words, phrase).length > 0;
    }
    case 'near': {
      const operands = leaf.operands.map(asSets);
      return (words) => operands.length > 0 && areNear(words, operands, leaf.distance);
    }
  }
}

const bare = (token: string): string => readToken(token).folded;
const distinct = (tokens: readonly string[]): string[] => [...new Set(tokens.map(bare))];

/** The same leaf for what has no language: names of tags and outlets, notes. */
export function withoutMarks(leaf: Leaf): Leaf {
  switch (leaf.kind) {
    case 'words':
      return { ...leaf, tokens: distinct(leaf.tokens) };
    case 'prefix':
      return { ...leaf, prefixes: distinct(leaf.prefixes) };
    case 'phrase':
      return { ...leaf, positions: leaf.positions.map(distinct) };
    case 'near':
      return { ...leaf, operands: leaf.operands.map((positions) => positions.map(distinct)) };
  }
}

/**
 * Every choice of one token at each position that one text can hold (all its Cyrillic words have the same analyser, and
 * so have its Latin ones); null when there are more than `most`.
 */
export function choices(positions: Positions, most: number): string[][] | null {
  if (positions.length === 0) return [];
  let found: { tokens: string[]; marks: Marks }[] = [{ tokens: [], marks: {} }];
  for (const allowed of positions) {
    found = found.flatMap(({ tokens, marks }) =>
      allowed.flatMap((token) => {
        const next = marked(marks, token);
        return next ? [{ tokens: [...tokens, token], marks: next }] : [];
      }),
    );
    if (found.length > most) return null;
  }
  return found.map(({ tokens }) => tokens);
}

interface Marks {
  readonly cyrillic?: Analyser;
  readonly latin?: Analyser;
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const LATIN = /^\p{Script=Latin}/u;

function marked(marks: Marks, token: string): Marks | null {
  const { folded, analyser } = readToken(token);
  const script = CYRILLIC.test(folded) ? 'cyrillic' : LATIN.test(folded) ? 'latin' : null;
  if (script === null) return marks;
  if (marks[script] !== undefined && marks[script] !== analyser) return null;
  return { ...marks, [script]: analyser };
}
