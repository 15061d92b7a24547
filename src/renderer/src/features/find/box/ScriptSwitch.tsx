import { memo } from 'react';
import { find } from '../../../strings/find.ts';
import { IconToggle } from '../../../ui/IconButton.tsx';
import { EitherScriptIcon, OneScriptIcon } from '../../../ui/icons.tsx';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { shortcutOf } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';

/** For the whole search: Maduro finds Мадуро, or only what is written as typed. */
export const ScriptSwitch = memo(function ScriptSwitch() {
  const { script } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const isOn = script === 'any';
  const turn = (): void => dispatch({ type: 'setScript', script: isOn ? 'same' : 'any' });
  useCommand('find.script', turn);
  return (
    <IconToggle
      size="small"
      label={find.script.label}
      tip={isOn ? find.script.on : find.script.off}
      keys={shortcutOf('find.script', isMac)}
      icon={isOn ? <EitherScriptIcon /> : <OneScriptIcon />}
      isSelected={isOn}
      onChange={turn}
    />
  );
});
