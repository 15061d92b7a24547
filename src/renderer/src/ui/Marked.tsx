import type { Span } from '#shared/model/span.ts';
import { runsOf } from '../text/marked.ts';

/** Words with the ones that matched lit. */
export function Marked({ text, highlights }: { readonly text: string; readonly highlights: readonly Span[] }) {
  return runsOf(text, highlights).map(({ start, text: words, isLit }) =>
    isLit ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
  );
}
