import type { ReactNode } from 'react';
import css from './Announcer.module.css';

/** Words that are only heard. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>;
}
