import { openReader } from '#main/archive/open.ts';
import { deskQueries } from '#main/features/desk/handlers.ts';
import { exportingQueries } from '#main/features/exporting/handlers.ts';
import { readingQueries } from '#main/features/reading/handlers.ts';
import { finder } from '#main/features/search/finder.ts';
import { searchQueries } from '#main/features/search/handlers.ts';
import { Searcher } from '#main/features/search/searcher.ts';
import { settingsQueries } from '#main/features/settings/handlers.ts';
import { taggingQueries } from '#main/features/tagging/handlers.ts';
import { glossaryQueries } from '#main/features/translating/glossary.ts';
import { modelsQuery } from '#main/features/translating/machine.ts';
import { translatingQueries } from '#main/features/translating/handlers.ts';
import { morphologies } from '#main/morphologies.ts';
import { openSearchIndex } from '#main/searchIndex/openSearchIndex.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { Handler, Handlers, QueryName } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import { followInline, followInSlices, type Following } from './following.ts';
import type { ThreadData } from './protocol.ts';
import type { Emit, IsOvertaken, Served } from './serve.ts';
import { wordKeys } from './wordKeys.ts';

/**
 * Every query on one read-only connection, and the search index with it: a common word in a large archive must not hold
 * up the window. `isInline`: there is no thread, so that the index catches up before each question and not by itself.
 */
export function openReaderHandlers(
  { directory, resourcesDir, version }: ThreadData,
  emit: Emit,
  isOvertaken: IsOvertaken,
  isInline = false,
): Served {
  const db = openReader(directory);
  const index = openSearchIndex({ directory, archive: db, keys: wordKeys, isPreparedAtRest: !isInline });
  const following = isInline ? followInline(index, emit) : followInSlices(db, index, emit);
  const morphologyOf = morphologies({ directory, resourcesDir });
  const searcher = new Searcher({ db, index, morphologyOf, isCancelled: isOvertaken });
  const handlers: Handlers<QueryName> = {
    ...afterCatchingUp(following, {
      ...searchQueries(searcher),
      ...deskQueries(db, finder(searcher), morphologyOf),
      ...settingsQueries(db, index, { directory, resourcesDir, version }),
      ...indexQueries(index, following),
    }),
    ...readingQueries(db),
    ...taggingQueries(db),
    ...translatingQueries(db),
    ...glossaryQueries(db),
    ...modelsQuery(directory),
    ...exportingQueries(db),
  };
  const close = (): void => {
    following.stop();
    index.close();
    db.close();
  };
  return { handlers, close };
}

function indexQueries(
  index: SearchIndex,
  following: Following,
): Handlers<'search.indexHealth' | 'search.rebuildIndex'> {
  return {
    'search.indexHealth': () => ok(index.health()),
    'search.rebuildIndex': () => {
      following.rebuild();
      return ok(index.health());
    },
  };
}

/** The same handlers, each asked of an index that knows what has just changed. */
function afterCatchingUp<H extends Partial<Handlers<QueryName>>>({ beforeQuestion }: Following, handlers: H): H {
  const entries = Object.entries(handlers as Record<string, Handler<QueryName>>).map(([name, handler]) => {
    const wrapped: Handler<QueryName> = (input) => {
      beforeQuestion();
      return handler(input);
    };
    return [name, name.startsWith('search.') || name === 'settings.verify' ? wrapped : handler] as const;
  });
  return Object.fromEntries(entries) as H;
}
