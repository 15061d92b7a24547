import { Input, Label, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import css from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';
import { cx } from './cx.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A quiet line below: why it was suggested, what to type. */
  readonly hint?: string | undefined;
  /** A sentence; the field is marked as invalid while there is one. */
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Language of what is typed, for the right spelling rules and voice. */
  readonly lang?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /* Set where the field is the reason why the dialog was opened. */
  readonly takesFocus?: boolean;
  /** For words from the article itself: shown in the reading face. */
  readonly isQuotation?: boolean;
}

function fieldProps(props: TextFieldProps) {
  return {
    value: props.value,
    onChange: props.onChange,
    isInvalid: props.error !== undefined,
    isRequired: props.isRequired ?? false,
    isDisabled: props.isDisabled ?? false,
    autoFocus: props.takesFocus ?? false,
    validationBehavior: 'aria' as const,
    className: cx(css.field),
  };
}

/** React Aria's inputs take no undefined. */
function words({ placeholder, lang }: TextFieldProps) {
  return { ...(placeholder === undefined ? {} : { placeholder }), ...(lang === undefined ? {} : { lang }) };
}

export function TextField(props: TextFieldProps) {
  return (
    <AriaTextField {...fieldProps(props)}>
      <Label className={cx(css.label)}>{props.label}</Label>
      <Input
        className={cx(css.input, props.isQuotation && css.serif)}
        {...words(props)}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
      />
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaTextField>
  );
}

export function TextArea({ rows = 3, ...props }: TextFieldProps & { readonly rows?: number }) {
  return (
    <AriaTextField {...fieldProps(props)}>
      <Label className={cx(css.label)}>{props.label}</Label>
      <AriaTextArea
        className={cx(css.input, css.area, rows < 5 && css.grows, props.isQuotation && css.serif)}
        {...words(props)}
        dir="auto"
        rows={rows}
        spellCheck={false}
      />
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaTextField>
  );
}
