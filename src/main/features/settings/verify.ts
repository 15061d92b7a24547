import { countArticles } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import {
  integrityProblems,
  passagesOfText,
  storedFiles,
  storedTexts,
  type StoredCapture,
  type StoredText,
} from '#main/archive/health.ts';
import { readRaw, sha256 } from '#main/archive/raw.ts';
import { countSearchedTexts } from '#main/archive/searchSource.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import type { VerifyReport } from '#shared/contract/routes/settings.ts';
import { locate } from '#shared/text/matchQuote.ts';

/**
 * Looks at everything the archive promises: every kept file hashed again, every text against its hash, every passage
 * at its place, the search index against the articles, and SQLite's own checks. Changes nothing.
 */
export function verify(db: ReadableDb, index: SearchIndex, directory: string): VerifyReport {
  const problems = integrityProblems(db).map((line) => `The database file is damaged: ${line}.`);
  const files = storedFiles(db);
  for (const file of files) problems.push(...checkFile(directory, file));
  let texts = 0;
  let passages = 0;
  for (const text of storedTexts(db)) {
    texts++;
    if (sha256(text.content) !== text.sha256) {
      problems.push(`The text of “${text.title}” (text ${text.id}) is not what was stored: its SHA-256 differs.`);
    }
    const found = checkPassages(db, text);
    passages += found.passages;
    problems.push(...found.problems);
  }
  const articles = countArticles(db);
  const indexed = index.health().articles;
  problems.push(...checkIndex(db, index, articles));
  return { captures: files.length, texts, passages, indexed, articles, problems };
}

function checkIndex(db: ReadableDb, index: SearchIndex, articles: number): string[] {
  const problems = index.problems();
  const { articles: indexed, texts, behind } = index.health();
  const toIndex = countSearchedTexts(db);
  if (behind > 0) problems.push(`The search index has not caught up: ${behind} changes are still to come.`);
  else if (articles !== indexed || texts !== toIndex) {
    problems.push(
      `The search index holds ${indexed} articles (${texts} texts), the archive ${articles} (${toIndex}). Rebuild the index.`,
    );
  }
  return problems;
}

function checkFile(directory: string, { sha256: wanted, byteLength, fileName, title }: StoredCapture): string[] {
  let bytes: Buffer;
  try {
    bytes = readRaw(directory, wanted);
  } catch {
    return [`The captured file ${fileName} of “${title}” is missing (raw/${wanted.slice(0, 2)}/${wanted}).`];
  }
  const isWhole = sha256(bytes) === wanted && (byteLength < 0 || bytes.length === byteLength);
  return isWhole ? [] : [`The captured file ${fileName} of “${title}” has changed: its SHA-256 is not ${wanted}.`];
}

function checkPassages(db: ReadableDb, text: StoredText): { passages: number; problems: string[] } {
  const passages = passagesOfText(db, text.id);
  const problems = passages
    .filter((passage) => passage.state === 'anchored' && locate(text.content, passage).status !== 'exact')
    .map((passage) => `The passage “${passage.quote.slice(0, 60)}” of “${text.title}” no longer stands at its place.`);
  return { passages: passages.length, problems };
}
