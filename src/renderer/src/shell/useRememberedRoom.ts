import { useEffect, useRef } from 'react';
import { useArchiveCommand } from '../archive/commands.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';

/** The next start opens the room as it was left: article, view, lock. Failures are quiet, nothing is lost by them. */
export function useRememberedRoom(): void {
  const { articleId, view, scrollLocked } = useWorkspace();
  const { run } = useArchiveCommand('settings.set', { quiet: true });
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else void run({ lastArticleId: articleId, view, scrollLocked });
  }, [articleId, view, scrollLocked, run]);
}
