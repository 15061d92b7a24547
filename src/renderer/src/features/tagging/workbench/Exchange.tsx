import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { callHost } from '../../../archive/commands.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notify } from '../../../ui/notices.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import css from './Workbench.module.css';

const words = workbench.exchange;
type NotFound = Output<'passages.importAnnotations'>['notFound'];

/** All passages, from and for colleagues and other programs. */
export function Exchange() {
  const client = useQueryClient();
  const undo = useUndoAction();
  const [left, setLeft] = useState<{ readonly notFound: NotFound; readonly told: string } | null>(null);
  const exportAs = async (format: 'jsonld' | 'qdpx'): Promise<void> => {
    const result = await callHost('passages.exportAnnotations', { format });
    if (!result.ok || result.value.fileName === null) return;
    notify({ tone: 'done', heading: workbench.table.exported(result.value.passages, result.value.fileName) });
  };
  const importFile = async (): Promise<void> => {
    const result = await callHost('passages.importAnnotations', {});
    if (!result.ok || result.value.fileName === null) return;
    await client.invalidateQueries();
    const { fileName, created, completed, unchanged, unread } = result.value;
    const text = words.importedText(created, completed, unchanged, unread);
    if (result.value.notFound.length > 0) {
      setLeft({ notFound: result.value.notFound, told: text });
      return;
    }
    const isAct = created + completed > 0;
    notify({ tone: isAct ? 'done' : 'info', heading: words.imported(fileName), text, ...(isAct && { action: undo }) });
  };
  return (
    <>
      <span className={css.footNote}>{words.label}</span>
      <Button onPress={() => void importFile()}>{words.importFile}</Button>
      <Button look="outlined" onPress={() => void exportAs('jsonld')}>
        {words.jsonld}
      </Button>
      <Button look="outlined" onPress={() => void exportAs('qdpx')}>
        {words.qdpx}
      </Button>
      {left ? <NotFoundDialog {...left} onClose={() => setLeft(null)} /> : null}
    </>
  );
}

interface NotFoundProps {
  readonly notFound: NotFound;
  /** What was made of the rest. */
  readonly told: string;
  readonly onClose: () => void;
}

/** What found no place here stays readable: nothing is lost without a word. */
function NotFoundDialog({ notFound, told, onClose }: NotFoundProps) {
  return (
    <Dialog
      title={words.notFound(notFound.length)}
      subtitle={`${told} ${words.notFoundText}`}
      closeLabel={workbench.close}
      onClose={onClose}
      isSheet
    >
      <ul>
        {notFound.map(({ quote, source, why }, at) => (
          // Two may say the same; the list never changes.
          <li key={at} className={css.notFound}>
            <p className={css.quote} dir="auto">
              {quote === '' ? words.wholeArticle : quote}
            </p>
            <p className={css.small} dir="auto">
              {words.why[why]} {source}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
