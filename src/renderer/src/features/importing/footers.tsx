import { Button } from '#renderer/ui/Button.tsx';
import { shownKeys } from '#renderer/workspace/keymap.ts';
import { isMac } from '#renderer/workspace/platform.ts';
import { importing } from '#renderer/strings/importing.ts';
import css from './Importing.module.css';
import { type Entry, type Session, isImportable, isOpen, waitingToRead } from './session.ts';
import type { Importer } from './useImport.ts';

interface FormFooterProps {
  readonly entry: Entry;
  readonly failure: string | null;
  readonly isRunning: boolean;
  /** Null when there is no list to go back to. */
  readonly onBack: (() => void) | null;
  readonly onCancel: () => void;
  readonly onImport: () => void;
}

export function FormFooter({ entry, failure, isRunning, onBack, onCancel, onImport }: FormFooterProps) {
  const label = entry.decision === null ? importing.import : importing.actions[entry.decision];
  return (
    <>
      <p className={css.footWords} role="alert">
        {failure}
      </p>
      {onBack === null ? (
        <Button onPress={onCancel}>{importing.cancel}</Button>
      ) : (
        <Button onPress={onBack}>{importing.back}</Button>
      )}
      <Button look="primary" isDisabled={entry.draft === null} onPress={onImport}>
        {isRunning ? importing.importing : label}
        <span className={css.keys}>{shownKeys('Mod+Enter', isMac)}</span>
      </Button>
    </>
  );
}

interface SaveFooterProps {
  readonly failure: string | null;
  readonly isRunning: boolean;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** Below the facts about something that is in the archive already. */
export const SaveFooter = ({ failure, isRunning, onCancel, onSave }: SaveFooterProps) => (
  <>
    <p className={css.footWords} role="alert">
      {failure}
    </p>
    <Button onPress={onCancel}>{importing.cancel}</Button>
    <Button look="primary" onPress={onSave}>
      {isRunning ? importing.edit.saving : importing.edit.save}
      <span className={css.keys}>{shownKeys('Mod+Enter', isMac)}</span>
    </Button>
  </>
);

interface ListFooterProps {
  readonly session: Session;
  readonly importer: Importer;
  readonly onCancel: () => void;
  readonly onImport: () => void;
}

export function ListFooter({ session, importer, onCancel, onImport }: ListFooterProps) {
  const { entries } = session;
  const left = entries.filter(isImportable).length;
  const settled = entries.filter((entry) => !isOpen(entry)).length;
  const unread = waitingToRead(session).length;
  if (importer.progress !== null) {
    return <Button onPress={importer.stop}>{importing.stop}</Button>;
  }
  const said =
    unread > 0
      ? importing.list.reading(entries.length - unread, entries.length)
      : settled === 0
        ? ''
        : importing.list.summary(entries.filter((entry) => entry.state === 'imported').length, entries.length);
  return (
    <>
      <p className={css.footQuiet} role="status">
        {said}
      </p>
      <Button look={left === 0 ? 'primary' : 'quiet'} onPress={onCancel}>
        {settled > 0 ? importing.done : importing.cancel}
      </Button>
      {left === 0 ? null : (
        <Button look="primary" isDisabled={unread > 0} onPress={onImport}>
          {importing.importAll(left)}
          <span className={css.keys}>{shownKeys('Mod+Enter', isMac)}</span>
        </Button>
      )}
    </>
  );
}
