import { sha256 } from '#main/archive/raw.ts';
import type { Charset, Draft } from '#shared/contract/routes/importing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { normaliseText } from '#shared/text/normalise.ts';
import { knownBinary } from './binary.ts';
import { detectCharset, notText } from './charset.ts';
import { decode } from './decode.ts';
import type { DetectedLanguage, LanguageDetector } from './language.ts';
import { suggest, type Suggested } from './suggest.ts';

export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly modifiedAt: string | null;
}

export interface ReadText {
  readonly text: string;
  readonly undecodable: number;
}

/** All that can be told from a file's bytes and name; touches neither disk nor archive. */
export interface Analysis extends Suggested {
  readonly sha256: string;
  readonly charset: Draft['charset'];
  readonly language: DetectedLanguage;
  readonly text: string;
  readonly capturedAt: string;
  readonly bilingual: Draft['bilingual'];
}

/** The bytes as normalised text in an encoding, refused when they hold nothing to read. */
export function readText(bytes: Uint8Array, charset: Charset, name: string): Result<ReadText> {
  const binary = knownBinary(bytes);
  if (binary !== null) return notText(name, `it is ${binary}`);
  const { text, undecodable } = decode(bytes, charset);
  const normal = normaliseText(text);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(normal.replaceAll('\ufffd', ''))) {
    return fail('empty-file', `“${name}” holds no text. Nothing was kept. Check that it is the right file.`);
  }
  return ok({ text: normal, undecodable });
}

/** @param charset null means: detect */
export function analyse(
  { name, bytes, modifiedAt }: RawFile,
  charset: Charset | null,
  detectLanguage: LanguageDetector,
  now: Date,
): Result<Analysis> {
  const detected = detectCharset(bytes, name);
  if (!detected.ok && charset === null) return detected;
  const used = charset ?? (detected.ok ? detected.value.charset : 'utf-8');
  const read = readText(bytes, used, name);
  if (!read.ok) return read;
  const { text, undecodable } = read.value;
  const language = detectLanguage(text);
  return ok({
    ...suggest({ text, fileName: name, language: language.language, now }),
    sha256: sha256(bytes),
    charset: {
      detected: detected.ok ? detected.value.charset : used,
      used,
      confidence: detected.ok ? detected.value.confidence : 0,
      undecodable,
    },
    language,
    text,
    capturedAt: modifiedAt ?? now.toISOString(),
    bilingual: null,
  });
}
