import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { cx } from './cx.ts';
import css from './Splitter.module.css';

interface SplitterProps {
  readonly label: string;
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** Which side the pane that it sizes is on. */
  readonly pane: 'before' | 'after';
  readonly onResize: (size: number) => void;
}

const STEP = 16;

/** The border of the pane that it lies in, towards the middle: dragged, or moved with the arrow keys. */
export function Splitter({ label, size, min, max, pane, onResize }: SplitterProps) {
  const drag = useRef<{ readonly from: number; readonly size: number } | null>(null);
  const towardsEnd = pane === 'before' ? 1 : -1;
  const resize = (wanted: number): void => onResize(Math.round(Math.min(max, Math.max(min, wanted))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const by: Readonly<Record<string, number>> = { ArrowLeft: -STEP, ArrowRight: STEP };
    const step = by[event.key];
    if (step !== undefined) resize(size + step * towardsEnd);
    else if (event.key === 'Home') resize(min);
    else if (event.key === 'End') resize(max);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, size };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current) resize(drag.current.size + (event.clientX - drag.current.from) * towardsEnd);
  };
  const onPointerUp = (): void => {
    drag.current = null;
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator IS a widget (ARIA 1.2, window splitter)
    <div
      className={cx(css.splitter, css[pane])}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- as above: the keyboard must reach it
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
    />
  );
}
