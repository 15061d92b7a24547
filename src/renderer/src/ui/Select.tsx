import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { Chevron } from './Chevron.tsx';
import css from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';
import { cx } from './cx.ts';

export interface Option<K extends string> {
  readonly id: K;
  readonly label: string;
}

interface SelectProps<K extends string> {
  readonly label: string;
  readonly options: readonly Option<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
}

/** One of a few known values. */
export function Select<K extends string>({ label, options, value, onChange, hint, isDisabled }: SelectProps<K>) {
  return (
    <AriaSelect
      className={cx(css.field)}
      value={value}
      isDisabled={isDisabled ?? false}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={cx(css.label)}>{label}</Label>
      <Button className={cx(css.input, css.selectButton)}>
        <SelectValue className={cx(css.selectValue)} />
        <span className={css.chevron} aria-hidden="true">
          <Chevron />
        </span>
      </Button>
      <FieldNotes hint={hint} />
      <Popover className={cx(css.popover)} offset={4}>
        <ListBox className={cx(css.options)} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={cx(css.option)}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
