import type { ReadableDb } from '#main/archive/db.ts';
import { daysOf } from '#main/archive/articleReads.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import type { BatchRow } from '#shared/contract/routes/desk.ts';
import type { SearchScript } from '#shared/model/savedSearch.ts';
import { oneByOne } from './breathe.ts';
import type { Finder } from './ports.ts';

export function batchQueries(db: ReadableDb, finder: Finder): Handlers<'search.batch'> {
  return {
    'search.batch': async ({ terms, script = 'any' }) =>
      ok({ rows: await oneByOne(terms, (term) => rowOf(db, finder, term, script)) }),
  };
}

function rowOf(db: ReadableDb, finder: Finder, term: string, script: SearchScript): BatchRow {
  const { articleIds, problem } = finder.find(term, script);
  const found = articleIds.length > 0;
  const { first, last } = found ? daysOf(db, articleIds) : { first: null, last: null };
  return {
    term,
    query: term,
    articles: articleIds.length,
    passages: found ? finder.countPassages(term, script) : 0,
    firstDate: first,
    lastDate: last,
    problem,
    notices: [...finder.noticesOf(term, script, articleIds.length)],
  };
}
