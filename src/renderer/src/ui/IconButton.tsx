import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import css from './Button.module.css';
import { cx } from './cx.ts';
import { Tip } from './Tip.tsx';

interface Common {
  /** What it does, as a person would say it: read aloud and shown as the tooltip. */
  readonly label: string;
  /** More than the name, e.g. what would be undone; shown instead of the label. */
  readonly tip?: string;
  readonly keys?: string | null;
  readonly icon: ReactNode;
  readonly size?: 'normal' | 'small';
  readonly isDisabled?: boolean;
}

interface IconButtonProps extends Common {
  readonly onPress?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly slot?: string;
}

export function IconButton({ label, tip, keys = null, icon, size = 'normal', ...rest }: IconButtonProps) {
  return (
    <Tip text={tip ?? label} keys={keys}>
      <AriaButton className={cx(css.button, css.icon, size === 'small' && css.small)} aria-label={label} {...rest}>
        {icon}
      </AriaButton>
    </Tip>
  );
}

interface IconToggleProps extends Common {
  readonly isSelected: boolean;
  /** quiet: on is the normal state and needs no accent. */
  readonly look?: 'normal' | 'quiet';
  readonly onChange: (selected: boolean) => void;
}

/** A button that is on or off. */
export function IconToggle(props: IconToggleProps) {
  const { label, tip, keys = null, icon, size = 'normal', look = 'normal', ...rest } = props;
  const className = cx(css.button, css.icon, size === 'small' && css.small, look === 'quiet' && css.quietToggle);
  return (
    <Tip text={tip ?? label} keys={keys}>
      <ToggleButton className={className} aria-label={label} {...rest}>
        {icon}
      </ToggleButton>
    </Tip>
  );
}
