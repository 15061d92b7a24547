import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './EmptyState.module.css';

interface EmptyStateProps {
  readonly heading: string;
  /** Teaches what will be here and how it gets here. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly isCentred?: boolean;
}

export function EmptyState({ heading, children, actions, isCentred = false }: EmptyStateProps) {
  return (
    <div className={cx(css.empty, isCentred && css.centred)}>
      <h2 className={css.heading}>{heading}</h2>
      {children}
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </div>
  );
}
