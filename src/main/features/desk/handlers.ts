import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import type { CommandName, Handlers, QueryName } from '#shared/contract/contract.ts';
import type { deskRoutes } from '#shared/contract/routes/desk.ts';
import type { familiesRoutes } from '#shared/contract/routes/families.ts';
import type { savedRoutes } from '#shared/contract/routes/saved.ts';
import { batchQueries } from './batch.ts';
import { familiesCommands, familiesQueries } from './families.ts';
import { familyFacetQuery } from './familyFacet.ts';
import type { Finder, IndexState, MorphologyOf } from './ports.ts';
import { recordsCommands, recordsQueries } from './records.ts';
import { savedCommands, savedQueries } from './savedSearches.ts';

type Routes = keyof typeof deskRoutes | keyof typeof familiesRoutes | keyof typeof savedRoutes;

export function deskQueries(db: ReadableDb, finder: Finder, morphologyOf: MorphologyOf): Handlers<Routes & QueryName> {
  return {
    ...familiesQueries(db, morphologyOf),
    ...familyFacetQuery(db, finder),
    ...savedQueries(db, finder),
    ...batchQueries(db, finder),
    ...recordsQueries(db),
  };
}

/** All but the record are acts: they can be undone. */
export function deskCommands(
  db: WritableDb,
  now: () => string,
  indexState: () => Promise<IndexState>,
): Handlers<Routes & CommandName> {
  return { ...familiesCommands(db, now), ...savedCommands(db, now), ...recordsCommands(db, now, indexState) };
}
