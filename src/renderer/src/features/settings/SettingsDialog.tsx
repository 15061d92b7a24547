import { useState } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { settings as words } from '#renderer/strings/settings.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { LargerIcon, SmallerIcon } from '#renderer/ui/icons.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWorkspace, useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import { Dictionaries } from './Dictionaries.tsx';
import { MachineModels } from './MachineModels.tsx';
import css from './Settings.module.css';

const THEMES = [
  { id: 'system', label: words.themes.system },
  { id: 'light', label: words.themes.light },
  { id: 'dark', label: words.themes.dark },
  { id: 'contrast', label: words.themes.contrast },
] as const;

const VIEWS = [
  { id: 'both', label: words.views.both },
  { id: 'original', label: words.views.original },
  { id: 'translation', label: words.views.translation },
  { id: 'interleaved', label: words.views.interleaved },
] as const;

const DOUBLE_CLICKS = [
  { id: 'sentence', label: words.doubleClicks.sentence },
  { id: 'word', label: words.doubleClicks.word },
] as const;

const SMALLEST = 13;
const LARGEST = 32;

/** How the room looks. Nothing to confirm: each change is seen at once and kept. */
export function SettingsDialog() {
  const dispatch = useWorkspaceDispatch();
  const { view, scrollLocked } = useWorkspace();
  const { data } = useArchiveQuery('settings.get', {}, { keepPrevious: true });
  const { run } = useArchiveCommand('settings.set');
  if (data === undefined) return null;
  return (
    <Dialog
      title={words.title}
      subtitle={words.atOnce}
      size="small"
      closeLabel={words.close}
      onClose={() => dispatch({ type: 'closeDialog' })}
    >
      <div className={css.settings}>
        <RadioGroup
          label={words.theme}
          options={THEMES}
          value={data.theme}
          onChange={(theme) => void run({ theme })}
          isInRow
        />
        <TextSize size={data.textSize} onChange={(textSize) => void run({ textSize })} />
        {/* View and lock live in the room; the room is remembered from there. */}
        <RadioGroup
          label={words.view}
          options={VIEWS}
          value={view}
          onChange={(wanted) => dispatch({ type: 'setView', view: wanted })}
          isInRow
        />
        <Switch
          label={words.lock}
          hint={words.lockHint}
          isSelected={scrollLocked}
          onChange={(locked) => dispatch({ type: 'setScrollLock', locked })}
        />
        <RadioGroup
          label={words.doubleClick}
          options={DOUBLE_CLICKS}
          value={data.doubleClick}
          onChange={(doubleClick) => void run({ doubleClick })}
          hint={words.doubleClickHint}
          isInRow
        />
        <Analyst name={data.analyst} onChange={(analyst) => void run({ analyst })} />
        <MachineModels settings={data} />
        <Dictionaries />
      </div>
    </Dialog>
  );
}

function Analyst({ name, onChange }: { readonly name: string; readonly onChange: (name: string) => void }) {
  // What is kept has no space at its end; what is being typed may.
  const [typed, setTyped] = useState(name);
  const type = (words: string) => {
    setTyped(words);
    onChange(words);
  };
  return <TextField label={words.analyst} hint={words.analystHint} value={typed} onChange={type} />;
}

function TextSize({ size, onChange }: { readonly size: number; readonly onChange: (size: number) => void }) {
  return (
    <div role="group" aria-label={words.textSize} className={css.group}>
      <span className={css.label} aria-hidden="true">
        {words.textSize}
      </span>
      <div className={css.row}>
        <IconButton
          icon={<SmallerIcon />}
          label={words.smaller}
          isDisabled={size <= SMALLEST}
          onPress={() => onChange(size - 1)}
        />
        <output className={css.size}>{words.textSizeShown(size)}</output>
        <IconButton
          icon={<LargerIcon />}
          label={words.larger}
          isDisabled={size >= LARGEST}
          onPress={() => onChange(size + 1)}
        />
      </div>
      <p className={css.sample}>
        <span lang="ru">{words.sample.ru}</span> <span>{words.sample.en}</span>
      </p>
    </div>
  );
}
