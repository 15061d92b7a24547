import { useState } from 'react';
import { callHost } from '../../../archive/commands.ts';
import { useArchiveEvent } from '../../../archive/useArchiveEvent.ts';
import { desk } from '../../../strings/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notify } from '../../../ui/notices.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { TextArea } from '../../../ui/TextField.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import css from '../Tables.module.css';
import { BatchTable } from './BatchTable.tsx';
import { useBatch } from './useBatch.ts';

const words = desk.batch;
const MOST = 5000;

const termsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list of terms in, a table out: each term searched as if it had been typed. */
export function BatchDialog() {
  const { script } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const [text, setText] = useState('');
  const batch = useBatch();
  const exporting = useExport();
  const terms = termsOf(text);
  const error = terms.length > MOST ? words.tooMany(MOST) : undefined;
  const isReady = terms.length > 0 && error === undefined && !batch.isRunning;
  const close = (): void => {
    batch.stop();
    dispatch({ type: 'closeDialog' });
  };
  const run = (): void => {
    if (isReady) batch.run(terms, script);
  };
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      size="large"
      isBare
      closeLabel={desk.close}
      onClose={close}
      onMain={run}
      footer={
        <Button
          look="outlined"
          isDisabled={!isReady || exporting.isRunning}
          onPress={() => void exporting.write(terms, script)}
        >
          {words.csv}
        </Button>
      }
    >
      <div className={css.batch}>
        <div className={css.terms}>
          <TextArea
            label={words.terms}
            value={text}
            onChange={setText}
            rows={14}
            placeholder={words.placeholder}
            hint={words.count(terms.length)}
            error={error}
            isQuotation
            takesFocus
          />
          <div className={css.buttons}>
            {batch.isRunning ? (
              <Button look="outlined" onPress={batch.stop}>
                {words.stop}
              </Button>
            ) : (
              <Button look="primary" isDisabled={!isReady} onPress={run}>
                {words.run}
              </Button>
            )}
          </div>
          {batch.isRunning ? <Progress label={words.running} done={batch.rows.length} total={batch.total} /> : null}
          {exporting.progress === null ? null : (
            <>
              <Progress label={words.exporting} {...exporting.progress} />
              <Button size="small" look="outlined" onPress={() => void callHost('search.cancelBatch', {})}>
                {words.stop}
              </Button>
            </>
          )}
        </div>
        <BatchTable
          rows={batch.rows}
          onRun={(query) => {
            dispatch({ type: 'setQuery', query });
            close();
          }}
        />
      </div>
    </Dialog>
  );
}

function Progress({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number }) {
  return <ProgressBar label={label} share={total === 0 ? 0 : done / total} detail={words.progress(done, total)} />;
}

/** The table as a file; every term is searched again for it, so that it is of one moment. */
function useExport() {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [isRunning, setRunning] = useState(false);
  useArchiveEvent('search.batching', (told) => setProgress(told.done < told.total ? told : null));
  const write = async (terms: string[], script: 'any' | 'same'): Promise<void> => {
    setRunning(true);
    const result = await callHost('search.exportBatch', { terms, script, format: 'csv' });
    setRunning(false);
    setProgress(null);
    if (!result.ok || result.value.fileName === null) return;
    notify({ tone: 'done', heading: words.exported(result.value.rows, result.value.fileName) });
  };
  return { progress: isRunning ? progress : null, isRunning, write };
}
