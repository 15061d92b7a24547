import { useState } from 'react';
import { callHost, useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveEvent } from '#renderer/archive/useArchiveEvent.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { translating } from '#renderer/strings/translating.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { languageName } from '#renderer/ui/languages.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import css from './MachineTranslation.module.css';

interface MachineTranslationProps {
  readonly articleId: ArticleId;
  /** Of the original, and of the translation when it is known. */
  readonly from: string;
  readonly to: string | null;
  readonly onDone: (textId: TextId, sentences: number) => void;
  readonly onFailed: (message: string) => void;
}

const words = translating.machine;
const primary = (language: string): string => language.split('-')[0] ?? '';
const hostOf = (address: string): string => URL.parse(address)?.host ?? address;

/** The translation made here, by a model or by the server that was switched on. */
export function MachineTranslation({ articleId, from, to, onDone, onFailed }: MachineTranslationProps) {
  const { data: models } = useArchiveQuery('translating.models', {});
  const { data: settings } = useArchiveQuery('settings.get', {});
  const { run, isRunning } = useArchiveCommand('translating.machine', { quiet: true });
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useArchiveEvent('translating.progress', setProgress);
  const isPair = to !== null && primary(to) !== primary(from);
  const hasModel =
    isPair && models?.models.some((one) => one.from === primary(from) && one.to === primary(to)) === true;
  const start = async (engine: 'device' | 'server'): Promise<void> => {
    if (to === null) return;
    setProgress({ done: 0, total: 0 });
    const result = await run({ articleId, language: to, engine });
    if (result.ok) onDone(result.value.textId, result.value.sentences);
    else onFailed(result.error.message);
  };
  if (isRunning) {
    return (
      <div className={css.machine}>
        <ProgressBar
          label={words.working}
          share={progress.done / Math.max(1, progress.total)}
          detail={words.count(progress.done, progress.total)}
        />
        <Button size="small" look="outlined" onPress={() => void callHost('translating.stopMachine', {})}>
          {words.stop}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.machine} role="group" aria-label={words.label}>
      <span className={css.label}>{words.label}</span>
      {!isPair ? <p className={css.quiet}>{words.sameLanguage}</p> : null}
      {hasModel ? (
        <Button look="outlined" onPress={() => void start('device')}>
          {words.device(languageName(from), languageName(to))}
        </Button>
      ) : isPair ? (
        <p className={css.quiet}>{words.noModel(languageName(from), languageName(to))}</p>
      ) : null}
      {isPair && settings?.serverTranslation ? (
        <>
          <Button look="outlined" onPress={() => void start('server')}>
            {words.server(hostOf(settings.serverUrl))}
          </Button>
          <p className={css.quiet}>{words.leaves}</p>
        </>
      ) : null}
    </div>
  );
}
