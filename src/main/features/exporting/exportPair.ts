import type { ReadableDb } from '#main/archive/db.ts';
import { VERSION } from '#main/version.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import { isLinked, loadPair, type Pair } from './pair.ts';
import { tmxOf } from './tmx.ts';
import { writeWhole } from './writeWhole.ts';

type PairFormat = 'tmx' | 'html' | 'docx';

export interface PairWritten {
  /** Links that are in the file. */
  readonly pairs: number;
  /** Places where a sentence has no counterpart: not in a TMX, rows of their own in a page. */
  readonly alone: number;
}

/** `translationId` null: the first. */
export interface PairJob {
  readonly articleId: ArticleId;
  readonly translationId: TextId | null;
  readonly format: PairFormat;
  readonly out: string;
}

/** For the command line, which has asked already where to. */
export async function exportPair(db: ReadableDb, job: PairJob, now: string): Promise<Result<PairWritten>> {
  const pair = loadPair(db, job.articleId, job.translationId);
  return pair.ok ? writePair(pair.value, job.format, job.out, now) : pair;
}

/** Writes it whole or not at all. */
export async function writePair(
  pair: Pair,
  format: PairFormat,
  out: string,
  now: string,
): Promise<Result<PairWritten>> {
  const written = await writeWhole(out, await asBytes(pair, format, now));
  if (!written.ok) return written;
  const pairs = pair.rows.filter(isLinked).length;
  return ok({ pairs, alone: pair.rows.length - pairs });
}

async function asBytes(pair: Pair, format: PairFormat, now: string): Promise<Uint8Array> {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  if (format === 'tmx') return text(tmxOf(pair, VERSION, now));
  // React's renderer and the writer of documents are read when they are needed: a start must not wait for them.
  if (format === 'docx') return (await import('./pairDocument.ts')).pairDocument(pair);
  return text((await import('./pairPage.tsx')).pairPage(pair));
}
