import { memo } from 'react';
import { desk } from '../../../strings/desk.ts';
import { strings } from '../../../strings/en.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { notify } from '../../../ui/notices.ts';
import { useCommand, useRunCommand } from '../../../workspace/CommandsProvider.tsx';
import { shortcutOf, type CommandId } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import { useOwnKeys } from '../../../workspace/useOwnKeys.ts';
import { useTypedQuery, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';

const ENTRIES: readonly CommandId[] = ['find.save', 'find.record', 'find.tagHits', 'find.batch', 'find.families'];

/** What a search desk keeps, one step from the box. */
export const DeskMenu = memo(function DeskMenu() {
  const run = useRunCommand();
  useOwnKeys();
  const query = useTypedQuery();
  const dispatch = useWorkspaceDispatch();
  useCommand('find.save', () => {
    if (query.trim() === '') notify({ tone: 'info', heading: desk.saved.nothing });
    else dispatch({ type: 'openDialog', dialog: { kind: 'saveSearch' } });
  });
  useCommand('find.tagHits', () => {
    if (query.trim() === '') notify({ tone: 'info', heading: desk.saved.nothing });
    else dispatch({ type: 'openDialog', dialog: { kind: 'tagHits' } });
  });
  useCommand('find.record', () => dispatch({ type: 'openDialog', dialog: { kind: 'searchRecord' } }));
  useCommand('find.batch', () => dispatch({ type: 'openDialog', dialog: { kind: 'batchSearch' } }));
  useCommand('find.families', () => dispatch({ type: 'openDialog', dialog: { kind: 'families', spellings: [] } }));
  return (
    <Menu
      label={desk.more}
      trigger={<IconButton size="small" label={desk.more} icon={<MoreIcon />} />}
      entries={ENTRIES.map((id) => ({
        id,
        label: strings.commands[id],
        keys: shortcutOf(id, isMac),
        onAction: () => run(id),
      }))}
    />
  );
});
