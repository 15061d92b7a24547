import { openWriter } from '#main/archive/open.ts';
import type { Analyst } from '#main/features/importing/preparing.ts';
import { importingService } from '#main/features/importing/service.ts';
import type { ThreadData } from './protocol.ts';
import type { Emit, Served } from './serve.ts';

/** Importing on its own connection: reading, decoding and aligning large files must not hold up the window. */
export function openImporterHandlers(
  { directory, resourcesDir }: ThreadData,
  emit: Emit,
  analyst?: () => Analyst,
): Served {
  const db = openWriter(directory);
  const service = importingService({
    db,
    directory,
    resourcesDir,
    now: () => new Date().toISOString(),
    onProgress: (progress) => emit('importing.progress', progress),
    ...(analyst ? { analyst } : {}),
  });
  return { handlers: service.handlers, inside: { stagePaths: service.stagePaths }, close: () => db.close() };
}
