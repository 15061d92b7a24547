import type { ReadableDb } from '#main/archive/db.ts';
import { dataVersion } from '#main/archive/matches.ts';
import { allOutletNames, allTagNames } from '#main/archive/searchSource.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { QueryNode, QueryProblem } from '#shared/model/query.ts';
import { parseQuery } from '#shared/text/query.ts';
import type { Analyser } from '#shared/words/analyser.ts';
import type { Names } from './filters.ts';
import { lexisOf } from './lexis.ts';
import { Matcher } from './matcher.ts';
import { planQuery, type Planned } from './plan.ts';
import type { Lexis, MorphologyOf } from './ports.ts';

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
  readonly #understood = new Map<string, Understood>();
  #names: Names | null = null;
  #state = '';
  behind = 0;

  constructor({ db, index, morphologyOf, isCancelled }: SearcherOptions) {
    this.db = db;
    this.index = index;
    this.isCancelled = isCancelled ?? (() => false);
    this.lexis = lexisOf(db, index, morphologyOf);
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

  #plan(node: QueryNode, script: 'any' | 'same', typingAt: number): Understood {
    const lexis = { ...this.lexis, morphologyOf: onceEach(this.lexis.morphologyOf) };
    const planned = planQuery(node, { lexis, names: this.names, script, typingAt });
    return { node, planned, matcher: new Matcher(planned.terms) };
  }

  #refresh(): void {
    this.behind = this.index.catchUp(0).behind;
    const state = `${dataVersion(this.db)} ${this.behind}`;
    if (state === this.#state) return;
    this.#state = state;
    this.#names = null;
    this.#understood.clear();
  }
}

/** Asks for each morphology once: whether another dictionary came into use is looked up on disk. */
function onceEach(morphologyOf: MorphologyOf): MorphologyOf {
  const known = new Map<Analyser, ReturnType<MorphologyOf>>();
  return (analyser) => {
    const found = known.get(analyser) ?? morphologyOf(analyser);
    known.set(analyser, found);
    return found;
  };
}
