import { SwitchButton, SwitchField } from 'react-aria-components';
import css from './Field.module.css';
import { cx } from './cx.ts';

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, hint, isSelected, onChange }: SwitchProps) {
  return (
    <SwitchField isSelected={isSelected} onChange={onChange}>
      <SwitchButton className={cx(css.choice)}>
        <span className={css.track}>
          <span className={css.thumb} />
        </span>
        <span className={css.choiceText}>
          <span>{label}</span>
          {hint === undefined ? null : <span className={css.quiet}>{hint}</span>}
        </span>
      </SwitchButton>
    </SwitchField>
  );
}
