import { useArchiveCommand } from '../archive/commands.ts';
import { strings } from '../strings/en.ts';
import { notify } from '../ui/notices.ts';
import { useCommand } from '../workspace/CommandsProvider.tsx';
import { useCurrentDossier } from '../workspace/currentDossier.ts';
import { useWorkspace, useWorkspaceDispatch } from '../workspace/WorkspaceProvider.tsx';

function useHistoryCommands(): void {
  const dispatch = useWorkspaceDispatch();
  const undo = useArchiveCommand('tagging.undo');
  const redo = useArchiveCommand('tagging.redo');
  const step = async (direction: 'undo' | 'redo'): Promise<void> => {
    const result = await (direction === 'undo' ? undo : redo).run({});
    if (!result.ok) return;
    const { label, articleId } = result.value;
    notify({ tone: 'done', heading: direction === 'undo' ? strings.app.undone(label) : strings.app.redone(label) });
    if (articleId !== null) dispatch({ type: 'openArticle', articleId });
  };
  useCommand('undo', () => void step('undo'));
  useCommand('redo', () => void step('redo'));
}

/** Commands that belong to the window and to no place in it. */
export function useWindowCommands(): void {
  const dispatch = useWorkspaceDispatch();
  const { articleId } = useWorkspace();
  const dossierId = useCurrentDossier()?.id ?? null;
  useHistoryCommands();
  useCommand('pane.find', () => dispatch({ type: 'togglePane', pane: 'find' }));
  useCommand('pane.passages', () => dispatch({ type: 'togglePane', pane: 'passages' }));
  useCommand('archive.info', () => dispatch({ type: 'openDialog', dialog: { kind: 'archive' } }));
  useCommand('app.settings', () => dispatch({ type: 'openDialog', dialog: { kind: 'settings' } }));
  useCommand('tag.workbench', () => dispatch({ type: 'openDialog', dialog: { kind: 'workbench', tab: 'codebook' } }));
  useCommand('tag.bin', () => dispatch({ type: 'openDialog', dialog: { kind: 'workbench', tab: 'bin' } }));
  useCommand('app.help', () => dispatch({ type: 'openDialog', dialog: { kind: 'help' } }));
  useCommand('article.addTranslation', () => {
    if (articleId !== null) dispatch({ type: 'openDialog', dialog: { kind: 'translation', articleId } });
    else notify({ tone: 'info', heading: strings.app.openArticleFirst });
  });
  useCommand('article.edit', () => {
    if (articleId !== null) dispatch({ type: 'openDialog', dialog: { kind: 'editArticle', articleId } });
  });
  useCommand('dossier.export', () => {
    if (dossierId !== null) dispatch({ type: 'openDialog', dialog: { kind: 'dossier-preview', dossierId } });
    else dispatch({ type: 'showTab', tab: 'dossiers' });
  });
}
