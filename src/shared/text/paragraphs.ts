import type { Span } from '../model/span.ts';

/**
 * The paragraphs of a text: its lines, because in saved articles a newline ends a paragraph; or, in hard-wrapped text
 * (mail, old wires), the blocks between blank lines. Trimmed, in order, none empty.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines, text);
  const paragraphs: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    const span = trim(text, line);
    if (!span) open = null;
    else if (open && width > 0 && !beginsBlock(text, span)) open.end = span.end;
    else {
      open = span;
      paragraphs.push(span);
    }
  }
  return paragraphs;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Lines of a hard-wrapped text are about as long as a mail or telex line. */
const WRAPPED = { min: 45, max: 90, spread: 24 };
const MIN_WRAPPED_LINES = 3;
const ENDS_SENTENCE = /[.!?…:;][»”"')\]]*$/u;

/**
 * The width to which a text was hard-wrapped, or 0. The evidence is lines that another line follows directly: in wrapped
 * text they are of similar length, mostly stop in mid-sentence, and the next line often begins in lower case (which the
 * lines of a list of headlines do not).
 */
function wrapWidth(lines: readonly Span[], text: string): number {
  const contents = lines.map(({ start, end }) => text.slice(start, end).trim());
  const followed = contents.flatMap((line, index) => {
    const next = contents[index + 1] ?? '';
    return line !== '' && next !== '' ? [{ line, next }] : [];
  });
  if (followed.length < MIN_WRAPPED_LINES) return 0;
  const width = followed.reduce((widest, { line }) => Math.max(widest, line.length), 0);
  if (width < WRAPPED.min || width > WRAPPED.max) return 0;
  const similar = followed.filter(({ line }) => line.length >= width - WRAPPED.spread);
  const open = similar.filter(({ line }) => !ENDS_SENTENCE.test(line));
  const goingOn = open.filter(({ next }) => /^\p{Ll}/u.test(next));
  const isWrapped =
    similar.length >= followed.length * 0.7 &&
    open.length >= similar.length * 0.6 &&
    goingOn.length >= open.length * 0.4;
  return isWrapped ? width : 0;
}

/** Headings and list items begin a paragraph even in wrapped text. */
function beginsBlock(text: string, span: Span): boolean {
  return /^(#{1,6}|[-*•–—]|\d{1,2}[.)])\s/u.test(text.slice(span.start, span.start + 8));
}

/** The span without white space around it, or null when nothing else is in it. */
export function trim(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Asked for both ends of every line and sentence; between the no-break space and this there are only letters.
  if (code > 0xa0 && code < 0x1680) return false;
  return /\s/u.test(text.charAt(at));
}
