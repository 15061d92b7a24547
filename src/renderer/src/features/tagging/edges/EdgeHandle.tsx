import { useState, type PointerEvent } from 'react';
import type { TextId } from '#shared/model/ids.ts';
import { edges as words } from '../../../strings/evidence.ts';
import { gapAt } from '../../../text/points.ts';
import { cx } from '../../../ui/cx.ts';
import css from './EdgeMode.module.css';

interface EdgeHandleProps {
  readonly textId: TextId;
  readonly which: 'start' | 'end';
  /** Where the end stands in the window. */
  readonly x: number;
  readonly y: number;
  readonly onMove: (which: 'start' | 'end', offset: number) => void;
}

/** The grip at one end of a passage, for the mouse; the keyboard has Shift+arrows. */
export function EdgeHandle({ textId, which, x, y, onMove }: EdgeHandleProps) {
  const [isHeld, setHeld] = useState(false);
  const drag = (event: PointerEvent): void => {
    if (!isHeld) return;
    const point = gapAt(event.clientX, event.clientY);
    if (point?.text.textId === textId) onMove(which, point.offset);
  };
  return (
    <span
      className={cx(css.handle, css[which], isHeld && css.held)}
      style={{ left: x, top: y }}
      title={which === 'start' ? words.handleStart : words.handleEnd}
      aria-hidden="true"
      data-edge={which}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(true);
      }}
      onPointerMove={drag}
      onPointerUp={() => setHeld(false)}
      onPointerCancel={() => setHeld(false)}
    />
  );
}
