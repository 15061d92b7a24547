import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { cx } from './cx.ts';
import css from './Toolbar.module.css';

/** Buttons in a row: one Tab stop, arrow keys inside. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar className={cx(css.toolbar)} aria-label={label}>
      {children}
    </AriaToolbar>
  );
}

export const ToolbarDivider = () => <span className={css.divider} aria-hidden="true" />;
