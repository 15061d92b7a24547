import { rows, type ReadableDb } from '#main/archive/db.ts';
import { holding } from './filters.ts';
import { FLAG, type DocTable, type SetDictionary } from './docTable.ts';
import { both, Tally, type Hits } from './hits.ts';
import { TITLE_WEIGHT } from './lexicon.ts';
import type { Name, Names } from './names.ts';
import type { Postings } from './postings.ts';
import { bm25 } from './ranking.ts';
import { choices, sequenceTest, withoutMarks, type Leaf } from './sequences.ts';
import type { Column, Columns, Positions } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a leaf is run on. */
export interface Ground {
  readonly db: ReadableDb;
  readonly table: DocTable;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** Reads the words of an article's texts again: by column, each text a run. */
  readonly runsOf: (doc: number) => readonly { readonly column: Column; readonly tokens: readonly string[] }[];
  /** Whether anybody will look at scores. */
  readonly isRanked: boolean;
  /** Throws when nobody waits for the answer any more. */
  readonly check: () => void;
}

const BITS: Readonly<Record<Column, number>> = { title: 1, original: 2, translation: 4, tag: 0, note: 0, outlet: 0 };
const ALL_TEXTS = 7;
/** How often the term counts as held by an article that holds it so. */
const WEIGHTS = { title: TITLE_WEIGHT, tag: 4, note: 2, outlet: 2 };
/** More choices of forms than this are slower for FTS5 than reading the candidates again. */
const MOST_CHOICES = 400;
/** One string for all places of a word: a row for each takes twice as long as finding them. */
const PLACES = `SELECT json_group_array(doc * 8 + CASE col WHEN 'title' THEN ${BITS.title} WHEN 'original' THEN ${BITS.original}
  ELSE ${BITS.translation} END) FROM texts_places WHERE term = :token`;
/** Words asked for in one MATCH. */
const MOST_TOGETHER = 100;
/** A beginning of more different words is left to FTS5's own prefix search. */
const MOST_WORDS = 1500;

const bitsOf = (columns: Columns): number =>
  columns === null ? ALL_TEXTS : columns.reduce((bits, column) => bits | BITS[column], 0);
const wants = (columns: Columns, column: Column): boolean => columns === null || columns.includes(column);

/** Runs one word, beginning, phrase or nearness over texts, notes and names, ranked as one term. */
export class Leaves {
  readonly #tally = new Tally();

  run(ground: Ground, leaf: Leaf): Hits {
    const { table, isRanked } = ground;
    this.#tally.begin(table.size);
    if (bitsOf(leaf.columns) !== 0) this.#texts(ground, leaf);
    const unmarked = withoutMarks(leaf);
    if (wants(leaf.columns, 'note')) this.#notes(ground, unmarked);
    const test = sequenceTest(unmarked);
    if (wants(leaf.columns, 'tag')) this.#named(table, ground.names.tags, test, table.tags, table.tagSets, WEIGHTS.tag);
    if (wants(leaf.columns, 'outlet')) {
      this.#named(table, ground.names.outlets, test, table.outlet, table.outletSets, WEIGHTS.outlet);
    }
    const { docs, times } = this.#tally.end(table);
    return { docs, scores: isRanked ? bm25(table, docs, times) : null };
  }

