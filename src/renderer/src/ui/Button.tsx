import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import css from './Button.module.css';
import { cx } from './cx.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** primary: the one thing to do here. outlined: a choice beside it. quiet: everything else. */
  readonly look?: 'primary' | 'outlined' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  /** When the visible words are not enough for somebody who can't see what they stand beside. */
  readonly label?: string;
  readonly slot?: string;
  /** For a button that opens and closes something below it. */
  readonly isExpanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, look = 'quiet', size = 'normal', label, isExpanded, ...rest }: ButtonProps) {
  const className = cx(css.button, look !== 'quiet' && css[look], size === 'small' && css.small);
  const aria = {
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded }),
  };
  return (
    <AriaButton className={className} {...aria} {...rest}>
      {children}
    </AriaButton>
  );
}
