import { useState } from 'react';
import type { BinItem } from '#shared/contract/routes/bin.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { languageName, shownMoment } from '../../../strings/format.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notify } from '../../../ui/notices.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import css from './Workbench.module.css';

const words = workbench.bin;

/** What was deleted: put back one by one, or thrown away for good. */
export function BinView() {
  const { data } = useArchiveQuery('bin.list', {}, { keepPrevious: true });
  const restore = useArchiveCommand('bin.restore');
  const empty = useArchiveCommand('bin.empty');
  const undo = useUndoAction();
  const [isAsking, setAsking] = useState(false);
  if (!data) return null;
  if (data.items.length === 0) {
    return (
      <EmptyState heading={words.empty}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  const putBack = async ({ kind, id, label }: BinItem): Promise<void> => {
    const result = await restore.run({ kind, id });
    if (result.ok) notify({ tone: 'done', heading: words.restored(label), action: undo });
  };
  const emptyNow = async (): Promise<void> => {
    setAsking(false);
    const result = await empty.run({});
    if (result.ok) notify({ tone: 'done', heading: words.emptied });
  };
  return (
    <div className={css.page}>
      <div className={css.row}>
        <span className={css.spring} />
        <Button look="danger" onPress={() => setAsking(true)}>
          {words.emptyNow}
        </Button>
      </div>
      <ul aria-label={words.label}>
        {data.items.map((item) => (
          <li key={`${item.kind} ${item.id}`} className={css.binItem}>
            <div className={css.grow}>
              <p className={css.quote} dir="auto">
                {item.kind === 'translation' ? languageName(item.label) : item.label}
              </p>
              <p className={css.small}>
                {[words.kinds[item.kind], item.place, words.deleted(shownMoment(item.at))]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            <Button size="small" look="outlined" label={words.restoreOf(item.label)} onPress={() => void putBack(item)}>
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
      {isAsking ? (
        <ConfirmDialog
          title={words.confirm}
          message={words.confirmText(data.items.length)}
          confirmLabel={words.confirmNow}
          cancelLabel={words.cancel}
          onConfirm={() => void emptyNow()}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
