import { useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';

export function NewDossierDialog({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useWorkspaceDispatch();
  const create = useArchiveCommand('exporting.createDossier');
  const [title, setTitle] = useState('');
  const isReady = title.trim() !== '' && !create.isRunning;
  const make = async () => {
    const result = await create.run({ title: title.trim() });
    if (!result.ok) return;
    dispatch({ type: 'setDossier', dossierId: result.value.dossierId });
    onClose();
  };
  const main = () => {
    if (isReady) void make();
  };
  return (
    <Dialog
      title={exporting.newDossier}
      size="small"
      closeLabel={exporting.close}
      onClose={onClose}
      onMain={main}
      isMainOnEnter
      footer={
        <>
          <Button onPress={onClose}>{exporting.cancel}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={main}>
            {exporting.create}
          </Button>
        </>
      }
    >
      <TextField
        label={exporting.newTitle}
        value={title}
        onChange={setTitle}
        placeholder={exporting.newPlaceholder}
        takesFocus
      />
    </Dialog>
  );
}
