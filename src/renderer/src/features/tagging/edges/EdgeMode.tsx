import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import type { Passage } from '#shared/model/passage.ts';
import type { Span } from '#shared/model/span.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { edges as words } from '../../../strings/evidence.ts';
import { pressCaretKey } from '../../../text/caret.ts';
import { paint } from '../../../text/highlights.ts';
import { mountedText } from '../../../text/mountedTexts.ts';
import { readSelection, selectSpan, swapSelectionEnds } from '../../../text/selection.ts';
import { Button } from '../../../ui/Button.tsx';
import { notify } from '../../../ui/notices.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import css from './EdgeMode.module.css';
import { EdgeHandle } from './EdgeHandle.tsx';

const PAINTER = 'edges';

interface EdgeModeProps {
  readonly passage: Passage;
  readonly onDone: () => void;
}

/**
 * A passage whose ends can be moved: its words are selected, and whatever is selected then becomes the passage. Dragged by
 * the handles, moved with Shift+arrows (Tab takes the other end), or selected anew. Enter keeps it, Esc leaves it as it was.
 */
export function EdgeMode({ passage, onDone }: EdgeModeProps) {
  const { id: passageId, textId } = passage;
  const [span, setSpan] = useState<Span>({ start: passage.start, end: passage.end });
  const [, setScrolled] = useState(0);
  const { run } = useArchiveCommand('passages.move');
  const undo = useUndoAction();
  const text = mountedText(textId);

  useLayoutEffect(() => {
    selectSpan({ textId, start: passage.start, end: passage.end });
    mountedText(textId)?.root.closest<HTMLElement>('[role="document"]')?.focus({ preventScroll: true });
  }, [textId, passage.start, passage.end]);

  // A click beside the words leaves no selection: what was chosen last stays in sight until it is kept.
  useEffect(() => {
    paint(PAINTER, new Map([['pending', [{ textId, ...span }]]]));
    return () => paint(PAINTER, new Map());
  }, [textId, span]);

  useEffect(() => {
    const follow = (): void => {
      const selection = readSelection();
      if (selection?.textId === textId) setSpan({ start: selection.start, end: selection.end });
    };
    const redraw = (): void => setScrolled((count) => count + 1);
    document.addEventListener('selectionchange', follow);
    window.addEventListener('scroll', redraw, { capture: true, passive: true });
    window.addEventListener('resize', redraw);
    return () => {
      document.removeEventListener('selectionchange', follow);
      window.removeEventListener('scroll', redraw, { capture: true });
      window.removeEventListener('resize', redraw);
    };
  }, [textId]);

  const leave = (): void => {
    document.getSelection()?.collapseToEnd();
    onDone();
  };
  const keep = async (): Promise<void> => {
    const quote = text?.content.slice(span.start, span.end) ?? '';
    const result = await run({ passageId, ...span, quote });
    if (!result.ok) return;
    leave();
    notify({ tone: 'done', heading: words.moved, action: undo });
  };
  useEdgeKeys(text?.root ?? null, { keep: () => void keep(), leave });

  const place = (which: 'start' | 'end', offset: number): void => {
    const next = which === 'start' ? { start: offset, end: span.end } : { start: span.start, end: offset };
    if (next.start < next.end) selectSpan({ textId, ...next });
  };
  const rects = [...(text?.rangeOf(span)?.getClientRects() ?? [])];
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return null;
  return (
    <>
      <EdgeHandle textId={textId} which="start" x={first.left} y={first.top} onMove={place} />
      <EdgeHandle textId={textId} which="end" x={last.right} y={last.bottom} onMove={place} />
      <div className={css.bar} style={placeOfBar(text?.root ?? null, first, last)} role="group" aria-label={words.move}>
        <span className={css.words}>{words.bar}</span>
        <Button size="small" look="primary" onPress={() => void keep()}>
          {words.keep}
          <kbd>Enter</kbd>
        </Button>
        <Button size="small" onPress={leave}>
          {words.cancel}
          <kbd>Esc</kbd>
        </Button>
      </div>
    </>
  );
}

/** Its own height and a grip. */
const BAR_ROOM = 64;

/** Above the words; below them where that would lie over what is above the text. */
function placeOfBar(root: HTMLElement | null, first: DOMRect, last: DOMRect): { left: number; top: number } {
  const box = root?.closest('[role="document"]')?.getBoundingClientRect();
  const isAbove = first.top - BAR_ROOM > (box?.top ?? 0);
  const top = isAbove ? first.top - BAR_ROOM : last.bottom + BAR_ROOM / 3;
  return { left: Math.min(first.left, window.innerWidth - 540), top };
}

/** Before anybody else: here Enter and Tab mean the edges, not the sentence and the next pane. */
function useEdgeKeys(root: HTMLElement | null, acts: { readonly keep: () => void; readonly leave: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    const isMove = event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End';
    // On the buttons of the bar, Enter presses them.
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button')) return false;
    if (event.key === 'Enter') acts.keep();
    else if (event.key === 'Escape') acts.leave();
    else if (event.key === 'Tab') swapSelectionEnds();
    // Without Shift the selection would be lost, and with it where the passage ends.
    else if (isMove && root) return !event.shiftKey || pressCaretKey(root, event);
    else return false;
    return true;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
