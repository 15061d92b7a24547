import { useEffect, type RefObject } from 'react';
import type { SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';
import { paint } from '../../text/highlights.ts';
import type { TextsToRead } from './textsToRead.ts';

const PAINTER = 'counterparts';

const segmentElement = (node: Node | EventTarget | null): HTMLElement | null => {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest<HTMLElement>('[data-segment]') ?? null;
};

function light({ original, translation, alignment }: TextsToRead, id: number | null): void {
  const isIt = (segment: Segment): boolean => segment.id === (id as SegmentId | null);
  const here = original.segments.find(isIt) ?? translation?.segments.find(isIt);
  if (!here || !translation || !alignment) {
    paint(PAINTER, new Map());
    return;
  }
  const fromOriginal = original.segments.includes(here);
  const [from, into] = fromOriginal ? [original, translation] : [translation, original];
  const direction = fromOriginal ? 'toTranslation' : 'toOriginal';
  const spans = mirrorSpan(here, from.segments, into.segments, alignment.links, direction);
  const places = [
    { textId: from.id, start: here.start, end: here.end },
    ...spans.map(({ start, end }) => ({ textId: into.id, start, end })),
  ];
  paint(PAINTER, new Map([['counterpart', places]]));
}

/** Under the mouse, or at the caret, a sentence and what says the same on the other side are lit together. */
export function useCounterparts(columns: RefObject<HTMLElement | null>, texts: TextsToRead): void {
  useEffect(() => {
    const root = columns.current;
    if (!root) return undefined;
    let lit: number | null = null;
    const show = (element: HTMLElement | null): void => {
      const next = element ? Number(element.dataset.segment) : null;
      if (next === lit) return;
      lit = next;
      light(texts, next);
    };
    const onMove = (event: PointerEvent): void => show(segmentElement(event.target));
    const atCaret = (): HTMLElement | null => {
      const node = document.getSelection()?.focusNode ?? null;
      return node && root.contains(node) ? segmentElement(node) : null;
    };
    // The mouse goes, the caret stays: what it stands in is lit for as long as the text has the keyboard.
    const onLeave = (): void => show(root.contains(document.activeElement) ? atCaret() : null);
    const onCaret = (): void => {
      const element = atCaret();
      if (element) show(element);
    };
    root.addEventListener('pointermove', onMove);
    root.addEventListener('pointerleave', onLeave);
    document.addEventListener('selectionchange', onCaret);
    return () => {
      root.removeEventListener('pointermove', onMove);
      root.removeEventListener('pointerleave', onLeave);
      document.removeEventListener('selectionchange', onCaret);
      paint(PAINTER, new Map());
    };
  }, [columns, texts]);
}
