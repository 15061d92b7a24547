import { useEffect, useState } from 'react';
import { readSelection, type TextSelection } from './selection.ts';

const isSame = (a: TextSelection | null, b: TextSelection | null): boolean =>
  a?.textId === b?.textId && a?.start === b?.start && a?.end === b?.end;

/** The selection once it rests: while a mouse button is down it is still being made. */
export function useTextSelection(): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    let isDragging = false;
    const read = (): void => {
      if (isDragging) return;
      const next = readSelection();
      setSelection((before) => (isSame(before, next) ? before : next));
    };
    const onPointerDown = (): void => {
      isDragging = true;
    };
    const onPointerUp = (): void => {
      isDragging = false;
      // The browser clears a clicked-away selection only after this event.
      setTimeout(read, 0);
    };
    document.addEventListener('selectionchange', read);
    window.addEventListener('pointerdown', onPointerDown);
    window.addEventListener('pointerup', onPointerUp);
    window.addEventListener('pointercancel', onPointerUp);
    return () => {
      document.removeEventListener('selectionchange', read);
      window.removeEventListener('pointerdown', onPointerDown);
      window.removeEventListener('pointerup', onPointerUp);
      window.removeEventListener('pointercancel', onPointerUp);
    };
  }, []);
  return selection;
}
