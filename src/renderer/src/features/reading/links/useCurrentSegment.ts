import { useEffect, useState } from 'react';
import type { SegmentId } from '#shared/model/ids.ts';
import { readCaret } from '../../../text/selection.ts';
import type { TextsToRead } from '../textsToRead.ts';

function segmentAtCaret({ original, translation }: TextsToRead): SegmentId | null {
  const caret = readCaret();
  const text = [original, translation].find((one) => one?.id === caret?.text.textId);
  if (!caret || !text) return null;
  // Before the first letter of a sentence the caret stands in the space before it.
  const here = text.segments.findLast(({ start }) => start <= caret.offset) ?? text.segments[0];
  return here?.id ?? null;
}

/** The sentence that the caret is in; a click puts it there. The last one stays while a button has the keyboard. */
export function useCurrentSegment(texts: TextsToRead): SegmentId | null {
  const [current, setCurrent] = useState(() => segmentAtCaret(texts));
  useEffect(() => {
    const look = (): void => {
      const here = segmentAtCaret(texts);
      if (here !== null) setCurrent(here);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [texts]);
  return current;
}
