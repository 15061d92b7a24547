import { useEffect, useEffectEvent, type RefObject } from 'react';
import { caretRect, ensureCaret, pressCaretKey, selectSegment } from './caret.ts';

interface CaretElements {
  /** Scrolls, has the keyboard. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Holds the text; the bar is placed inside its offset parent. */
  readonly root: RefObject<HTMLElement | null>;
  readonly bar: RefObject<HTMLElement | null>;
  /** What a double click selects; with Alt it is the other. */
  readonly doubleClick: 'sentence' | 'word';
}

/**
 * Half a blink. By a timer: an animation of the style sheet has the style of the page looked at in every frame, and with it
 * every highlight painted again, which made long texts with many passages scroll unevenly.
 */
const BLINK_MS = 550;
const FAINT = '0.15';

/** Room that is kept above and below the caret while it moves. */
const MARGIN = 0.15;

function keepInView(scroller: HTMLElement, rect: DOMRect): void {
  const box = scroller.getBoundingClientRect();
  const margin = MARGIN * box.height;
  if (rect.top < box.top + margin) scroller.scrollTop -= box.top + margin - rect.top;
  else if (rect.bottom > box.bottom - margin) scroller.scrollTop += rect.bottom - (box.bottom - margin);
}

function draw(bar: HTMLElement, root: HTMLElement, scroller: HTMLElement): void {
  const rect = scroller.ownerDocument.activeElement === scroller ? caretRect(root) : null;
  const parent = bar.offsetParent;
  bar.hidden = rect === null;
  bar.style.opacity = '';
  if (!rect || !parent) return;
  const origin = parent.getBoundingClientRect();
  bar.style.transform = `translate(${rect.left - origin.left}px, ${rect.top - origin.top}px)`;
  bar.style.blockSize = `${rect.height}px`;
}

/**
 * Reading with the keyboard: arrows move a caret, Shift selects, Enter or S selects the whole sentence. By mouse a double
 * click does that too; words that were dragged over after one stay selected.
 */
export function useCaret({ scroller, root, bar, doubleClick }: CaretElements): void {
  const onDoubleClick = useEffectEvent((event: MouseEvent): void => {
    const isSentence = (doubleClick === 'sentence') !== event.altKey;
    const isDragged = /\s/u.test((document.getSelection()?.toString() ?? '').trim());
    if (isSentence && !isDragged && root.current) selectSegment(root.current);
  });
  useEffect(() => {
    const [box, text, line] = [scroller.current, root.current, bar.current];
    if (!box || !text || !line) return undefined;
    const redraw = (): void => draw(line, text, box);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      ensureCaret(text, box);
      if (!pressCaretKey(text, event)) return;
      event.preventDefault();
      const rect = caretRect(text);
      if (rect) keepInView(box, rect);
      redraw();
    };
    const onFocus = (): void => {
      // A click puts the caret itself; only the keyboard needs one to start from.
      if (box.matches(':focus-visible')) ensureCaret(text, box);
      redraw();
    };
    const onTwice = (event: MouseEvent): void => onDoubleClick(event);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const blinking = setInterval(() => {
      if (!line.hidden && !isStill) line.style.opacity = line.style.opacity === '' ? FAINT : '';
    }, BLINK_MS);
    const observer = new ResizeObserver(redraw);
    observer.observe(text);
    box.addEventListener('dblclick', onTwice);
    box.addEventListener('keydown', onKeyDown);
    box.addEventListener('focus', onFocus);
    box.addEventListener('blur', redraw);
    document.addEventListener('selectionchange', redraw);
    return () => {
      clearInterval(blinking);
      observer.disconnect();
      box.removeEventListener('dblclick', onTwice);
      box.removeEventListener('keydown', onKeyDown);
      box.removeEventListener('focus', onFocus);
      box.removeEventListener('blur', redraw);
      document.removeEventListener('selectionchange', redraw);
    };
  }, [scroller, root, bar]);
}
