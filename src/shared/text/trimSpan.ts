import type { Span } from '../model/span.ts';

/** The span without white space at its ends, or null when nothing else is in it. */
export function trimSpan(content: string, { start, end }: Span): Span | null {
  const text = content.slice(start, end);
  const leading = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return trimmed === '' ? null : { start: start + leading, end: start + leading + trimmed.length };
}
