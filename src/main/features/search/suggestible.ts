import MiniSearch from 'minisearch';
import type { ReadableDb } from '#main/archive/db.ts';
import { listFamilies } from '#main/archive/families.ts';
import { dataVersion, newestTitles, outletNames, tagNames } from '#main/archive/matches.ts';
import { savedSearches } from '#main/archive/savedSearches.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Suggestion } from '#shared/contract/routes/search.ts';
import { capitalised } from '#shared/text/fold.ts';
import { tokenise } from '#shared/text/tokens.ts';

/** Titles of the newest articles only: type-ahead is for what is at hand, and memory must not grow with the archive. */
const MAX_TITLES = 50_000;
const MAX_WORDS = 5_000;
/** Renamed titles and new names of the vocabulary may come this late; while an archive grows, they come all the time. */
const LATE_MS = 10_000;
/** From how many letters on one error is forgiven, and two (as when letters are swapped): shorter words are near everything. */
const LETTERS = { one: 4, two: 6 };
const errorsIn = (term: string): number => (term.length >= LETTERS.two ? 2 : term.length >= LETTERS.one ? 1 : 0);

export type Kind = Suggestion['kind'];
export interface Entry {
  readonly key: string;
  readonly kind: Kind;
  readonly id: number;
  readonly name: string;
  /** Of a saved search; of a family, one of its spellings. */
  readonly query?: string;
}

/** The names that type-ahead knows, kept in step with the archive by difference. */
export class Names {
  readonly #db: ReadableDb;
  readonly #vocabulary: Pick<SearchIndex, 'frequentNames'>;
  readonly #entries = new Map<string, Entry>();
  readonly #index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name'],
    storeFields: ['key'],
    tokenize: (text) => tokenise(text).map((token) => token.folded),
    processTerm: (term) => term,
  });
  #version = -1;
  #versionOfTitles = -1;
  #readAt = -Infinity;
  #newestTitle = 0;

  constructor(db: ReadableDb, vocabulary: Pick<SearchIndex, 'frequentNames'>) {
    this.#db = db;
    this.#vocabulary = vocabulary;
  }

  /** Best first. The last word may be unfinished, longer ones may have an error. */
  find(typed: string, isWanted: (entry: Entry) => boolean, boost: (entry: Entry) => number = () => 1): Entry[] {
    const entryOf = (key: unknown): Entry | undefined => this.#entries.get(String(key));
    const found = this.#index.search(typed, {
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: errorsIn,
      weights: { fuzzy: 0.2, prefix: 0.6 },
      combineWith: 'AND',
      filter: ({ key }) => {
        const entry = entryOf(key);
        return entry !== undefined && isWanted(entry);
      },
      boostDocument: (key) => {
        const entry = entryOf(key);
        return entry ? boost(entry) : 1;
      },
    });
    return found.flatMap(({ key }) => entryOf(key) ?? []);
  }

  /** All but titles and words, which are many. */
  refreshNames(): void {
    const version = dataVersion(this.#db);
    if (version === this.#version) return;
    this.#version = version;
    this.#takeOver(this.#small(), (kind) => kind !== 'title' && kind !== 'word');
  }

  refresh(): void {
    this.refreshNames();
    if (this.#version === this.#versionOfTitles) return;
    this.#versionOfTitles = this.#version;
    if (Date.now() - this.#readAt < LATE_MS) this.#addTitles();
    else this.#readAll();
  }

  #readAll(): void {
    this.#readAt = Date.now();
    this.#newestTitle = 0;
    const titles = newestTitles(this.#db, 0, MAX_TITLES).map(({ id, name }) => entry('title', id, name));
    this.#newestTitle = titles[0]?.id ?? 0;
    this.#takeOver(titles, (kind) => kind === 'title');
    const words = new Map(this.#vocabulary.frequentNames(MAX_WORDS).map(({ folded }) => [folded, capitalised(folded)]));
    const names = [...words].map(([folded, name]): Entry => ({ key: `word:${folded}`, kind: 'word', id: 0, name }));
    this.#takeOver(names, (kind) => kind === 'word');
  }

  #addTitles(): void {
    for (const { id, name } of newestTitles(this.#db, this.#newestTitle, MAX_TITLES)) {
      this.#add(entry('title', id, name));
      this.#newestTitle = Math.max(this.#newestTitle, id);
    }
  }

  #small(): Entry[] {
    const families = listFamilies(this.#db).map((family) => ({
      ...entry('family', family.id, family.name),
      query: family.spellings[0]?.spelling ?? family.name,
    }));
    return [
      ...tagNames(this.#db).map(({ id, name }) => entry('tag', id, name)),
      ...outletNames(this.#db).map(({ id, name }) => entry('outlet', id, name)),
      ...savedSearches(this.#db).map(({ id, name, query }) => ({ ...entry('saved', id, name), query })),
      ...families,
    ];
  }

  /** Only what is new, gone or renamed is indexed again. */
  #takeOver(fresh: readonly Entry[], isOfKind: (kind: Kind) => boolean): void {
    const names = new Map(fresh.map((one) => [one.key, one]));
    for (const [key, known] of this.#entries) {
      const now = names.get(key);
      if (!isOfKind(known.kind) || (now?.name === known.name && now.query === known.query)) continue;
      this.#index.discard(key);
      this.#entries.delete(key);
    }
    for (const one of fresh) this.#add(one);
  }

  #add(one: Entry): void {
    if (this.#entries.has(one.key)) return;
    this.#index.add(one);
    this.#entries.set(one.key, one);
  }
}

const entry = (kind: Kind, id: number, name: string): Entry => ({ key: `${kind}:${id}`, kind, id, name });
