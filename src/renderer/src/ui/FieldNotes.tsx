import { FieldError, Text } from 'react-aria-components';
import css from './Field.module.css';
import { cx } from './cx.ts';

interface FieldNotesProps {
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** The quiet line under a field; in its place, when something is wrong, the sentence that says what. Read out with it. */
export function FieldNotes({ hint, error }: FieldNotesProps) {
  return (
    <>
      {hint === undefined || hint === '' || error !== undefined ? null : (
        <Text slot="description" className={cx(css.quiet)}>
          {hint}
        </Text>
      )}
      {error === undefined ? null : <FieldError className={cx(css.error)}>{error}</FieldError>}
    </>
  );
}
