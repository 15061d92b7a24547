import type { ReadableDb } from '#main/archive/db.ts';
import { sha256 } from '#main/archive/raw.ts';
import { textsOf } from '#main/archive/textReads.ts';
import type { Charset } from '#shared/contract/routes/importing.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';
import type { Analysis, RawFile } from '../analyse.ts';
import { detectCharset } from '../charset.ts';
import type { LanguageDetector } from '../language.ts';
import { suggest } from '../suggest.ts';
import { notOfThis, pairUp } from './pairUp.ts';
import { readBilingual } from './read.ts';

/** What a bilingual file holds for an article; null when it is not one. */
export function analyseBilingual(
  db: ReadableDb,
  articleId: ArticleId,
  { name, bytes, modifiedAt }: RawFile,
  charset: Charset | null,
  detectLanguage: LanguageDetector,
  now: Date,
): Result<Analysis | null> {
  const table = readBilingual(bytes, name, charset);
  if (!table.ok) return table;
  if (table.value === null) return ok(null);
  const original = textsOf(db, articleId).find(({ role }) => role === 'original');
  if (!original) return ok(null);
  const paired = pairUp(table.value, original, null);
  if (!paired) return notOfThis(name, table.value.rows.length);
  const { content: text, rows, found } = paired;
  const said = Language.safeParse(paired.language?.split('-')[0]);
  const language = said.success ? { language: said.data, confidence: 1 } : detectLanguage(text);
  const detected = detectCharset(bytes, name);
  const own = detected.ok ? detected.value : { charset: 'utf-8' as const, confidence: 0 };
  return ok({
    ...suggest({ text, fileName: name, language: language.language, now }),
    sha256: sha256(bytes),
    charset: { detected: own.charset, used: charset ?? own.charset, confidence: own.confidence, undecodable: 0 },
    language,
    text,
    capturedAt: modifiedAt ?? now.toISOString(),
    bilingual: { kind: table.value.kind, rows, found },
  });
}
