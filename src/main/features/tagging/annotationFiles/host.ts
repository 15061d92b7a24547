import path from 'node:path';
import type { ReadableDb } from '#main/archive/db.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { contentsOf } from './contents.ts';
import { qdpxOf } from './qdpx.ts';
import { webAnnotations } from './webAnnotations.ts';

export interface AnnotationsHost {
  readonly db: ReadableDb;
  readonly now: () => string;
  readonly saveAs: ((suggestedName: string) => Promise<string | null>) | null;
  readonly writeWhole: (file: string, bytes: Uint8Array) => Promise<Result<null>>;
}

export const annotationsHost = ({
  db,
  now,
  saveAs,
  writeWhole,
}: AnnotationsHost): Handlers<'passages.exportAnnotations'> => ({
  'passages.exportAnnotations': async ({ format }) => {
    if (!saveAs) return fail('refused', 'This needs the Cuttings window.');
    const out = await saveAs(`Passages ${now().slice(0, 10)}.${format}`);
    if (out === null) return ok({ fileName: null, passages: 0 });
    const contents = contentsOf(db);
    const bytes = format === 'qdpx' ? qdpxOf(contents, now()) : Buffer.from(webAnnotations(contents, now()), 'utf8');
    const written = await writeWhole(out, bytes);
    const passages = contents.articles.reduce((sum, article) => sum + article.passages.length, 0);
    return written.ok ? ok({ fileName: path.basename(out), passages }) : written;
  },
});