  #texts(ground: Ground, leaf: Leaf): void {
    switch (leaf.kind) {
      case 'words':
        for (const token of new Set(leaf.tokens)) this.#word(ground, token, bitsOf(leaf.columns));
        return;
      case 'prefix':
        for (const prefix of new Set(leaf.prefixes)) this.#beginning(ground, prefix, bitsOf(leaf.columns));
        return;
      case 'phrase': {
        const [only] = leaf.positions;
        if (leaf.positions.length === 1 && only) {
          for (const token of new Set(only)) this.#word(ground, token, bitsOf(leaf.columns));
          return;
        }
        const found = choices(leaf.positions, MOST_CHOICES);
        if (!found) this.#verify(ground, leaf, leaf.positions);
        else this.#match(ground, 'texts', leaf.columns, found.map(quoted), 1);
        return;
      }
      case 'near': {
        const positions = leaf.operands.flat();
        const found = choices(positions, MOST_CHOICES);
        if (!found) this.#verify(ground, leaf, positions);
        else
          this.#match(
            ground,
            'texts',
            leaf.columns,
            found.map((tokens) => near(tokens, leaf)),
            1,
          );
      }
    }
  }

  #word({ db, postings, vocabulary }: Ground, token: string, bits: number): void {
    const tally = this.#tally;
    if (postings.has(token)) {
      postings.eachOfWord(token, (base, lows, held) => tally.addList(base, lows, held, bits));
      return;
    }
    // FTS5 takes much longer than the vocabulary to say that nothing holds a word.
    if (vocabulary.isUnheld(token)) return;
    const [places] = rows<[string]>(db, PLACES, { token });
    for (const place of JSON.parse(places?.[0] ?? '[]') as number[]) {
      const bit = place % 8;
      if ((bit & bits) !== 0) tally.add((place - bit) / 8, bit === BITS.title ? WEIGHTS.title : 1);
    }
  }

  #beginning(ground: Ground, prefix: string, bits: number): void {
    const { postings, vocabulary } = ground;
    const key = `${prefix}*`;
    if (bits === ALL_TEXTS && postings.has(key)) {
      postings.eachOfBeginning(key, (doc) => this.#tally.add(doc, 1));
      return;
    }
    const tokens = vocabulary.tokensBeginning(prefix);
    const columns = columnsOf(bits);
    if (tokens.length > MOST_WORDS) {
      this.#match(ground, 'texts', columns, [`${quoted([prefix])} *`], 1);
      return;
    }
    const rare = tokens.filter((token) => !postings.has(token));
    for (const token of tokens) if (postings.has(token)) this.#word(ground, token, bits);
    for (let at = 0; at < rare.length; at += MOST_TOGETHER) {
      const some = rare.slice(at, at + MOST_TOGETHER).map((token) => quoted([token]));
      this.#match(ground, 'texts', columns, some, 1);
    }
  }

  /** Asks FTS5 for any of these expressions, without its ranking. */
  #match({ db }: Ground, table: 'texts' | 'notes', columns: Columns, any: readonly string[], times: number): void {
    if (any.length === 0) return;
    const bits = bitsOf(columns);
    const where = table === 'notes' || bits === ALL_TEXTS ? '' : `{${(columnsOf(bits) ?? []).join(' ')}} : `;
    const match = `${where}(${any.join(' OR ')})`;
    const sql = `SELECT rowid FROM ${table} WHERE ${table} MATCH :match`;
    for (const [doc] of rows<[number]>(db, sql, { match })) this.#tally.add(doc, times);
  }

  /** Candidates hold each two neighbours of a phrase, or at least a word of each position; their texts are read again. */
  #verify(ground: Ground, leaf: Leaf, positions: Positions): void {
    const columns = columnsOf(bitsOf(leaf.columns));
    const pairs = leaf.kind === 'phrase' ? neighbours(positions) : null;
    const parts: Leaf[] = pairs
      ? pairs.map((pair) => ({ kind: 'phrase', columns, positions: pair }))
      : positions.map((tokens) => ({ kind: 'words', columns, tokens }));
    const leaves = new Leaves();
    const candidates = parts.map((part) => leaves.run(ground, part)).reduce(both);
    const test = sequenceTest(leaf);
    for (const doc of candidates.docs) {
      ground.check();
      for (const { column, tokens } of ground.runsOf(doc)) {
        if (wants(leaf.columns, column) && test(tokens)) this.#tally.add(doc, column === 'title' ? WEIGHTS.title : 1);
      }
    }
  }

  #notes(ground: Ground, leaf: Leaf): void {
    const expressions = noteExpressions(leaf);
    if (expressions) {
      this.#match(ground, 'notes', null, expressions, WEIGHTS.note);
      return;
    }
    const { table, runsOf } = ground;
    const test = sequenceTest(leaf);
    for (let doc = 1; doc < table.size; doc++) {
      if (((table.flags[doc] ?? 0) & FLAG.note) === 0 || table.article[doc] === 0) continue;
      const holds = runsOf(doc).some(({ column, tokens }) => column === 'note' && test(tokens));
      if (holds) this.#tally.add(doc, WEIGHTS.note);
    }
  }

  #named(
    { size }: DocTable,
    names: readonly Name[],
    test: (words: readonly string[]) => boolean,
    numbers: Uint32Array,
    sets: SetDictionary<number>,
    times: number,
  ): void {
    const found = new Set(names.filter(({ words }) => test(words)).map(({ id }) => id));
    if (found.size === 0) return;
    const wanted = holding(sets, found);
    for (let doc = 1; doc < size; doc++) if (wanted[numbers[doc] ?? 0] === 1) this.#tally.add(doc, times);
  }
}

/** null when a pair has too many choices itself. */
function neighbours(positions: Positions): Positions[] | null {
  const pairs = positions.slice(1).map((second, at) => [positions[at] ?? [], second]);
  return pairs.every((pair) => choices(pair, MOST_CHOICES)) ? pairs : null;
}

const TEXT_COLUMNS = ['title', 'original', 'translation'] as const;
const columnsOf = (bits: number): Columns => TEXT_COLUMNS.filter((column) => (BITS[column] & bits) !== 0);

/** Nothing of a token is ever taken for FTS5's own syntax. */
const quoted = (tokens: readonly string[]): string => `"${tokens.join(' ').replaceAll('"', '""')}"`;

/** The tokens of all operands in one run, cut into operands again. */
function near(tokens: readonly string[], { operands, distance }: Extract<Leaf, { kind: 'near' }>): string {
  let at = 0;
  const phrases = operands.map(({ length }) => quoted(tokens.slice(at, (at += length))));
  return `NEAR(${phrases.join(' ')}, ${distance})`;
}

/** null: too many to ask for. */
function noteExpressions(leaf: Leaf): string[] | null {
  switch (leaf.kind) {
    case 'words':
      return leaf.tokens.map((token) => quoted([token]));
    case 'prefix':
      return leaf.prefixes.map((prefix) => `${quoted([prefix])} *`);
    case 'phrase':
      return choices(leaf.positions, MOST_CHOICES)?.map(quoted) ?? null;
    case 'near':
      return choices(leaf.operands.flat(), MOST_CHOICES)?.map((tokens) => near(tokens, leaf)) ?? null;
  }
}
