import { useArchiveCommand } from '../../archive/commands.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { useCommand } from '../../workspace/CommandsProvider.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { View } from '../../workspace/workspace.ts';
import type { TextsToRead } from './textsToRead.ts';
import type { Hits } from './useHits.ts';

const SIZE = { min: 13, max: 32, step: 1 };

/** What the keyboard, the menu and the toolbar do here. */
export function useReadingCommands(texts: TextsToRead, hits: Hits): void {
  const dispatch = useWorkspaceDispatch();
  const { scrollLocked } = useWorkspace();
  const { data: settings } = useArchiveQuery('settings.get', {});
  const { run: saveSettings } = useArchiveCommand('settings.set');
  const hasTranslation = texts.translation !== null;
  const show = (view: View): void => dispatch({ type: 'setView', view });
  const resize = (by: number): void => {
    const size = (settings?.textSize ?? 18) + by * SIZE.step;
    if (size >= SIZE.min && size <= SIZE.max) void saveSettings({ textSize: size });
  };
  useCommand('view.original', () => show('original'));
  useCommand('view.translation', () => show('translation'), hasTranslation);
  useCommand('view.both', () => show('both'), hasTranslation);
  useCommand('view.interleaved', () => show('interleaved'), hasTranslation);
  useCommand('view.lock', () => dispatch({ type: 'setScrollLock', locked: !scrollLocked }));
  useCommand('text.larger', () => resize(1));
  useCommand('text.smaller', () => resize(-1));
  useCommand('hit.next', () => hits.step(1));
  useCommand('hit.previous', () => hits.step(-1));
}
