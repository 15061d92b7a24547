import { useState } from 'react';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { desk } from '../../../strings/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notify } from '../../../ui/notices.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import { useTypedQuery, useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { SavedSearch, SearchAsked, SearchFolder } from '#shared/model/savedSearch.ts';
import { pathOf } from './folders.ts';
import css from './Saved.module.css';
import { useFolderPath } from './useFolderPath.ts';

const words = desk.saved;
const LONGEST_NAME = 120;

/** Keeps what is searched now; a saved search that is open is edited instead. */
export function SaveSearchDialog() {
  const query = useTypedQuery();
  const { script, sort, level, savedSearchId } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('saved.list', {});
  if (!data) return null;
  return (
    <SearchForm
      search={data.searches.find(({ id }) => id === savedSearchId) ?? null}
      asked={{ query: query.trim(), script, sort, level }}
      folders={data.folders}
      onClose={() => dispatch({ type: 'closeDialog' })}
    />
  );
}

interface SearchFormProps {
  /** null: a new one. */
  readonly search: SavedSearch | null;
  readonly asked: SearchAsked;
  readonly folders: readonly SearchFolder[];
  readonly onClose: () => void;
}

/** The name of a search and the folder it lies in. */
export function SearchForm({ search, asked, folders, onClose }: SearchFormProps) {
  const dispatch = useWorkspaceDispatch();
  const undo = useUndoAction();
  const folderOf = useFolderPath(folders);
  const save = useArchiveCommand('saved.save');
  const [name, setName] = useState(search?.name ?? asked.query.slice(0, LONGEST_NAME));
  const [path, setPath] = useState(pathOf(folders, search?.folderId ?? null));
  const isReady = name.trim() !== '' && !save.isRunning;
  const keep = async (): Promise<void> => {
    const folderId = await folderOf(path);
    if (folderId === undefined) return;
    const kept = { ...asked, id: search?.id ?? null, folderId, name: name.trim() };
    const result = await save.run(kept);
    if (!result.ok) return;
    const { savedSearchId } = result.value;
    if (search === null) {
      const fresh = { createdAt: '', lookedAt: null, lookedArticleId: null };
      dispatch({ type: 'openSaved', search: { ...kept, ...fresh, id: savedSearchId } });
    }
    notify({ tone: 'done', heading: words.done(name.trim()), action: undo });
    onClose();
  };
  const main = (): void => {
    if (isReady) void keep();
  };
  return (
    <Dialog
      title={search === null ? words.saveTitle : words.editTitle}
      size="small"
      closeLabel={desk.close}
      onClose={onClose}
      onMain={main}
      isMainOnEnter
      footer={
        <>
          <Button onPress={onClose}>{desk.cancel}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={main}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p className={css.quiet}>
          {words.query} <span className={css.query}>{asked.query}</span>
        </p>
        <TextField label={words.name} value={name} onChange={setName} takesFocus />
        <FolderField label={words.folder} path={path} onChange={setPath} folders={folders} />
      </div>
    </Dialog>
  );
}

interface FolderFieldProps {
  readonly label: string;
  readonly path: string;
  readonly onChange: (path: string) => void;
  readonly folders: readonly SearchFolder[];
}

export function FolderField({ label, path, onChange, folders }: FolderFieldProps) {
  const options = folders
    .map(({ id }) => ({ id: String(id), label: pathOf(folders, id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <ComboBox
      label={label}
      value={path}
      onChange={onChange}
      options={options}
      hint={words.folderHint}
      openLabel={words.open}
    />
  );
}
