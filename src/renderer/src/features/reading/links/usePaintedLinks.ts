import { useEffect } from 'react';
import type { SegmentId } from '#shared/model/ids.ts';
import { paint, type HighlightName } from '../../../text/highlights.ts';
import { mountedText } from '../../../text/mountedTexts.ts';
import type { TextsToRead } from '../textsToRead.ts';
import type { LinkStates } from './linkStates.ts';

const PAINTER = 'links';

interface Shown {
  readonly picked: SegmentId | null;
  /** The link being repaired. */
  readonly shown: ReadonlySet<SegmentId>;
  /** Texts as one are other elements than texts side by side: painted anew. */
  readonly isInterleaved: boolean;
}

/** Sentences whose link is unsure or missing are marked in both texts; the link being repaired stands out, and what is picked. */
export function usePaintedLinks(
  { original, translation }: TextsToRead,
  states: LinkStates,
  { picked, shown, isInterleaved }: Shown,
): void {
  useEffect(() => {
    const unsure = new Set(states.unsure.flatMap((link) => [...link.original, ...link.translation]));
    const nameOf = (id: SegmentId): HighlightName | null =>
      id === picked
        ? 'link-picked'
        : shown.has(id)
          ? 'link-current'
          : unsure.has(id)
            ? 'link-unsure'
            : states.alone.has(id)
              ? 'link-none'
              : null;
    const ranges = new Map<HighlightName, Range[]>();
    for (const text of translation ? [original, translation] : []) {
      for (const segment of text.segments) {
        const name = nameOf(segment.id);
        const own = name && mountedText(text.id)?.rangesOf(segment);
        if (name && own) ranges.set(name, [...(ranges.get(name) ?? []), ...own]);
      }
    }
    paint(PAINTER, ranges);
    return () => paint(PAINTER, new Map());
  }, [original, translation, states, picked, shown, isInterleaved]);
}
