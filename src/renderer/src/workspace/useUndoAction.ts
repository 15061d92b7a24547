import { strings } from '../strings/en.ts';
import type { NoticeAction } from '../ui/notices.ts';
import { useRunCommand } from './CommandsProvider.tsx';

/** "Undo" beside a notice about what was just done. */
export function useUndoAction(): NoticeAction {
  const runCommand = useRunCommand();
  return { label: strings.app.undoShort, run: () => runCommand('undo'), isUndo: true };
}
