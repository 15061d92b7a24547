import type { Passage } from '#shared/model/passage.ts';
import { edges as words } from '../../strings/evidence.ts';
import { tagging } from '../../strings/tagging.ts';
import { copyLink } from '../../workspace/copyLink.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import { shortcutOf, type CommandId } from '../../workspace/keymap.ts';
import { isMac } from '../../workspace/platform.ts';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';

/** What else can be done with a passage; it becomes the active one first, as the keys want it. */
export function PassageMenu({ passage, onShow }: { readonly passage: Passage; readonly onShow: () => void }) {
  const run = useRunCommand();
  const dispatch = useWorkspaceDispatch();
  const isDisabled = passage.state === 'detached';
  const entry = (id: CommandId, label: string, isShown = false): MenuEntry => ({
    id,
    label,
    keys: shortcutOf(id, isMac),
    isDisabled,
    onAction: () => {
      if (isShown) onShow();
      else dispatch({ type: 'showPassage', passageId: passage.id });
      // The window knows the passage only after it was drawn again; by then the menu has given the keyboard back.
      setTimeout(() => run(id), 60);
    },
  });
  return (
    <Menu
      label={words.more}
      trigger={<IconButton size="small" label={words.more} icon={<MoreIcon />} />}
      entries={[
        entry('passage.edges', words.move, true),
        entry('passage.split', words.split),
        entry('passage.join', words.join),
        entry('passage.leaveOut', words.leaveOut),
        {
          id: 'copyLink',
          label: tagging.copyLink,
          onAction: () => void copyLink({ kind: 'passage', id: passage.id }),
        },
        ...(passage.omissions.length > 0 ? [entry('passage.putBack', words.putBack)] : []),
      ]}
    />
  );
}
