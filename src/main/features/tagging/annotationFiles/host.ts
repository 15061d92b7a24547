import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { openAsked, saveAsked, type Opening, type Saving } from '#main/files/asking.ts';
import { readChosen } from '#main/files/readChosen.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/contract/result.ts';
import { addAnnotations } from './adding.ts';
import { contentsOf } from './contents.ts';
import { qdpxOf } from './qdpx.ts';
import { readAnnotations } from './readAnnotations.ts';
import { webAnnotations } from './webAnnotations.ts';

export interface AnnotationsHost extends Saving, Opening<'annotations'> {
  readonly db: WritableDb;
  readonly reads: ReadableDb;
  readonly now: () => string;
}

const NOTHING = { created: 0, completed: 0, unchanged: 0, unread: 0, notFound: [] };
const WANTED = { largest: 200_000_000, kind: 'any file of annotations', kept: 'No passage was added.' };

export const annotationsHost = (
  host: AnnotationsHost,
): Handlers<'passages.exportAnnotations' | 'passages.importAnnotations'> => ({
  'passages.exportAnnotations': ({ format }) => {
    const now = host.now();
    return saveAsked(host, `Passages ${now.slice(0, 10)}.${format}`, { passages: 0 }, () => {
      const contents = contentsOf(host.reads);
      const bytes = format === 'qdpx' ? qdpxOf(contents, now) : Buffer.from(webAnnotations(contents, now), 'utf8');
      return { bytes, told: { passages: contents.articles.reduce((sum, { passages }) => sum + passages.length, 0) } };
    });
  },
  'passages.importAnnotations': () =>
    openAsked(host, 'annotations', NOTHING, (file, name) => {
      const read = readChosen(file, WANTED, readAnnotations);
      return read.ok ? ok(addAnnotations(host.db, name, read.value, host.now())) : read;
    }),
});
