import { useEffect, useState, type RefObject } from 'react';

/** Cards are heavy (buttons, sheets): of a thousand, so many are on the page at first: a screen and a half. */
const AT_FIRST = 12;
/** So many come with each look further. */
const MORE = 24;
/** Before the reader is there. */
const AHEAD = '800px';

interface Shown {
  readonly from: number;
  readonly to: number;
}

/**
 * Which items of a long list are on the page: from the beginning or around the active one, and more where the reader comes
 * to an end of them. `end` is put behind the last one.
 */
export function useWindowOf(
  count: number,
  active: number,
  end: RefObject<Element | null>,
): Shown & { readonly earlier: () => void } {
  const [shown, setShown] = useState<Shown>({ from: 0, to: AT_FIRST });
  const isOutside = active >= 0 && (active < shown.from || active >= shown.to);
  const around = { from: Math.max(0, active - AT_FIRST / 2), to: active + AT_FIRST / 2 };
  // While rendering: the active one must be there before anybody scrolls to it.
  if (isOutside) setShown(around);
  const { from, to } = isOutside ? around : shown;
  const isWhole = to >= count;
  useEffect(() => {
    const last = end.current;
    if (!last || isWhole) return undefined;
    const further = (entries: readonly IntersectionObserverEntry[]): void => {
      if (entries.some(({ isIntersecting }) => isIntersecting))
        setShown((before) => ({ ...before, to: before.to + MORE }));
    };
    // The list scrolls inside its pane: only a margin of scrolling boxes looks beyond the pane's edge.
    const options: IntersectionObserverInit & { readonly scrollMargin: string } = { scrollMargin: AHEAD };
    const observer = new IntersectionObserver(further, options);
    observer.observe(last);
    return () => observer.disconnect();
  }, [end, isWhole, to]);
  return {
    from,
    to: Math.min(to, count),
    earlier: () => setShown((before) => ({ ...before, from: Math.max(0, before.from - MORE) })),
  };
}
