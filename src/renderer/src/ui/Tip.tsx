import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import css from './Button.module.css';
import { cx } from './cx.ts';

interface TipProps {
  readonly text: string;
  readonly keys?: string | null;
  /** One button of React Aria. */
  readonly children: ReactNode;
}

/** The name of a button without words, with its shortcut, on hover and on keyboard focus. */
export function Tip({ text, keys = null, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <Tooltip className={cx(css.tooltip)} offset={6} placement="bottom">
        {text}
        {keys === null ? null : <span className={css.keys}>{keys}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
