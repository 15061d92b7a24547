import { useArchiveQuery } from '../archive/queries.ts';
import { strings } from '../strings/en.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton, IconToggle } from '../ui/IconButton.tsx';
import {
  DossierIcon,
  GearIcon,
  HelpIcon,
  ImportIcon,
  InfoIcon,
  PaneEndIcon,
  PaneStartIcon,
  RedoIcon,
  UndoIcon,
} from '../ui/icons.tsx';
import { Tip } from '../ui/Tip.tsx';
import { useRunCommand } from '../workspace/CommandsProvider.tsx';
import { shortcutOf, type CommandId } from '../workspace/keymap.ts';
import { isMac } from '../workspace/platform.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import css from './Shell.module.css';

const keysOf = (id: CommandId): string | null => shortcutOf(id, isMac);

/** What can be done from anywhere. */
export function TopBar() {
  const run = useRunCommand();
  const { findShown, passagesShown } = useWorkspace();
  return (
    <header className={css.bar}>
      <IconToggle
        label={strings.commands['pane.find']}
        keys={keysOf('pane.find')}
        icon={<PaneStartIcon />}
        look="quiet"
        isSelected={findShown}
        onChange={() => run('pane.find')}
      />
      <span className={css.name}>{strings.app.name}</span>
      <Tip text={strings.commands['article.import']} keys={keysOf('article.import')}>
        <Button onPress={() => run('article.import')}>
          <ImportIcon />
          {strings.app.import}
        </Button>
      </Tip>
      <HistoryButtons />
      <span className={css.spring} />
      <Tip text={strings.commands['dossier.export']} keys={keysOf('dossier.export')}>
        <Button onPress={() => run('dossier.export')}>
          <DossierIcon />
          {strings.app.export}
        </Button>
      </Tip>
      <IconButton label={strings.commands['archive.info']} icon={<InfoIcon />} onPress={() => run('archive.info')} />
      <IconButton
        label={strings.commands['app.settings']}
        keys={keysOf('app.settings')}
        icon={<GearIcon />}
        onPress={() => run('app.settings')}
      />
      <IconButton
        label={strings.commands['app.help']}
        keys={keysOf('app.help')}
        icon={<HelpIcon />}
        onPress={() => run('app.help')}
      />
      <IconToggle
        label={strings.commands['pane.passages']}
        keys={keysOf('pane.passages')}
        icon={<PaneEndIcon />}
        look="quiet"
        isSelected={passagesShown}
        onChange={() => run('pane.passages')}
      />
    </header>
  );
}

/** They stay enabled-looking only when there is an act to take back, and say which. */
function HistoryButtons() {
  const run = useRunCommand();
  const { data } = useArchiveQuery('tagging.history', {});
  const undo = data?.undo ?? null;
  const redo = data?.redo ?? null;
  return (
    <>
      <IconButton
        label={strings.commands.undo}
        tip={undo === null ? strings.app.nothingToUndo : strings.app.undo(undo)}
        keys={keysOf('undo')}
        icon={<UndoIcon />}
        isDisabled={undo === null}
        onPress={() => run('undo')}
      />
      <IconButton
        label={strings.commands.redo}
        tip={redo === null ? strings.app.nothingToRedo : strings.app.redo(redo)}
        keys={keysOf('redo')}
        icon={<RedoIcon />}
        isDisabled={redo === null}
        onPress={() => run('redo')}
      />
    </>
  );
}
