import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { callHost, useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { translating } from '#renderer/strings/translating.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CloseIcon } from '#renderer/ui/icons.tsx';
import { languageName } from '#renderer/ui/languages.ts';
import { notify } from '#renderer/ui/notices.ts';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Settings } from '#shared/contract/routes/settings.ts';
import type { MachineModel } from '#shared/model/translation.ts';
import css from './Settings.module.css';

const words = translating.models;

/** What translates on this computer, and the server that may do it instead. */
export function MachineModels({ settings }: { readonly settings: Settings }) {
  const client = useQueryClient();
  const { data } = useArchiveQuery('translating.models', {}, { keepPrevious: true });
  const [isAdding, setAdding] = useState(false);
  const refresh = (): void => void client.invalidateQueries({ queryKey: ['translating.models'] });
  const add = async (): Promise<void> => {
    setAdding(true);
    const result = await callHost('translating.addModel', {});
    setAdding(false);
    if (!result.ok || result.value.model === null) return;
    const { from, to } = result.value.model;
    notify({ tone: 'done', heading: words.added(languageName(from), languageName(to)) });
    refresh();
  };
  const remove = async ({ from, to }: MachineModel): Promise<void> => {
    const result = await callHost('translating.removeModel', { from, to });
    if (!result.ok) return;
    notify({ tone: 'done', heading: words.removed(languageName(from), languageName(to)) });
    refresh();
  };
  return (
    <div role="group" aria-label={words.label} className={css.group}>
      <span className={css.label} aria-hidden="true">
        {words.label}
      </span>
      <p className={css.quiet}>{words.hint}</p>
      <ul>
        {data?.models.map((model) => (
          <li key={`${model.from}-${model.to}`} className={css.row}>
            <span>
              {languageName(model.from)} → {languageName(model.to)}
            </span>
            <span className={css.quiet}>{words.facts(model.name, model.bytes)}</span>
            <IconButton
              size="small"
              icon={<CloseIcon />}
              label={words.remove(languageName(model.from), languageName(model.to))}
              onPress={() => void remove(model)}
            />
          </li>
        ))}
      </ul>
      <div className={css.row}>
        <Button look="outlined" isDisabled={isAdding} onPress={() => void add()}>
          {isAdding ? words.adding : words.add}
        </Button>
        {isAdding ? (
          <Button look="outlined" onPress={() => void callHost('translating.stopMachine', {})}>
            {translating.machine.stop}
          </Button>
        ) : null}
      </div>
      <Server settings={settings} />
    </div>
  );
}

function Server({ settings }: { readonly settings: Settings }) {
  const { run } = useArchiveCommand('settings.set');
  const [address, setAddress] = useState(settings.serverUrl);
  const isAddress = /^https?:\/\/\S+$/u.test(address.trim());
  return (
    <>
      <Switch
        label={words.server}
        hint={words.serverHint}
        isSelected={settings.serverTranslation}
        onChange={(serverTranslation) => void run({ serverTranslation })}
      />
      {settings.serverTranslation ? (
        <TextField
          label={words.address}
          value={address}
          error={isAddress ? undefined : words.wrongAddress}
          onChange={(typed) => {
            setAddress(typed);
            if (/^https?:\/\/\S+$/u.test(typed.trim())) void run({ serverUrl: typed });
          }}
        />
      ) : null}
    </>
  );
}
