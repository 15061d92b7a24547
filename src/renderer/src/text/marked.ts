/** A text cut where it is lit, for rendering as elements. Pure; spans that overlap are joined. */
import type { Span } from '#shared/model/span.ts';

export interface Run {
  readonly start: number;
  readonly text: string;
  readonly isLit: boolean;
}

export function runsOf(text: string, spans: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const push = (end: number, isLit: boolean): void => {
    if (end > at) runs.push({ start: at, text: text.slice(at, end), isLit });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    push(Math.min(start, text.length), false);
    push(Math.min(end, text.length), true);
  }
  push(text.length, false);
  return runs;
}
