import { useEffect, useState } from 'react';
import type { SegmentId } from '#shared/model/ids.ts';
import { readCaret } from '../../../text/selection.ts';
import type { TextsToRead } from '../textsToRead.ts';

/** The sentence that the caret is in; a click puts it there. The last one stays while a button has the keyboard. */
export function useCurrentSegment({ original, translation }: TextsToRead): SegmentId | null {
  const [current, setCurrent] = useState<SegmentId | null>(null);
  useEffect(() => {
    const look = (): void => {
      const caret = readCaret();
      const text = [original, translation].find((one) => one?.id === caret?.text.textId);
      if (!caret || !text) return;
      // Before the first letter of a sentence the caret stands in the space before it.
      const here = text.segments.findLast(({ start }) => start <= caret.offset) ?? text.segments[0];
      if (here) setCurrent(here.id);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [original, translation]);
  return current;
}
