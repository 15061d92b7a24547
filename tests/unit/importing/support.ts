import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Charset } from '#shared/contract/routes/importing.ts';
import type { Failure, Result } from '#shared/contract/result.ts';
import { count, type WritableDb } from '#main/archive/db.ts';
import { rawDirectory } from '#main/archive/paths.ts';
import { decode } from '#main/features/importing/decode.ts';
import { importingService, type ImportingService } from '#main/features/importing/service.ts';
import { newArchive, NOW } from '../../support/archive.ts';
import { searchingIn } from '../../support/searching.ts';

export const fixture = (name: string): string =>
  fs.readFileSync(fileURLToPath(new URL(`../../fixtures/importing/${name}`, import.meta.url)), 'utf8');

export const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));

export const sampleText = (name: string): string => fs.readFileSync(`${resourcesDir}/sample/${name}`, 'utf8');

/** What people type when their encoding lacks a sign. */
const TYPED_INSTEAD = new Map(
  Object.entries({ '«': '"', '»': '"', '“': '"', '”': '"', '—': '-', '–': '-', '…': '.', '’': "'" }),
);

/** Encodes text as an old editor would: the decoder's table turned around, so that no second table can be wrong. */
export function encode(text: string, charset: Charset): Uint8Array<ArrayBuffer> {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  if (charset === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (charset === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decode(Uint8Array.of(byte), charset).text, byte]));
  return Uint8Array.from(
    Array.from(text),
    (char) => bytes.get(char) ?? bytes.get(TYPED_INSTEAD.get(char) ?? '?') ?? 0x3f,
  );
}

/** A service on a real archive in an empty folder, with a clock that stands still. */
export function newImporting(archive = newArchive()): {
  service: ImportingService;
  progress: string[];
  db: WritableDb;
  directory: string;
} {
  const progress: string[] = [];
  const service = importingService({
    ...archive,
    resourcesDir,
    now: () => NOW,
    onProgress: ({ done, total, name }) => progress.push(`${done}/${total} ${name}`),
  });
  return { service, progress, ...archive };
}

/** The value of an answer that has to be a success. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The failure of an answer that has to be one. */
export function failure(result: Result<unknown>): Failure {
  if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result.value)}`);
  return result.error;
}

/** Everything that is in the archive: rows of each table, articles in the index, and files in raw/. */
export function contentsOf({ db, directory }: { db: WritableDb; directory: string }): Record<string, number> {
  const tables = ['articles', 'captures', 'texts', 'segments', 'alignments', 'links', 'citations', 'acts'];
  const rows = tables.map((table) => [table, count(db, `SELECT count(*) FROM ${table}`)] as const);
  const files = fs.readdirSync(rawDirectory(directory), { recursive: true, withFileTypes: true });
  const indexed = searchingIn(db).index.health().articles;
  return {
    ...Object.fromEntries(rows),
    indexed,
    files: files.filter((entry) => entry.isFile() && !entry.name.startsWith('.journal-')).length,
  };
}

export const EMPTY = {
  articles: 0,
  captures: 0,
  texts: 0,
  segments: 0,
  alignments: 0,
  links: 0,
  citations: 0,
  acts: 0,
  indexed: 0,
  files: 0,
};
