import { useEffect, useState, type RefObject } from 'react';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { desk } from '../../../strings/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { notify } from '../../../ui/notices.ts';
import { TextArea, TextField } from '../../../ui/TextField.tsx';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import type { Family } from '#shared/model/family.ts';
import type { FamilyId } from '#shared/model/ids.ts';
import css from '../Tables.module.css';

const words = desk.families;

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

export interface FamilyFormProps {
  /** null: a new one. */
  readonly family: Family | null;
  /** Spellings to begin with, or to add. */
  readonly brought: readonly string[];
  /** What the dialog's main key does. */
  readonly keepRef: RefObject<() => unknown>;
  readonly onDone: (id: FamilyId | null) => void;
}

/** A name and all the ways it is written, one on a line. */
export function FamilyForm({ family, brought, keepRef, onDone }: FamilyFormProps) {
  const undo = useUndoAction();
  const saving = useArchiveCommand('families.save', { quiet: true });
  const remove = useArchiveCommand('families.remove');
  const [name, setName] = useState(family?.name ?? brought[0] ?? '');
  const [text, setText] = useState([...new Set([...(family?.spellings ?? []), ...brought])].join('\n'));
  const [error, setError] = useState<string | undefined>(undefined);
  const spellings = linesOf(text);
  const isReady = name.trim() !== '' && spellings.length > 0 && !saving.isRunning;
  const save = async (): Promise<void> => {
    const result = await saving.run({ id: family?.id ?? null, name: name.trim(), spellings });
    if (!result.ok) {
      setError(result.error.message);
      return;
    }
    notify({ tone: 'done', heading: words.saved(name.trim()), action: undo });
    onDone(result.value.familyId);
  };
  useEffect(() => {
    keepRef.current = () => (isReady ? save() : undefined);
  });
  const drop = async (familyId: FamilyId): Promise<void> => {
    const result = await remove.run({ familyId });
    if (!result.ok) return;
    notify({ tone: 'done', heading: words.removed(name), action: undo });
    onDone(null);
  };
  return (
    <div className={css.form}>
      <TextField label={words.name} value={name} onChange={setName} hint={words.nameHint} isQuotation takesFocus />
      <TextArea
        label={words.spellings}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setError(undefined);
        }}
        hint={words.spellingsHint}
        error={error}
        rows={8}
        isQuotation
      />
      <div className={css.buttons}>
        <Button look="primary" isDisabled={!isReady} onPress={() => void save()}>
          {words.save}
        </Button>
        {family === null ? null : <Button onPress={() => void drop(family.id)}>{words.remove}</Button>}
      </div>
    </div>
  );
}
