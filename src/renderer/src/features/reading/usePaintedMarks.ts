import { useEffect } from 'react';
import type { ArticleText } from '#shared/model/article.ts';
import { paint, type HighlightName } from '../../text/highlights.ts';
import { mountedText } from '../../text/mountedTexts.ts';
import type { Mark } from './marks.ts';
import type { Hits } from './useHits.ts';

type Ranges = Map<HighlightName, Range[]>;

const add = (ranges: Ranges, name: HighlightName, own: readonly Range[]): void => {
  if (own.length > 0) ranges.set(name, [...(ranges.get(name) ?? []), ...own]);
};

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
    const mounted = text && mountedText(text.id);
    if (!mounted) return undefined;
    const ranges: Ranges = new Map();
    for (const mark of marks) {
      const kind = mark.isMirrored ? 'mirror' : 'passage';
      const colours = mark.colours.length === 0 ? (['untagged'] as const) : mark.colours;
      for (const colour of colours) add(ranges, `${kind}-${colour}`, mounted.rangesOf(mark));
    }
    places.forEach((place, at) => {
      if (place.textId === mounted.textId) add(ranges, at === index ? 'hit-current' : 'hit', mounted.rangesOf(place));
    });
    const painter = `marks-${mounted.textId}`;
    paint(painter, ranges);
    return () => paint(painter, new Map());
  }, [text, marks, places, index, isInterleaved]);
}
