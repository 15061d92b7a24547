import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { importing } from '#renderer/strings/importing.ts';
import { settings } from '#renderer/strings/settings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ImportIcon } from '#renderer/ui/icons.tsx';
import { notify } from '#renderer/ui/notices.ts';
import { useRunCommand } from '#renderer/workspace/CommandsProvider.tsx';
import { shortcutOf } from '#renderer/workspace/keymap.ts';
import { isMac } from '#renderer/workspace/platform.ts';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import css from './Settings.module.css';

const words = settings.welcome;

/** The first morning: what this is for, in three steps, and the ways to begin. */
export function Welcome() {
  const runCommand = useRunCommand();
  const dispatch = useWorkspaceDispatch();
  const archive = useArchiveQuery('settings.archive', {});
  const sample = useArchiveCommand('importing.sample');
  const loadSample = async () => {
    const result = await sample.run({});
    if (!result.ok) return;
    const { articleIds } = result.value;
    const [first] = articleIds;
    if (first !== undefined) dispatch({ type: 'openArticle', articleId: first });
    notify({ tone: 'done', heading: importing.toast.sample(articleIds.length) });
  };
  return (
    <div className={css.welcome}>
      <div className={css.welcomeText}>
        <h1 className={css.welcomeTitle}>{words.title}</h1>
        <p className={css.lead}>{words.lead}</p>
        <ol className={css.steps}>
          {words.steps.map(({ title, text }) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <div className={css.row}>
          <Button look="primary" onPress={() => runCommand('article.import')}>
            <ImportIcon />
            {words.import}
            <span className={css.shortcut}>{shortcutOf('article.import', isMac)}</span>
          </Button>
          <Button look="outlined" onPress={() => runCommand('article.paste')}>
            {words.paste}
          </Button>
          <Button look="outlined" isDisabled={sample.isRunning} onPress={() => void loadSample()}>
            {sample.isRunning ? words.loading : words.sample}
          </Button>
        </div>
        <p className={css.quiet}>{words.sampleHint}</p>
        {archive.data === undefined ? null : <p className={css.quiet}>{words.where(archive.data.directory)}</p>}
      </div>
    </div>
  );
}
