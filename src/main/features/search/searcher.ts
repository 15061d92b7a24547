import type { ReadableDb } from '#main/archive/db.ts';
import { listFamilies, type FamilyOfWord } from '#main/archive/families.ts';
import { dataVersion } from '#main/archive/matches.ts';
import { allOutletNames, allTagNames } from '#main/archive/searchSource.ts';
import type { SearchIndex, Word } from '#main/searchIndex/types.ts';
import type { QueryNode, QueryProblem } from '#shared/model/query.ts';
import { parseQuery } from '#shared/text/query.ts';
import type { Names } from './filters.ts';
import { lexisOf } from './lexis.ts';
import { Matcher } from './matcher.ts';
import { planQuery, type Planned } from './plan.ts';
import type { NearestName } from './never.ts';
import type { Lexis, MorphologyOf } from './ports.ts';
import { Suggester } from './suggest.ts';

export interface SearcherOptions {
  readonly db: ReadableDb;
  readonly index: SearchIndex;
  readonly morphologyOf: MorphologyOf;
  /** Looked at while a query runs: a newer one is waiting. */
  readonly isCancelled?: () => boolean;
}

export interface Typed {
  readonly query: string;
  readonly script?: 'any' | 'same' | undefined;
}

/** A query that was understood: its tree, its plan, and what is lit for it. */
export interface Understood {
  readonly node: QueryNode;
  readonly planned: Planned;
  readonly matcher: Matcher;
}

/** The next page, the places of a hit and the passages are asked for the query that was just understood. */
const KEPT = 8;

/** Understands queries, and remembers the last ones while the archive stays as it is. */
export class Searcher {
  readonly db: ReadableDb;
  readonly index: SearchIndex;
  readonly isCancelled: () => boolean;
  readonly lexis: Lexis;
  readonly suggester: Suggester;
  readonly nearestName: NearestName;
  readonly #understood = new Map<string, Understood>();
  #names: Names | null = null;
  #families: ReadonlyMap<string, FamilyOfWord> | null = null;
  #state = '';
  behind = 0;

  constructor({ db, index, morphologyOf, isCancelled }: SearcherOptions) {
    this.db = db;
    this.index = index;
    this.isCancelled = isCancelled ?? (() => false);
    this.lexis = lexisOf(db, index, morphologyOf);
    this.suggester = new Suggester(db, index);
    this.nearestName = (kind, typed) => this.suggester.nearest(kind, typed);
  }

  understand({ query, script = 'any' }: Typed): {
    readonly found: Understood | null;
    readonly problem: QueryProblem | null;
  } {
    this.#refresh();
    const { node, problem } = parseQuery(query);
    if (!node) return { found: null, problem };
    const key = `${script} ${query}`;
    const found = this.#understood.get(key) ?? this.#plan(node, script, query.length);
    this.#understood.delete(key);
    this.#understood.set(key, found);
    const [oldest] = this.#understood.keys();
    if (this.#understood.size > KEPT && oldest !== undefined) this.#understood.delete(oldest);
    return { found, problem };
  }

  get names(): Names {
    return (this.#names ??= { outlets: allOutletNames(this.db), tags: allTagNames(this.db) });
  }

  /** By each of their folded spellings. They are few: looked up once for all the words of all queries. */
  get families(): ReadonlyMap<string, FamilyOfWord> {
    return (this.#families ??= new Map(
      listFamilies(this.db).flatMap((family) => family.spellings.map(({ folded }) => [folded, family] as const)),
    ));
  }

  #plan(node: QueryNode, script: 'any' | 'same', typingAt: number): Understood {
    // A plan asks for the same words, families and languages again and again; what it was told once holds for all of it.
    const lexis = {
      ...lexisOf(this.db, remembering(this.index), onceEach(this.lexis.morphologyOf)),
      familyOf: (folded: string) => this.families.get(folded),
    };
    const planned = planQuery(node, { lexis, names: this.names, script, typingAt });
    return { node, planned, matcher: new Matcher(planned.terms) };
  }

  #refresh(): void {
    this.behind = this.index.catchUp(0).behind;
    const state = `${dataVersion(this.db)} ${this.behind}`;
    if (state === this.#state) return;
    this.#state = state;
    this.#names = null;
    this.#families = null;
    this.#understood.clear();
  }
}

/** Asks the index once for each word, and for many together where it can. */
function remembering(index: SearchIndex): SearchIndex {
  const known = new Map<string, Word | null>();
  const noted = (words: Word[]): Word[] => {
    for (const word of words) known.set(word.token, word);
    return words;
  };
  return {
    ...index,
    word: onceEach((token: string) => index.word(token), known),
    words: (tokens) => {
      const unknown = tokens.filter((token) => !known.has(token));
      for (const token of unknown) known.set(token, null);
      if (unknown.length > 0) noted(index.words(unknown));
      return tokens.flatMap((token) => known.get(token) ?? []);
    },
    wordsWithStem: (analyser, stem) => noted(index.wordsWithStem(analyser, stem)),
    wordsWithSkeleton: (skeleton) => noted(index.wordsWithSkeleton(skeleton)),
  };
}

/** Asks once for each word, or language (whether another dictionary came into use is looked up on disk). */
function onceEach<K, V>(ask: (key: K) => V, known = new Map<K, V>()): (key: K) => V {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const found = ask(key);
    known.set(key, found);
    return found;
  };
}
