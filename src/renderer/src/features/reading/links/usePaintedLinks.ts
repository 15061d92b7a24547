import { useEffect } from 'react';
import type { SegmentId } from '#shared/model/ids.ts';
import { addPlace, paint, type HighlightName, type Placed } from '../../../text/highlights.ts';
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
    const painting = new Map<HighlightName, Placed[]>();
    for (const text of translation ? [original, translation] : []) {
      for (const segment of text.segments) {
        const name = nameOf(segment.id);
        if (name) addPlace(painting, name, { ...segment, textId: text.id });
      }
    }
    paint(PAINTER, painting);
    return () => paint(PAINTER, new Map());
  }, [original, translation, states, picked, shown, isInterleaved]);
}
