import { useArchiveCommand } from '../archive/commands.ts';
import { exporting } from '../strings/exporting.ts';
import { notify } from '../ui/notices.ts';
import type { NewItem } from '#shared/contract/routes/exporting.ts';
import type { DossierId } from '#shared/model/ids.ts';
import { useCurrentDossier } from './currentDossier.ts';
import { useUndoAction } from './useUndoAction.ts';
import { useWorkspaceDispatch } from './WorkspaceProvider.tsx';

/**
 * Puts passages, articles or headings into the current dossier, from wherever the analyst is. Without a current one
 * the last changed is taken; without any, a first one is made, so that the act never ends in a question.
 */
export function useAddToDossier(): (items: readonly NewItem[]) => Promise<void> {
  const current = useCurrentDossier();
  const dispatch = useWorkspaceDispatch();
  const create = useArchiveCommand('exporting.createDossier');
  const addItems = useArchiveCommand('exporting.addItems');
  const undo = useUndoAction();

  const target = async (): Promise<{ id: DossierId; title: string } | null> => {
    if (current !== null) return current;
    const made = await create.run({ title: exporting.firstTitle });
    return made.ok ? { id: made.value.dossierId, title: exporting.firstTitle } : null;
  };

  return async (items) => {
    if (items.length === 0) {
      notify({ tone: 'info', heading: exporting.nothingToAdd });
      return;
    }
    const dossier = await target();
    if (dossier === null) return;
    const result = await addItems.run({ dossierId: dossier.id, items: [...items] });
    if (!result.ok) return;
    dispatch({ type: 'setDossier', dossierId: dossier.id });
    const { added } = result.value;
    notify({ tone: 'done', heading: exporting.added(added, dossier.title), ...(added > 0 ? { action: undo } : {}) });
  };
}
