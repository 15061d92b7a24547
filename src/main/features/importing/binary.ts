/** What a file that is not text is, by its first bytes, in words that finish "This is …". */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['PK\x03\x04', 'a Word document, an e-book or another packed file'],
  ['PK\x05\x06', 'an empty packed file'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
  ['{\\rtf', 'a rich text (RTF) document'],
  ['\x1f\x8b', 'a packed file'],
  ['7z\xbc\xaf', 'a packed file'],
  ['Rar!', 'a packed file'],
  ['SQLite format 3\0', 'a database'],
  ['\x7fELF', 'a program'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a sound recording'],
];

/** What the bytes are when they are not text; null when they may be text. */
export function knownBinary(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  return found ? found[1] : null;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Control characters that no text has; many of them mean that the bytes are something else. */
export function countControls(bytes: Uint8Array): number {
  let controls = 0;
  // Every byte of every file passes here, and an iterator takes several times as long as an index.
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- see above
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++;
  }
  return controls;
}
