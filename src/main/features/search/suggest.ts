import MiniSearch from 'minisearch';
import type { ReadableDb } from '#main/archive/db.ts';
import { dataVersion, outletNames, tagNames, titles, type Named } from '#main/archive/matches.ts';
import type { Suggestion } from '#shared/contract/routes/search.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { tokenise } from '#shared/text/tokens.ts';

/** Titles of the newest articles only: type-ahead is for what is at hand, and memory must not grow with the archive. */
const MAX_TITLES = 50_000;
const MAX_SUGGESTIONS = 8;

type Kind = Extract<Suggestion['kind'], 'title' | 'tag' | 'outlet'>;
interface Entry {
  readonly key: string;
  readonly kind: Kind;
  readonly id: number;
  readonly name: string;
}

/** Type-ahead over titles, tags and outlets, kept in step with the archive by difference. */
export class Suggester {
  readonly #db: ReadableDb;
  readonly #entries = new Map<string, Entry>();
  readonly #index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name'],
    storeFields: ['key'],
    tokenize: (text) => tokenise(text).map((token) => token.folded),
    processTerm: (term) => term,
  });
  #version = -1;

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  suggest(typed: string): Suggestion[] {
    this.#refresh();
    const found = this.#index.search(typed, {
      prefix: true,
      combineWith: 'AND',
      boostDocument: (key) => (String(key).startsWith('title') ? 1 : 3),
    });
    return found.slice(0, MAX_SUGGESTIONS).flatMap(({ key }) => {
      const entry = this.#entries.get(key as string);
      return entry ? [toSuggestion(entry)] : [];
    });
  }

  #refresh(): void {
    const version = dataVersion(this.#db);
    if (version === this.#version) return;
    const fresh = new Map<string, Entry>();
    const add = (kind: Kind, rows: readonly Named[]): void => {
      for (const { id, name } of rows) fresh.set(`${kind}:${id}`, { key: `${kind}:${id}`, kind, id, name });
    };
    add('tag', tagNames(this.#db));
    add('outlet', outletNames(this.#db));
    add('title', titles(this.#db, MAX_TITLES));
    this.#takeOver(fresh);
    this.#version = version;
  }

  /** Only what is new, gone or renamed is indexed again. */
  #takeOver(fresh: ReadonlyMap<string, Entry>): void {
    for (const [key, entry] of this.#entries) {
      if (fresh.get(key)?.name === entry.name) continue;
      this.#index.discard(key);
      this.#entries.delete(key);
    }
    for (const [key, entry] of fresh) {
      if (this.#entries.has(key)) continue;
      this.#index.add(entry);
      this.#entries.set(key, entry);
    }
  }
}

const asQuery = (kind: 'tag' | 'outlet', name: string): string => `${kind}:"${name.replaceAll('"', ' ')}"`;

function toSuggestion({ kind, id, name }: Entry): Suggestion {
  return kind === 'title'
    ? { kind, label: name, query: null, articleId: id as ArticleId }
    : { kind, label: name, query: asQuery(kind, name), articleId: null };
}
