import type { Charset } from '#shared/contract/routes/importing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { decode } from '../decode.ts';
import { detectCharset } from '../charset.ts';
import { readCsv } from './csv.ts';
import { isDocx, readDocx } from './docx.ts';
import { type BilingualTable } from './table.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import { readTmx } from './tmx.ts';
import { readXliff } from './xliff.ts';
import { readXlsx } from './xlsx.ts';

/**
 * A file that holds an original and its translation beside each other. null: it is none, so it is read as plain text.
 * What it is, is told by its bytes; only a table as text needs a name that says so (.csv, .tsv).
 */
export function readBilingual(bytes: Uint8Array, name: string, charset: Charset | null): Result<BilingualTable | null> {
  try {
    return ok(tableIn(bytes, name, charset));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fail(
      'unreadable-file',
      `“${name}” can’t be read: ${error.message}. Nothing was kept. Save it anew, or paste the text.`,
    );
  }
}

function tableIn(bytes: Uint8Array, name: string, charset: Charset | null): BilingualTable | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return isDocx(bytes) ? readDocx(bytes) : readXlsx(bytes);
  const detected = detectCharset(bytes, name);
  const used = charset ?? (detected.ok ? detected.value.charset : null);
  if (used === null) return null;
  const { text } = decode(bytes, used);
  const head = text.slice(0, 4000);
  if (/<tmx[\s>]/u.test(head)) return readTmx(text);
  if (/<xliff[\s>]/u.test(head)) return readXliff(text);
  return /\.(csv|tsv|tab)$/iu.test(name) ? readCsv(text) : null;
}
