import { useEffect } from 'react';
import type { ArticleText } from '#shared/model/article.ts';
import { addPlace, paint, type HighlightName, type Placed } from '../../text/highlights.ts';
import type { Mark } from './marks.ts';
import type { Hits } from './useHits.ts';

/** Paints passages, their mirrors and hits over one text, again whenever one of them changes. */
export function usePaintedMarks(
  text: ArticleText | null,
  marks: readonly Mark[],
  places: Hits['places'],
  index: number,
  /** Texts side by side and texts as one are other elements: what is painted is painted anew. */
  isInterleaved: boolean,
): void {
  useEffect(() => {
    if (!text) return undefined;
    const textId = text.id;
    const painting = new Map<HighlightName, Placed[]>();
    for (const mark of marks) {
      const kind = mark.isMirrored ? 'mirror' : 'passage';
      const colours = mark.colours.length === 0 ? (['untagged'] as const) : mark.colours;
      for (const colour of colours) addPlace(painting, `${kind}-${colour}`, { ...mark, textId });
    }
    places.forEach((place, at) => {
      if (place.textId === textId) addPlace(painting, at === index ? 'hit-current' : 'hit', place);
    });
    const painter = `marks-${textId}`;
    paint(painter, painting);
    return () => paint(painter, new Map());
  }, [text, marks, places, index, isInterleaved]);
}
