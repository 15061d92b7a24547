import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callHost } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { settings } from '#renderer/strings/settings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CloseIcon } from '#renderer/ui/icons.tsx';
import { languageName, languageOptions } from '#renderer/ui/languages.ts';
import { notify } from '#renderer/ui/notices.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { Language } from '#shared/model/language.ts';
import css from './Settings.module.css';

const words = settings.dictionaries;
const OPTIONS = languageOptions();

/** The dictionaries that know the forms of words: what came with Cuttings, and what was added from a disk. */
export function Dictionaries() {
  const client = useQueryClient();
  const { data } = useArchiveQuery('settings.dictionaries', {}, { keepPrevious: true });
  const [language, setLanguage] = useState('uk');
  // Searches find other forms with another dictionary: they are asked again too.
  const refresh = (): void => void client.invalidateQueries();
  const add = async (): Promise<void> => {
    const result = await callHost('settings.addDictionary', { language: language });
    if (!result.ok || result.value.dictionary === null) return;
    notify({ tone: 'done', heading: words.added(languageName(result.value.dictionary.language)) });
    refresh();
  };
  const remove = async (of: Language): Promise<void> => {
    const result = await callHost('settings.removeDictionary', { language: of });
    if (!result.ok) return;
    notify({ tone: 'done', heading: words.removed(languageName(of)) });
    refresh();
  };
  return (
    <div role="group" aria-label={words.label} className={css.group}>
      <span className={css.label} aria-hidden="true">
        {words.label}
      </span>
      <p className={css.quiet}>{words.hint}</p>
      <ul>
        {data?.dictionaries.map(({ language: of, words: count, isBuiltIn }) => (
          <li key={`${of}${isBuiltIn ? ' built in' : ''}`} className={css.row}>
            <span>{languageName(of)}</span>
            <span className={css.quiet}>{words.facts(count, isBuiltIn)}</span>
            {isBuiltIn ? null : (
              <IconButton
                size="small"
                icon={<CloseIcon />}
                label={words.remove(languageName(of))}
                onPress={() => void remove(of)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={css.addDictionary}>
        <Select label={words.language} options={OPTIONS} value={language} onChange={setLanguage} />
        <Button look="outlined" onPress={() => void add()}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}
