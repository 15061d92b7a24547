/**
 * The one form in which texts are stored, so that offsets mean the same everywhere: NFC, `\n` line ends, no byte-order
 * mark, nothing that SQLite or a screen cannot carry.
 *
 * Letters are never lost. A character that cannot be kept (NUL and other control codes, half of a surrogate pair)
 * becomes U+FFFD, because dropping it would silently join the words on either side. Idempotent.
 */
export function normaliseText(raw: string): string {
  if (IS_NORMAL.test(raw)) return raw;
  return raw.replace(LINE_ENDS, '\n').replace(BYTE_ORDER_MARKS, '').replace(UNKEEPABLE, '\uFFFD').normalize('NFC');
}

/**
 * Most texts hold nothing that could change, and one look is enough: Latin and Cyrillic letters, which NFC leaves alone
 * where no accent of its own follows, and the punctuation of news.
 */
const IS_NORMAL =
  /^[\t\n -~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2002-\u2027\u2030-\u205f\u20a0-\u20bf\u2116\u2122]*$/;

/** Vertical tab and form feed (a page end in text taken from PDF) end a line as well. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Also inside the text: joined files bring their marks with them, and there it has no width and no meaning. */
const BYTE_ORDER_MARKS = /\uFEFF/g;

/** C0 controls except tab and newline, DEL, and lone surrogates (which UTF-8 cannot write). */
// eslint-disable-next-line no-control-regex -- control characters are exactly what this looks for
const UNKEEPABLE = /[\0-\x08\x0E-\x1F\x7F]|\p{Surrogate}/gu;
