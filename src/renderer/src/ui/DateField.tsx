import { TextField } from './TextField.tsx';
import { readDate } from './isoDate.ts';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** The sentence for something that is not a date. */
  readonly invalidMessage: string;
  /** The sentence for an empty field, where one is needed. */
  readonly missingMessage?: string;
  readonly placeholder?: string;
}

/**
 * A date as text: news comes with days, with instants, with zones and without, and typing or pasting one is quicker
 * than picking it from a calendar.
 */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, hint, invalidMessage, missingMessage, placeholder } = props;
  const read = readDate(value);
  const error = !read.ok ? invalidMessage : read.value === null ? missingMessage : undefined;
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      hint={hint}
      error={error}
      placeholder={placeholder ?? '2026-01-31'}
      isRequired={missingMessage !== undefined}
    />
  );
}
