import type { Selector } from '#shared/model/passage.ts';
import { all, count, type ReadableDb } from './db.ts';

export const countPassages = (db: ReadableDb): number =>
  count(
    db,
    `SELECT count(*) FROM passages p JOIN texts t ON t.id = p.text_id JOIN articles a ON a.id = t.article_id
     WHERE t.binned_at IS NULL AND a.binned_at IS NULL`,
  );

/** What SQLite itself finds wrong with the file, as its own sentences; empty when nothing. */
export function integrityProblems(db: ReadableDb): string[] {
  const found = db.pragma('integrity_check(20)') as { integrity_check: string }[];
  const broken = all<{ tableName: string }>(db, 'SELECT "table" AS tableName FROM pragma_foreign_key_check');
  return [
    ...found.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...broken.map(({ tableName }) => `a row of ${tableName} names a row that is not there`),
  ];
}

export interface StoredCapture {
  readonly sha256: string;
  readonly byteLength: number;
  readonly fileName: string;
  readonly title: string;
}

/** Everything that lies in raw/: captures, and the files of translations. */
export const storedFiles = (db: ReadableDb): StoredCapture[] =>
  all<StoredCapture>(
    db,
    `SELECT c.sha256, c.byte_length AS byteLength, c.file_name AS fileName, a.title
       FROM captures c JOIN articles a ON a.id = c.article_id
     UNION ALL
     SELECT t.raw_sha256, -1, t.raw_name, a.title FROM texts t JOIN articles a ON a.id = t.article_id
       WHERE t.raw_sha256 IS NOT NULL`,
  );

export interface StoredText {
  readonly id: number;
  readonly title: string;
  readonly content: string;
  readonly sha256: string;
}

/** One text after another, so that memory holds one at a time. */
export function* storedTexts(db: ReadableDb): Generator<StoredText> {
  const next = `SELECT t.id, a.title, t.content, t.sha256 FROM texts t JOIN articles a ON a.id = t.article_id
    WHERE t.id > :after ORDER BY t.id LIMIT 50`;
  for (let after = 0; ;) {
    const some = all<StoredText>(db, next, { after });
    const last = some.at(-1);
    if (!last) return;
    yield* some;
    after = last.id;
  }
}

export type StoredPassage = Selector & { readonly id: number; readonly state: 'anchored' | 'detached' };

export const passagesOfText = (db: ReadableDb, textId: number): StoredPassage[] =>
  all<StoredPassage>(
    db,
    'SELECT id, start, "end", quote, prefix, suffix, state FROM passages WHERE text_id = :textId ORDER BY start',
    { textId },
  );
