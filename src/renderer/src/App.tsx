import { ArchiveProvider } from './archive/ArchiveProvider.tsx';
import { useArchiveQuery } from './archive/queries.ts';
import { Shell } from './shell/Shell.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { Button } from './ui/Button.tsx';
import { EmptyState } from './ui/EmptyState.tsx';
import { strings } from './strings/en.ts';
import { useLayoutEffect } from 'react';
import { setOwnKeys } from './workspace/keymap.ts';
import { CommandsProvider } from './workspace/CommandsProvider.tsx';
import { WorkspaceProvider } from './workspace/WorkspaceProvider.tsx';

export function App() {
  return (
    <ArchiveProvider>
      <Room />
      <Announcer />
    </ArchiveProvider>
  );
}

/** The room opens as the analyst left it, so it waits for the settings (a few milliseconds). */
function Room() {
  const settings = useArchiveQuery('settings.get', {});
  const keys = settings.data?.keys;
  useLayoutEffect(() => {
    if (keys) setOwnKeys(keys);
  }, [keys]);
  if (settings.error) {
    const retry = <Button onPress={() => void settings.refetch()}>{strings.app.tryAgain}</Button>;
    return (
      <EmptyState heading={strings.app.cannotOpen} actions={retry} isCentred>
        <p>{settings.error.message}</p>
      </EmptyState>
    );
  }
  if (!settings.data) return null;
  const { view, scrollLocked, lastArticleId } = settings.data;
  return (
    <WorkspaceProvider initial={{ view, scrollLocked, articleId: lastArticleId }}>
      <CommandsProvider>
        <Shell />
      </CommandsProvider>
    </WorkspaceProvider>
  );
}
