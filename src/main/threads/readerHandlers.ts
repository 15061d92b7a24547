import { openReader } from '#main/archive/open.ts';
import { deskQueries } from '#main/features/desk/handlers.ts';
import { exportingQueries } from '#main/features/exporting/handlers.ts';
import { readingQueries } from '#main/features/reading/handlers.ts';
import { finder } from '#main/features/search/finder.ts';
import { searchQueries } from '#main/features/search/handlers.ts';
import { settingsQueries } from '#main/features/settings/handlers.ts';
import { taggingQueries } from '#main/features/tagging/handlers.ts';
import { morphologies } from '#main/morphologies.ts';
import type { Handlers, QueryName } from '#shared/contract/contract.ts';
import type { ThreadData } from './protocol.ts';
import type { Served } from './serve.ts';

/** Every query on one read-only connection: a common word in a large archive must not hold up the window. */
export function openReaderHandlers({ directory, resourcesDir, version }: ThreadData): Served {
  const db = openReader(directory);
  const handlers: Handlers<QueryName> = {
    ...searchQueries(db),
    ...deskQueries(db, finder(db), morphologies({ directory, resourcesDir })),
    ...readingQueries(db),
    ...taggingQueries(db),
    ...exportingQueries(db),
    ...settingsQueries(db, { directory, resourcesDir, version }),
  };
  return { handlers, close: () => db.close() };
}
