import { describe, expect, test } from 'vitest';
import type { Charset } from '#shared/contract/routes/importing.ts';
import { detectCharset } from '#main/features/importing/charset.ts';
import { decode } from '#main/features/importing/decode.ts';
import { encode, fixture, sampleText } from './support.ts';

const RUSSIAN = [fixture('twin.ru.txt'), sampleText('partners.ru.txt'), sampleText('voyager.ru.txt')].join('\n');
const UKRAINIAN = [fixture('repairs.uk.txt'), sampleText('corridor.uk.txt')].join('\n').repeat(2);
const ENGLISH = [fixture('museum.en.txt'), sampleText('corridor.en.txt'), sampleText('voyager.en.txt')].join('\n');

const WRITTEN_IN: readonly (readonly [string, string, readonly Charset[]])[] = [
  ['Russian', RUSSIAN, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'koi8-u']],
  ['Ukrainian', UKRAINIAN, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-u']],
  ['English', ENGLISH, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252']],
  ['shouted Russian', RUSSIAN.toUpperCase(), ['utf-8', 'windows-1251', 'koi8-r']],
];
const LENGTHS = [40, 120, 400, 2000];
const PIECES = 60;

const detected = (bytes: Uint8Array): string => {
  const found = detectCharset(bytes, 'file.txt');
  return found.ok ? found.value.charset : found.error.code;
};

/** Where a piece may begin: never inside a character. */
function startsOf(bytes: Uint8Array, charset: Charset, length: number): number[] {
  const last = bytes.length - length;
  return Array.from({ length: PIECES }, (_, piece) => {
    let at = Math.floor((piece * last) / (PIECES - 1));
    if (charset.startsWith('utf-16')) at &= ~1;
    while (charset === 'utf-8' && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
    return at;
  });
}

describe('a file without a word about its encoding', () => {
  for (const [name, text, charsets] of WRITTEN_IN) {
    for (const charset of charsets) {
      test(`${name} in ${charset} is read right from pieces of ${LENGTHS.join(', ')} bytes`, () => {
        const bytes = encode(text, charset);
        for (const length of LENGTHS) {
          for (const start of startsOf(bytes, charset, length)) {
            let end = start + length;
            while (charset === 'utf-8' && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
            const piece = bytes.subarray(start, end);
            const wanted = decode(piece, charset).text;
            expect(decode(piece, detected(piece) as Charset).text).toBe(wanted);
          }
        }
      });
    }
  }

  test('a byte-order mark settles it and is not part of the text', () => {
    const utf8 = Uint8Array.of(0xef, 0xbb, 0xbf, ...encode('Да', 'utf-8'));
    expect(detectCharset(utf8, 'a')).toEqual({ ok: true, value: { charset: 'utf-8', confidence: 1 } });
    expect(decode(utf8, 'utf-8')).toEqual({ text: 'Да', undecodable: 0 });
    const utf16 = Uint8Array.of(0xff, 0xfe, ...encode('Да', 'utf-16le'));
    expect(detected(utf16)).toBe('utf-16le');
    expect(decode(utf16, 'utf-16le').text).toBe('Да');
    expect(detected(Uint8Array.of(0xfe, 0xff, ...encode('Да', 'utf-16be')))).toBe('utf-16be');
  });

  test('a windows-1251 text that begins with the letters of a byte-order mark is still windows-1251', () => {
    expect(detected(encode('яющей компании отелей, сообщили в пятницу', 'windows-1251'))).toBe('windows-1251');
  });

  test('UTF-8 with a broken byte is UTF-8, and the damage is counted', () => {
    const bytes = encode(RUSSIAN, 'utf-8');
    bytes[101] = 0xff;
    expect(detected(bytes)).toBe('utf-8');
    expect(decode(bytes, 'utf-8').undecodable).toBeGreaterThan(0);
  });

  test('French in windows-1252 is not taken for Russian', () => {
    expect(detected(encode('Le président est arrivé à Genève. À midi, il a été reçu.', 'windows-1252'))).toBe(
      'windows-1252',
    );
  });

  test('quotation marks, dashes and the euro sign of windows-1252 are not control codes', () => {
    const bytes = Uint8Array.of(0x93, 0x80, 0x20, 0x97, 0x94, 0x85);
    expect(decode(bytes, 'windows-1252').text).toBe('“€ —”…');
  });

  test('one Cyrillic letter is not taken for a German one', () => {
    expect(detected(encode('Я', 'windows-1251'))).not.toBe('windows-1252');
  });

  test('the confidence tells a long text from a word', () => {
    const sure = detectCharset(encode(RUSSIAN, 'koi8-r'), 'a');
    const unsure = detectCharset(encode('мир', 'koi8-r'), 'a');
    expect(sure.ok && sure.value.confidence).toBeGreaterThan(0.95);
    expect(unsure.ok && unsure.value.confidence).toBeLessThan(0.9);
  });
});

describe('a file that is not text', () => {
  test.each([
    ['report.pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'a PDF document'],
    ['photo.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a PNG picture'],
    ['article.docx', 'PK\x03\x04\x14\0\x06\0', 'a Word document'],
    ['noise.txt', '\x01\x02\x03\x80\x90\0\xff\0\x07\x06\x12\x13', 'not letters'],
  ])('%s is refused with a sentence that says what it is', (name, bytes, what) => {
    const found = detectCharset(Uint8Array.from(Buffer.from(bytes, 'latin1')), name);
    expect(found).toMatchObject({ ok: false, error: { code: 'not-text' } });
    expect(!found.ok && found.error.message).toContain(name);
    expect(!found.ok && found.error.message).toContain(what);
  });
});
