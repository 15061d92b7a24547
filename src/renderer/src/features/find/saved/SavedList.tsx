import { useState } from 'react';
import { Button as LineButton } from 'react-aria-components';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { desk } from '../../../strings/desk.ts';
import { Chevron } from '../../../ui/Chevron.tsx';
import { ArticleCount } from '../ArticleCount.tsx';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';
import { notify } from '../../../ui/notices.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { SearchFolderId } from '#shared/model/ids.ts';
import type { SavedSearch, SearchFolder } from '#shared/model/savedSearch.ts';
import { FolderDialog } from './FolderDialog.tsx';
import css from './Saved.module.css';
import { SearchForm } from './SaveSearchDialog.tsx';

const words = desk.saved;

type Editing = { readonly search: SavedSearch } | { readonly folder: SearchFolder } | null;

/** Under the empty box: what is looked for again and again, and what of it is new. */
export function SavedList() {
  const { data } = useArchiveQuery('saved.list', {});
  const [editing, setEditing] = useState<Editing>(null);
  if (!data) return null;
  if (data.searches.length + data.folders.length === 0) return <p className={css.teach}>{words.teach}</p>;
  const { folders, searches } = data;
  const close = (): void => setEditing(null);
  return (
    <section className={css.saved} aria-label={words.heading}>
      <h2 className={css.heading}>{words.heading}</h2>
      <Branch parentId={null} folders={folders} searches={searches} onEdit={setEditing} />
      {editing && 'search' in editing ? (
        <SearchForm search={editing.search} asked={editing.search} folders={folders} onClose={close} />
      ) : null}
      {editing && 'folder' in editing ? (
        <FolderDialog folder={editing.folder} folders={folders} onClose={close} />
      ) : null}
    </section>
  );
}

interface BranchProps {
  readonly parentId: SearchFolderId | null;
  readonly folders: readonly SearchFolder[];
  readonly searches: readonly SavedSearch[];
  readonly onEdit: (editing: Editing) => void;
}

function Branch(props: BranchProps) {
  const { parentId, folders, searches, onEdit } = props;
  return (
    <ul className={cx(parentId !== null && css.inside)}>
      {folders
        .filter((folder) => folder.parentId === parentId)
        .map((folder) => (
          <FolderLine key={`folder ${folder.id}`} {...props} folder={folder} />
        ))}
      {searches
        .filter(({ folderId }) => folderId === parentId)
        .map((search) => (
          <SearchLine key={search.id} search={search} onEdit={() => onEdit({ search })} />
        ))}
    </ul>
  );
}

function FolderLine({ folder, ...branch }: BranchProps & { readonly folder: SearchFolder }) {
  const [isOpen, setOpen] = useState(true);
  const undo = useUndoAction();
  const { run } = useArchiveCommand('saved.removeFolder');
  const remove = async (): Promise<void> => {
    const result = await run({ folderId: folder.id });
    if (result.ok) notify({ tone: 'done', heading: words.removed(folder.name), action: undo });
  };
  return (
    <li>
      <div className={css.line}>
        <LineButton className={cx(css.name, css.folder)} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <span className={cx(css.chevron, !isOpen && css.closed)}>
            <Chevron />
          </span>
          {folder.name}
        </LineButton>
        <LineMenu
          name={folder.name}
          entries={[
            { id: 'edit', label: words.editFolder, onAction: () => branch.onEdit({ folder }) },
            { id: 'remove', label: words.remove, isDanger: true, onAction: () => void remove() },
          ]}
        />
      </div>
      {isOpen ? <Branch {...branch} parentId={folder.id} /> : null}
    </li>
  );
}

function SearchLine({ search, onEdit }: { readonly search: SavedSearch; readonly onEdit: () => void }) {
  const dispatch = useWorkspaceDispatch();
  const undo = useUndoAction();
  const { data } = useArchiveQuery('search.savedNews', {}, { keepPrevious: true });
  const news = data?.news.find(({ savedSearchId }) => savedSearchId === search.id);
  const fresh = news && news.fresh > 0 ? words.fresh(news.fresh) : '';
  const { run } = useArchiveCommand('saved.remove');
  const remove = async (): Promise<void> => {
    const result = await run({ savedSearchId: search.id });
    if (result.ok) notify({ tone: 'done', heading: words.removed(search.name), action: undo });
  };
  return (
    <li className={css.line}>
      <LineButton className={cx(css.name)} onPress={() => dispatch({ type: 'openSaved', search })}>
        <span className={css.words} dir="auto">
          {search.name}
        </span>
        {fresh === '' ? null : <span className={css.fresh}>{fresh}</span>}
        {news ? <ArticleCount className={css.count} count={news.total} /> : null}
      </LineButton>
      <LineMenu
        name={search.name}
        entries={[
          { id: 'edit', label: words.edit, onAction: onEdit },
          { id: 'remove', label: words.remove, isDanger: true, onAction: () => void remove() },
        ]}
      />
    </li>
  );
}

function LineMenu({ name, entries }: { readonly name: string; readonly entries: readonly MenuEntry[] }) {
  const label = words.moreAbout(name);
  return (
    <Menu label={label} trigger={<IconButton size="small" label={label} icon={<MoreIcon />} />} entries={entries} />
  );
}
