import { useState } from 'react';
import { TagColour, type Tag } from '#shared/model/tag.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { tagging } from '../../strings/tagging.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import css from './Tagging.module.css';

const COLOURS = TagColour.options.map((id) => ({ id, label: tagging.colours[id] }));

const QUICK_KEYS = [
  { id: '', label: tagging.noQuickKey },
  ...Array.from({ length: 9 }, (_, at) => ({ id: String(at + 1), label: String(at + 1) })),
];

interface TagEditorProps {
  readonly tag: Tag;
  /** Missing where it is always there: nothing to cancel, and the keyboard stays where it is. */
  readonly onDone?: () => void;
}

/** Name, colour, number key, definition; saved together as one act. */
export function TagEditor({ tag, onDone }: TagEditorProps) {
  const [name, setName] = useState(tag.name);
  const [colour, setColour] = useState(tag.colour);
  const [quickKey, setQuickKey] = useState(tag.quickKey);
  const [definition, setDefinition] = useState(tag.definition);
  const { run, isRunning } = useArchiveCommand('tagging.updateTag');
  const isNameless = name.trim() === '';
  const save = async (): Promise<void> => {
    const result = await run({ tagId: tag.id, name: name.trim(), colour, definition: definition.trim(), quickKey });
    if (result.ok) onDone?.();
  };
  return (
    <form
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNameless) void save();
      }}
    >
      <TextField
        label={tagging.name}
        value={name}
        onChange={setName}
        error={isNameless ? tagging.nameMissing : undefined}
        takesFocus={onDone !== undefined}
      />
      <Select label={tagging.colour} options={COLOURS} value={colour} onChange={setColour} />
      <Select
        label={tagging.quickKey}
        hint={tagging.quickKeyHint}
        options={QUICK_KEYS}
        value={String(quickKey ?? '')}
        onChange={(chosen) => setQuickKey(chosen === '' ? null : Number(chosen))}
      />
      <TextArea label={tagging.definition} hint={tagging.definitionHint} value={definition} onChange={setDefinition} />
      <div className={css.editorButtons}>
        {onDone ? <Button onPress={onDone}>{tagging.cancel}</Button> : null}
        <Button look="primary" type="submit" isDisabled={isNameless || isRunning}>
          {tagging.save}
        </Button>
      </div>
    </form>
  );
}
