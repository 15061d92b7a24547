import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Chevron } from './Chevron.tsx';
import css from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';
import { cx } from './cx.ts';

export interface ComboBoxOption {
  readonly id: string;
  /** What stands in the field once it is chosen. */
  readonly label: string;
  readonly detail?: string;
}

interface ComboBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboBoxOption[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly lang?: string | undefined;
  readonly isRequired?: boolean;
  readonly openLabel: string;
}

/** A field with suggestions that also takes anything else that is typed. */
export function ComboBox(props: ComboBoxProps) {
  const { label, value, onChange, options, hint, error, lang, isRequired, openLabel } = props;
  return (
    <AriaComboBox
      className={cx(css.field)}
      inputValue={value}
      onInputChange={onChange}
      defaultItems={options}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={error !== undefined}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
    >
      <Label className={cx(css.label)}>{label}</Label>
      <div className={css.withButton}>
        <Input className={cx(css.input, css.comboInput)} lang={lang} dir="auto" spellCheck={false} />
        {options.length === 0 ? null : (
          <Button className={cx(css.openButton)} aria-label={openLabel}>
            <Chevron />
          </Button>
        )}
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover className={cx(css.popover)} offset={4}>
        <ListBox<ComboBoxOption> className={cx(css.options)}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={cx(css.option)}>
              <span>{option.label}</span>
              {option.detail === undefined ? null : <span className={css.quiet}>{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
