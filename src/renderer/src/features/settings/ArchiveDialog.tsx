import { useState } from 'react';
import { callHost } from '#renderer/archive/commands.ts';
import { useArchiveQuery } from '#renderer/archive/queries.ts';
import { settings } from '#renderer/strings/settings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useWorkspaceDispatch } from '#renderer/workspace/WorkspaceProvider.tsx';
import type { VerifyReport } from '#shared/contract/routes/settings.ts';
import css from './Settings.module.css';

const words = settings.archive;

/** Where everything lies, how much it is, and whether it is still what was captured. */
export function ArchiveDialog() {
  const dispatch = useWorkspaceDispatch();
  const { data, error } = useArchiveQuery('settings.archive', {});
  const close = () => dispatch({ type: 'closeDialog' });
  const openAnother = async () => {
    const result = await callHost('settings.chooseArchive', {});
    if (result.ok && result.value.opened) close();
  };
  return (
    <Dialog
      title={words.title}
      closeLabel={settings.close}
      onClose={close}
      footer={
        <>
          <p className={css.footWords}>{words.anotherHint}</p>
          <Button look="outlined" onPress={() => void openAnother()}>
            {words.another}
          </Button>
        </>
      }
    >
      {error === null ? null : <p role="alert">{error.message}</p>}
      {data === undefined ? null : (
        <div className={css.settings}>
          <dl className={css.facts}>
            <dt>{words.where}</dt>
            <dd>
              <span className={css.directory}>{data.directory}</span>
              <span className={css.quiet}>{words.whereHint}</span>
            </dd>
            <dt>{words.articles}</dt>
            <dd>{data.articles.toLocaleString('en')}</dd>
            <dt>{words.passages}</dt>
            <dd>{data.passages.toLocaleString('en')}</dd>
            <dt>{words.version}</dt>
            <dd>{data.version}</dd>
          </dl>
          <Verify />
        </div>
      )}
    </Dialog>
  );
}

function Verify() {
  const [isAsked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useArchiveQuery('settings.verify', {}, { enabled: false });
  const verify = () => {
    if (isFetching) return;
    setAsked(true);
    void refetch();
  };
  return (
    <div className={css.verify}>
      <p className={css.quiet}>{words.verifyHint}</p>
      <div>
        <Button look="outlined" onPress={verify}>
          {isFetching ? words.verifying : words.verify}
        </Button>
      </div>
      <div role="status">
        {!isAsked || isFetching ? null : error !== null ? (
          <p>{error.message}</p>
        ) : data === undefined ? null : (
          <Report report={data} />
        )}
      </div>
    </div>
  );
}

function Report({ report }: { readonly report: VerifyReport }) {
  const { captures, texts, passages, indexed, problems } = report;
  return (
    <div className={problems.length === 0 ? css.clean : css.wrong}>
      <p className={css.label}>{problems.length === 0 ? words.clean : words.problems(problems.length)}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p className={css.quiet}>{words.looked(captures, texts, passages, indexed)}</p>
    </div>
  );
}
