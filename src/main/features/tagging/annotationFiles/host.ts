import path from 'node:path';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { readChosen } from '#main/files/readChosen.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { addAnnotations } from './adding.ts';
import { contentsOf } from './contents.ts';
import { qdpxOf } from './qdpx.ts';
import { readAnnotations } from './readAnnotations.ts';
import { webAnnotations } from './webAnnotations.ts';

export interface AnnotationsHost {
  readonly db: WritableDb;
  readonly reads: ReadableDb;
  readonly now: () => string;
  readonly writeWhole: (file: string, bytes: Uint8Array) => Promise<Result<null>>;
  /** Both missing where there is no window. */
  readonly saveAs: ((suggestedName: string) => Promise<string | null>) | null;
  readonly chooseFiles: ((purpose: 'annotations') => Promise<string[]>) | null;
}

const NO_WINDOW = fail('refused', 'This needs the Cuttings window.');
const NOTHING = { created: 0, completed: 0, unchanged: 0, unread: 0, notFound: [] };
const WANTED = { largest: 200_000_000, kind: 'any file of annotations', kept: 'No passage was added.' };

export const annotationsHost = (
  host: AnnotationsHost,
): Handlers<'passages.exportAnnotations' | 'passages.importAnnotations'> => ({
  'passages.exportAnnotations': async ({ format }) => {
    if (!host.saveAs) return NO_WINDOW;
    const now = host.now();
    const out = await host.saveAs(`Passages ${now.slice(0, 10)}.${format}`);
    if (out === null) return ok({ fileName: null, passages: 0 });
    const contents = contentsOf(host.reads);
    const bytes = format === 'qdpx' ? qdpxOf(contents, now) : Buffer.from(webAnnotations(contents, now), 'utf8');
    const written = await host.writeWhole(out, bytes);
    const passages = contents.articles.reduce((sum, article) => sum + article.passages.length, 0);
    return written.ok ? ok({ fileName: path.basename(out), passages }) : written;
  },
  'passages.importAnnotations': async () => {
    if (!host.chooseFiles) return NO_WINDOW;
    const [file] = await host.chooseFiles('annotations');
    if (file === undefined) return ok({ fileName: null, ...NOTHING });
    const fileName = path.basename(file);
    const read = readChosen(file, WANTED, readAnnotations);
    return read.ok ? ok({ fileName, ...addAnnotations(host.db, fileName, read.value, host.now()) }) : read;
  },
});
