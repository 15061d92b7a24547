import { useEffect } from 'react';

/** For measuring from key to painted results: the mark is set in the first task after the frame that shows them. */
export function usePaintedMark(query: string, answer: unknown): void {
  useEffect(() => {
    if (answer === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        performance.clearMarks('results-painted');
        performance.mark('results-painted', { detail: { query } });
        document.documentElement.dataset.painted = query;
      }, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [query, answer]);
}
