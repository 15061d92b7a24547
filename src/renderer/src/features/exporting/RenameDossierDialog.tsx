import { useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import type { Dossier } from '#shared/model/dossier.ts';
import css from './Exporting.module.css';

/** What stands on the first page. */
export function RenameDossierDialog({ dossier, onClose }: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const update = useArchiveCommand('exporting.updateDossier');
  const [title, setTitle] = useState(dossier.title);
  const [note, setNote] = useState(dossier.note);
  const isReady = title.trim() !== '' && !update.isRunning;
  const save = async () => {
    const result = await update.run({ dossierId: dossier.id, title: title.trim(), note: note.trim() });
    if (result.ok) onClose();
  };
  const main = () => {
    if (isReady) void save();
  };
  return (
    <Dialog
      title={exporting.renameTitle}
      size="small"
      closeLabel={exporting.close}
      onClose={onClose}
      onMain={main}
      isMainOnEnter
      footer={
        <>
          <Button onPress={onClose}>{exporting.cancel}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={main}>
            {exporting.save}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <TextField
          label={exporting.title}
          value={title}
          onChange={setTitle}
          error={title.trim() === '' ? exporting.titleMissing : undefined}
          isRequired
          takesFocus
        />
        <TextArea label={exporting.note} value={note} onChange={setNote} hint={exporting.noteHint} rows={5} />
      </div>
    </Dialog>
  );
}
