import path from 'node:path';
import { searchQueries } from '#main/features/search/handlers.ts';
import { Searcher } from '#main/features/search/searcher.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { ArticleFields } from '#shared/model/article.ts';
import { morphologies } from '#main/morphologies.ts';
import { addArticle, newArchive } from '../../support/archive.ts';
import { searchingIn } from '../../support/searching.ts';

const resourcesDir = path.resolve(import.meta.dirname, '..', '..', '..', 'resources');

/** A new archive with its index, asked as the window asks: the index catches up before each question. */
export function newSearch() {
  const archive = newArchive();
  const { db } = archive;
  const { reader, index } = searchingIn(db);
  const searcher = new Searcher({
    db: reader,
    index,
    morphologyOf: morphologies({ directory: archive.directory, resourcesDir }),
  });
  const queries = searchQueries(searcher);

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what it asked for
  function value<T>(result: unknown): T {
    const answered = result as { ok: boolean; value: T };
    if (!answered.ok) throw new Error(JSON.stringify(result));
    return answered.value;
  }
  const find = (query: string, more: Partial<Input<'search.query'>> = {}): Output<'search.query'> => {
    index.catchUp(Infinity);
    return value(queries['search.query']({ query, sort: 'relevance', limit: 50, offset: 0, ...more }));
  };
  return {
    archive,
    db,
    index,
    searcher,
    queries,
    find,
    add: (content: string, fields: Partial<ArticleFields> = {}) => addArticle(archive, content, fields),
    titles: (query: string, more: Partial<Input<'search.query'>> = {}) =>
      find(query, more).hits.map(({ article }) => article.title),
    places: (input: Input<'search.places'>): Output<'search.places'>['places'] => {
      index.catchUp(Infinity);
      return value<Output<'search.places'>>(queries['search.places'](input)).places;
    },
    passages: (query: string): Output<'search.passages'>['passageIds'] => {
      index.catchUp(Infinity);
      return value<Output<'search.passages'>>(queries['search.passages']({ query })).passageIds;
    },
    passageHits: (query: string): Output<'search.passageHits'> => {
      index.catchUp(Infinity);
      return value(queries['search.passageHits']({ query, limit: 50, offset: 0 }));
    },
    suggest: (typed: string): Output<'search.suggest'>['suggestions'] => {
      index.catchUp(Infinity);
      return value<Output<'search.suggest'>>(queries['search.suggest']({ typed })).suggestions;
    },
  };
}
export type Search = ReturnType<typeof newSearch>;

/** The words that are lit in the snippets of a hit, by field. */
export const litIn = (hit: Output<'search.query'>['hits'][number] | undefined): (readonly [string, string[]])[] =>
  (hit?.snippets ?? []).map(({ field, text, highlights }) => [
    field,
    highlights.map(({ start, end }) => text.slice(start, end)),
  ]);
