import { useState } from 'react';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { desk } from '../../../strings/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { SearchFolder } from '#shared/model/savedSearch.ts';
import { pathOf } from './folders.ts';
import css from './Saved.module.css';
import { FolderField } from './SaveSearchDialog.tsx';
import { useFolderPath } from './useFolderPath.ts';

interface FolderDialogProps {
  readonly folder: SearchFolder;
  readonly folders: readonly SearchFolder[];
  readonly onClose: () => void;
}

/** Another name for a folder, or another place. */
export function FolderDialog({ folder, folders, onClose }: FolderDialogProps) {
  const folderOf = useFolderPath(folders);
  const { run } = useArchiveCommand('saved.saveFolder');
  const [name, setName] = useState(folder.name);
  const [path, setPath] = useState(pathOf(folders, folder.parentId));
  const keep = async (): Promise<void> => {
    const parentId = await folderOf(path);
    if (parentId === undefined) return;
    const result = await run({ id: folder.id, name: name.trim(), parentId });
    if (result.ok) onClose();
  };
  const main = (): void => {
    if (name.trim() !== '') void keep();
  };
  return (
    <Dialog
      title={desk.saved.editFolderTitle}
      size="small"
      closeLabel={desk.close}
      onClose={onClose}
      onMain={main}
      isMainOnEnter
      footer={
        <>
          <Button onPress={onClose}>{desk.cancel}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={main}>
            {desk.saved.save}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <TextField label={desk.saved.name} value={name} onChange={setName} takesFocus />
        <FolderField label={desk.saved.inside} path={path} onChange={setPath} folders={folders} />
      </div>
    </Dialog>
  );
}
