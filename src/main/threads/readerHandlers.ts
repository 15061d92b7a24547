import { openReader } from '#main/archive/open.ts';
import { deskQueries } from '#main/features/desk/handlers.ts';
import { exportingQueries } from '#main/features/exporting/handlers.ts';
import { readingQueries } from '#main/features/reading/handlers.ts';
import { finder } from '#main/features/search/finder.ts';
import { openSearchIndex } from '#main/searchIndex/openSearchIndex.ts';
import { searchQueries } from '#main/features/search/handlers.ts';
import { Searcher } from '#main/features/search/searcher.ts';
import { settingsQueries } from '#main/features/settings/handlers.ts';
import { taggingQueries } from '#main/features/tagging/handlers.ts';
import type { Handlers, QueryName } from '#shared/contract/contract.ts';
import type { ThreadData } from './protocol.ts';
import type { Served } from './serve.ts';

/** Every query on one read-only connection: a common word in a large archive must not hold up the window. */
export function openReaderHandlers({ directory, version }: ThreadData): Served {
  const db = openReader(directory);
  const index = openSearchIndex({ directory, archive: db, keys: { stem: () => null, skeleton: () => null, glyphs: () => null } });
  const searcher = new Searcher({ db, index, morphologyOf: () => null });
  const handlers: Handlers<QueryName> = {
    ...searchQueries(searcher),
    ...deskQueries(db, finder(searcher)),
    ...readingQueries(db),
    ...taggingQueries(db),
    ...exportingQueries(db),
    ...settingsQueries(db, { directory, version }),
  };
  return { handlers, close: () => db.close() };
}
