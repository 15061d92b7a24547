import { useEffect } from 'react';

/** The results themselves; and with them the counts around them, which come a moment later. */
type Mark = 'results-painted' | 'screen-painted';

/** For measuring from a key to what it shows: the mark is set in the first task after the frame that shows it. */
export function usePaintedMark(mark: Mark, query: string, answer: unknown): void {
  useEffect(() => {
    if (answer === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        performance.clearMarks(mark);
        performance.mark(mark, { detail: { query } });
        if (mark === 'results-painted') document.documentElement.dataset.painted = query;
      }, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [mark, query, answer]);
}
