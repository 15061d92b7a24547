import { isAscii, isUtf8 } from 'node:buffer';
import type { Charset } from '#shared/contract/routes/importing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { countControls, knownBinary } from './binary.ts';
import { countPairs, scoreOf } from './letterScore.ts';
import { looksUtf16, utf16Order } from './utf16.ts';

export interface DetectedCharset {
  readonly charset: Charset;
  /** 0 to 1. */
  readonly confidence: number;
}

const ONE_BYTE = ['windows-1251', 'koi8-r', 'koi8-u', 'windows-1252'] as const satisfies readonly Charset[];

/** Which encoding the bytes are in, or a sentence that says why they are not text. */
export function detectCharset(bytes: Uint8Array, name: string): Result<DetectedCharset> {
  const binary = knownBinary(bytes);
  if (binary) return notText(name, `it is ${binary}`);
  const marked = byteOrderMark(bytes);
  if (marked) return ok({ charset: marked, confidence: 1 });
  const controls = countControls(bytes);
  // Half of UTF-16's high bytes are control codes: without any, it need not be looked for.
  const wide = controls === 0 ? null : utf16Order(bytes);
  if (wide) return ok(wide);
  // One stray control character in a long text is dirt; more than one in a hundred bytes is not text.
  if (controls * 100 > bytes.length) return notText(name, 'its bytes are not letters');
  return ok(asUtf8(bytes) ?? oneByte(bytes));
}

export const notText = (name: string, why: string): Result<never> =>
  fail(
    'not-text',
    `“${name}” can't be imported: ${why}. Nothing was kept. Save the article as plain text (.txt or .md), or copy its text and paste it.`,
  );

function byteOrderMark(bytes: Uint8Array): Charset | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // The same two bytes are the letters "яю" and "юя" in windows-1251: what follows has to be UTF-16, too.
  if (a === 0xff && b === 0xfe && looksUtf16(bytes, 'utf-16le')) return 'utf-16le';
  return a === 0xfe && b === 0xff && looksUtf16(bytes, 'utf-16be') ? 'utf-16be' : null;
}

/** UTF-8 when the bytes obey its rules, apart from a piece of a character at either end and rare damage. */
function asUtf8(bytes: Uint8Array): DetectedCharset | null {
  // Nearly every file is whole, and the platform sees that at a glance.
  if (isUtf8(bytes)) return { charset: 'utf-8', confidence: isAscii(bytes) ? 1 : 0.99 };
  const { sequences, broken } = countUtf8(bytes);
  if (broken === 0) return { charset: 'utf-8', confidence: sequences === 0 ? 1 : 0.99 };
  if (sequences >= broken * 8) return { charset: 'utf-8', confidence: 0.9 };
  return null;
}

function countUtf8(bytes: Uint8Array): { sequences: number; broken: number } {
  let sequences = 0;
  let broken = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = lengthOfUtf8(bytes, at);
    if (length === 0) broken++;
    else if (length > 1) sequences++;
    at += Math.max(1, length);
  }
  return { sequences, broken };
}

/** Bytes of the UTF-8 character that begins here; 0 when none does. */
function lengthOfUtf8(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

function oneByte(bytes: Uint8Array): DetectedCharset {
  if (!mayBeCyrillic(bytes)) return { charset: 'windows-1252', confidence: 0.8 };
  const pairs = countPairs(bytes);
  const scores = ONE_BYTE.map((charset) => ({ charset, score: scoreOf(pairs, charset) }));
  // Stable: where koi8-r and koi8-u read the same, the first is taken.
  scores.sort((a, b) => b.score - a.score);
  const best = scores[0] ?? { charset: 'windows-1251', score: 0 };
  const rival = scores.find(({ charset }) => familyOf(charset) !== familyOf(best.charset));
  const margin = best.score - (rival?.score ?? 0);
  return { charset: best.charset, confidence: Math.min(0.98, 1 - Math.exp(-margin / 8)) };
}

const familyOf = (charset: Charset): string => charset.slice(0, 4) + charset.slice(-1).replace(/[ru]/, '');

/** Words in Cyrillic letters put letters above ASCII side by side; accents in Latin words stand apart. */
function mayBeCyrillic(bytes: Uint8Array): boolean {
  let before = 0;
  let latin = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0 && before >= 0xc0) return true;
    if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) latin++;
    before = byte;
  }
  return latin === 0;
}
