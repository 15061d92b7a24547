import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import css from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';
import { cx } from './cx.ts';

export interface RadioOption<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly hint?: string;
}

interface RadioGroupProps<K extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<K>[];
  /** Null while nothing is chosen yet. */
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly hint?: string | undefined;
  readonly isInRow?: boolean;
}

/** One of a few, all of them in sight. */
export function RadioGroup<K extends string>({ label, options, value, onChange, hint, isInRow }: RadioGroupProps<K>) {
  return (
    <AriaRadioGroup
      className={cx(css.field)}
      value={value}
      orientation={isInRow === true ? 'horizontal' : 'vertical'}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={cx(css.label)}>{label}</Label>
      <div className={cx(css.radios, isInRow === true && css.radiosInRow)}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id}>
            <RadioButton className={cx(css.choice)}>
              <span className={css.dot} />
              <span className={css.choiceText}>
                <span>{option.label}</span>
                {option.hint === undefined ? null : <span className={css.quiet}>{option.hint}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes hint={hint} />
    </AriaRadioGroup>
  );
}
