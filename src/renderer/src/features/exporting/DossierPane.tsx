import { useState } from 'react';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlusIcon } from '#renderer/ui/icons.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useCurrentDossier } from '#renderer/workspace/currentDossier.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import type { DossierSummary } from '#shared/model/dossier.ts';
import { CurrentDossier } from './CurrentDossier.tsx';
import css from './Exporting.module.css';
import { NewDossierDialog } from './NewDossierDialog.tsx';

/** The third tab at the right: which dossier, what is in it, and the way out to a PDF. */
export function DossierPane() {
  const dispatch = useWorkspaceDispatch();
  const current = useCurrentDossier();
  const { data } = useArchiveQuery('exporting.dossiers', {});
  const [isCreating, setCreating] = useState(false);
  if (data === undefined) return null;
  const { dossiers } = data;
  return (
    <div className={css.pane}>
      {current === null ? (
        <EmptyState
          heading={exporting.noneYet}
          actions={
            <Button look="primary" onPress={() => setCreating(true)}>
              {exporting.newDossier}
            </Button>
          }
        >
          <p>{exporting.noneYetHint}</p>
        </EmptyState>
      ) : (
        <>
          <div className={css.chooser}>
            <div className={css.grow}>
              <Select
                label={exporting.choose}
                options={dossiers.map(toOption)}
                value={String(current.id)}
                onChange={(id) => {
                  const chosen = dossiers.find((dossier) => String(dossier.id) === id);
                  if (chosen !== undefined) dispatch({ type: 'setDossier', dossierId: chosen.id });
                }}
              />
            </div>
            <IconButton icon={<PlusIcon />} label={exporting.newDossier} onPress={() => setCreating(true)} />
          </div>
          <CurrentDossier key={current.id} dossierId={current.id} />
        </>
      )}
      {isCreating ? <NewDossierDialog onClose={() => setCreating(false)} /> : null}
    </div>
  );
}

const toOption = ({ id, title }: DossierSummary) => ({ id: String(id), label: title });
