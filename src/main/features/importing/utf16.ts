type Order = 'utf-16le' | 'utf-16be';

/** Bytes enough to tell; the rest of a long file says the same. */
const ENOUGH = 1 << 16;

/** Which end comes first, when the bytes read as UTF-16 without a byte-order mark; null when they don't. */
export function utf16Order(bytes: Uint8Array): { charset: Order; confidence: number } | null {
  const little = read(bytes, 'utf-16le');
  const big = read(bytes, 'utf-16be');
  const [charset, best, other] =
    little.likely > big.likely ? (['utf-16le', little, big] as const) : (['utf-16be', big, little] as const);
  if (best.likely < 0.9 || best.likely - other.likely < 0.2 || best.telling < 0.5) return null;
  return { charset, confidence: Math.min(0.99, best.likely) };
}

/** Whether what follows a byte-order mark can be UTF-16: any script, but not mostly unassigned or broken units. */
export function looksUtf16(bytes: Uint8Array, order: Order): boolean {
  const text = new TextDecoder(order).decode(bytes.subarray(0, ENOUGH));
  let strange = 0;
  for (const char of text) if (/[\p{Cn}\p{Co}\p{Cs}\ufffd]/u.test(char)) strange++;
  // A cut off last byte is one strange character.
  return strange <= 1 || strange * 20 < text.length;
}

/** Shares of units that news texts are made of, and of high bytes that neither UTF-8 nor one-byte text holds. */
function read(bytes: Uint8Array, order: Order): { likely: number; telling: number } {
  const highAt = order === 'utf-16le' ? 1 : 0;
  const units = Math.min(bytes.length, ENOUGH) >> 1;
  let likely = 0;
  let telling = 0;
  for (let i = 0; i < units; i++) {
    const high = bytes[i * 2 + highAt] ?? 0;
    const low = bytes[i * 2 + 1 - highAt] ?? 0;
    if (isLikely(high, low)) likely++;
    if (high <= 0x06) telling++;
  }
  return units === 0 ? { likely: 0, telling: 0 } : { likely: likely / units, telling: telling / units };
}

/** ASCII and Latin-1, the other European, Cyrillic, Hebrew and Arabic letters, and punctuation of all of them. */
function isLikely(high: number, low: number): boolean {
  if (high === 0x00) return (low >= 0x20 && low !== 0x7f) || (low >= 0x09 && low <= 0x0d);
  return high <= 0x06 || high === 0x20 || high === 0x21;
}
