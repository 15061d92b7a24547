import type { ReadableDb } from '#main/archive/db.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { DocTable } from './docTable.ts';
import type { Follower } from './follower.ts';
import { countFacets } from './facets.ts';
import { filterTest } from './filters.ts';
import { both, either, keep, NO_HITS, without, type Hits } from './hits.ts';
import { Leaves, type Ground } from './leaves.ts';
import { Names } from './names.ts';
import { firstOf } from './ranking.ts';
import { readRuns } from './runs.ts';
import type { Leaf } from './sequences.ts';
import { Cancelled, type Ask, type Evaluated, type Plan } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

type Compound = Exclude<Plan, Leaf>;
/** A term is asked for several times (its count, the list, the next page): its documents are kept for a while. */
const KEPT_LEAVES = 12;
const KEPT_DOCUMENTS = 1_000_000;

export interface EvaluatorSources {
  readonly archive: ReadableDb;
  readonly db: ReadableDb;
  readonly vocabulary: Vocabulary;
  readonly follower: Follower;
}

/** Runs plans: leaves give documents and scores, which are put together here, filtered, ranked and counted. */
export class Evaluator {
  readonly #sources: EvaluatorSources;
  readonly #leaves = new Leaves();
  readonly #names: Names;
  readonly #kept = new Map<string, Hits>();
  #keptFor = '';

  constructor(sources: EvaluatorSources) {
    this.#sources = sources;
    this.#names = new Names(sources.archive);
  }

  evaluate(plan: Plan, ask: Ask): Evaluated {
    const hits = this.hits(plan, ask.isCancelled, ask.sort === 'relevance');
    const { docs: table } = this.#sources.follower;
    const first = firstOf(table, hits, ask.sort, ask.offset + ask.limit);
    const ids = Array.from(first.subarray(ask.offset), (at) => table.article[hits.docs[at] ?? 0] as ArticleId);
    return { total: hits.docs.length, ids, facets: ask.facets ? countFacets(table, hits.docs) : null };
  }

  /** Articles, ascending. */
  idsOf(plan: Plan): Uint32Array {
    const { docs } = this.hits(plan, undefined, false);
    const { article } = this.#sources.follower.docs;
    return docs.map((doc) => article[doc] ?? 0).sort();
  }

  /** `isRanked` false: any answer that is at hand will do, with scores or without. */
  hits(plan: Plan, isCancelled: () => boolean = () => false, isRanked = true): Hits {
    const { archive, db, vocabulary, follower } = this.#sources;
    follower.refresh();
    const { docs: table, postings, generation } = follower;
    this.#names.refresh();
    this.#keepFor(`${generation} ${this.#names.version}`);
    const check = (): void => {
      if (isCancelled()) throw new Cancelled('a newer search has taken the place of this one');
    };
    const runsOf = (doc: number) => readRuns(archive, db, doc);
    return this.#any({ db, table, postings, vocabulary, names: this.#names, runsOf, check, isRanked }, plan);
  }

  #any(ground: Ground, plan: Plan): Hits {
    switch (plan.kind) {
      case 'words':
      case 'prefix':
      case 'phrase':
      case 'near':
        return this.#leaf(ground, plan);
      case 'and':
        return this.#and(ground, plan.children);
      case 'or':
        return plan.children.map((child) => this.#any(ground, child)).reduce(either, NO_HITS);
      case 'not':
      case 'filter':
        return this.#and(ground, [plan]);
    }
  }

  #and(ground: Ground, children: readonly Plan[]): Hits {
    const compounds = children.filter((child): child is Compound => child.kind === 'filter' || child.kind === 'not');
    const wanted = children.filter((child) => child.kind !== 'filter' && child.kind !== 'not');
    let hits: Hits | null = null;
    for (const child of wanted) {
      const found = this.#any(ground, child);
      hits = hits ? both(hits, found) : found;
      if (hits.docs.length === 0) return NO_HITS;
    }
    hits ??= everything(ground.table);
    for (const child of compounds) {
      if (child.kind === 'filter') hits = keep(hits, filterTest(ground.table, child.filter));
      if (child.kind === 'not') hits = without(hits, this.#any(ground, child.child).docs);
    }
    return hits;
  }

  #leaf(ground: Ground, leaf: Leaf): Hits {
    ground.check();
    const key = JSON.stringify(leaf);
    const known = this.#kept.get(key);
    const isUsable = known !== undefined && (known.scores !== null || !ground.isRanked);
    const hits = isUsable ? known : this.#leaves.run(ground, leaf);
    this.#kept.delete(key);
    this.#kept.set(key, hits);
    this.#dropOldest();
    return hits;
  }

  #keepFor(state: string): void {
    if (this.#keptFor !== state) this.#kept.clear();
    this.#keptFor = state;
  }

  #dropOldest(): void {
    let documents = 0;
    for (const { docs } of this.#kept.values()) documents += docs.length;
    for (const [key, { docs }] of this.#kept) {
      if (this.#kept.size <= 1 || (this.#kept.size <= KEPT_LEAVES && documents <= KEPT_DOCUMENTS)) return;
      this.#kept.delete(key);
      documents -= docs.length;
    }
  }
}

function everything({ size, article }: DocTable): Hits {
  const docs = new Uint32Array(size);
  let n = 0;
  for (let doc = 1; doc < size; doc++) if (article[doc] !== 0) docs[n++] = doc;
  return { docs: docs.subarray(0, n), scores: null };
}
