import { CheckboxButton, CheckboxField } from 'react-aria-components';
import css from './Checkbox.module.css';
import { cx } from './cx.ts';
import { CheckIcon } from './icons.tsx';

interface CheckboxProps {
  /** What is ticked, for everybody who can't see beside what the box stands. */
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: () => void;
  /** What stands beside the box and ticks it too. */
  readonly children?: React.ReactNode;
}

/** A box to tick, in lists and tables. */
export const Checkbox = ({ label, isSelected, onChange, children }: CheckboxProps) => (
  <CheckboxField aria-label={label} isSelected={isSelected} onChange={onChange}>
    <CheckboxButton className={cx(css.check, children !== undefined && css.wide)}>
      <span className={css.box}>{isSelected ? <CheckIcon /> : null}</span>
      {children}
    </CheckboxButton>
  </CheckboxField>
);
