import { useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MoreIcon } from '#renderer/ui/icons.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { notify } from '#renderer/ui/notices.ts';
import { useUndoAction } from '#renderer/workspace/useUndoAction.ts';
import { shortcutOf } from '#renderer/workspace/keymap.ts';
import { isMac } from '#renderer/workspace/platform.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import type { Dossier } from '#shared/model/dossier.ts';
import type { DossierId } from '#shared/model/ids.ts';
import { AddRow } from './AddRow.tsx';
import { DossierItems } from './DossierItems.tsx';
import css from './Exporting.module.css';
import { ExportBar } from './ExportBar.tsx';
import { RenameDossierDialog } from './RenameDossierDialog.tsx';

export function CurrentDossier({ dossierId }: { readonly dossierId: DossierId }) {
  const { data: dossier, error } = useArchiveQuery('exporting.dossier', { dossierId }, { keepPrevious: true });
  if (error !== null) return <p className={css.quiet}>{error.message}</p>;
  if (dossier === undefined) return null;
  return (
    <>
      <div className={css.about}>
        <p className={css.note}>{dossier.note === '' ? exporting.items(dossier.items.length) : dossier.note}</p>
        <DossierMenu dossier={dossier} />
      </div>
      <div className={css.scroll}>
        {dossier.items.length === 0 ? (
          <EmptyState heading={exporting.empty}>
            <p>{exporting.emptyHint(shortcutOf('dossier.addSelection', isMac) ?? '')}</p>
          </EmptyState>
        ) : (
          <DossierItems dossier={dossier} />
        )}
        <AddRow dossier={dossier} />
      </div>
      <ExportBar dossier={dossier} />
    </>
  );
}

function DossierMenu({ dossier }: { readonly dossier: Dossier }) {
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const dispatch = useWorkspaceDispatch();
  const undo = useUndoAction();
  const remove = useArchiveCommand('exporting.deleteDossier');
  const close = () => setOpen(null);
  const deleteIt = async () => {
    const result = await remove.run({ dossierId: dossier.id });
    if (!result.ok) return;
    dispatch({ type: 'setDossier', dossierId: null });
    notify({
      tone: 'done',
      heading: exporting.deleted(dossier.title),
      action: undo,
    });
  };
  return (
    <>
      <Menu
        label={exporting.more}
        trigger={<IconButton size="small" icon={<MoreIcon />} label={exporting.more} />}
        entries={[
          { id: 'rename', label: exporting.rename, onAction: () => setOpen('rename') },
          { id: 'delete', label: exporting.delete, isDanger: true, onAction: () => setOpen('delete') },
        ]}
      />
      {open === 'rename' ? <RenameDossierDialog dossier={dossier} onClose={close} /> : null}
      {open === 'delete' ? (
        <ConfirmDialog
          title={exporting.deleteTitle(dossier.title)}
          message={exporting.deleteMessage}
          confirmLabel={exporting.deleteConfirm}
          cancelLabel={exporting.cancel}
          onCancel={close}
          onConfirm={() => {
            close();
            void deleteIt();
          }}
        />
      ) : null}
    </>
  );
}
