import { paragraphsOf } from '#shared/text/paragraphs.ts';
import { readHeaderLine, type HeaderLine } from './headerLine.ts';

/** A text taken apart: what stands above the story, the story, what stands below it. */
export interface Layout {
  /** The heading of the article, marked as one or looking like one; null when there is none. */
  readonly heading: { readonly text: string; readonly sign: string } | null;
  readonly header: readonly HeaderLine[];
  readonly body: readonly string[];
  readonly trailer: readonly HeaderLine[];
}

const MOST_HEADER_LINES = 14;
const MOST_TRAILER_LINES = 5;
const MOST_HEADINGS = 2;
const LONGEST_HEADING = 180;

/** @param isWhole whether the text ends where the article ends */
export function layoutOf(text: string, isWhole: boolean, now: Date): Layout {
  const lines = linesOf(text);
  const header: HeaderLine[] = [];
  const headings: { text: string; sign: string }[] = [];
  let at = 0;
  for (; at < Math.min(lines.length, MOST_HEADER_LINES); at++) {
    const line = lines[at] ?? '';
    const read = readHeaderLine(line, now);
    if (read.length > 0) header.push(...read);
    else {
      const heading = headings.length < MOST_HEADINGS ? headingOf(line, at + 1 < lines.length) : null;
      if (!heading) break;
      headings.push(heading);
    }
  }
  const { trailer, end } = isWhole ? trailerOf(lines, at, now) : { trailer: [], end: lines.length };
  return { heading: headings[0] ?? null, header, body: lines.slice(at, end), trailer };
}

/** Paragraphs; those that hard wrapping glued to "Title: …" lines are taken apart again. */
const linesOf = (text: string): string[] =>
  paragraphsOf(text).flatMap(({ start, end }, index) => {
    const paragraph = text.slice(start, end);
    const isHeader = index < MOST_HEADER_LINES && /^[\p{L} ]{2,30}:\s/u.test(paragraph);
    return isHeader ? paragraph.split(/\s*\n\s*/) : [paragraph.replace(/\s*\n\s*/g, ' ')];
  });

function headingOf(line: string, isFollowed: boolean): Layout['heading'] {
  const marked = /^#{1,6}\s+(\S.*?)\s*#*$/su.exec(line)?.[1];
  if (marked !== undefined) return { text: marked, sign: 'marked as a heading' };
  if (!isFollowed || line.length > LONGEST_HEADING || /[.;:,…][»”"')]*$/u.test(line)) return null;
  if (!/^[«“„"'(]*[\p{Lu}\p{Lo}\p{N}]/u.test(line) || !/\p{L}/u.test(line)) return null;
  return { text: line, sign: 'first line, short and without a full stop' };
}

function trailerOf(lines: readonly string[], from: number, now: Date): { trailer: HeaderLine[]; end: number } {
  const trailer: HeaderLine[] = [];
  let end = lines.length;
  while (end > from + 1 && lines.length - end < MOST_TRAILER_LINES) {
    const line = lines[end - 1] ?? '';
    const read = readHeaderLine(line, now);
    const found = read.length > 0 ? read : signatureOf(line);
    if (found.length === 0) break;
    trailer.unshift(...found);
    end--;
  }
  return { trailer, end };
}

/** A last line with nothing but a person's name signs the article. */
function signatureOf(line: string): HeaderLine[] {
  const isName = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(line) && line.length <= 60;
  return isName ? [{ kind: 'byline', value: line, sign: 'a name in the last line' }] : [];
}
