import type { PassageVerdict, Verdict } from '#shared/contract/routes/captures.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { captures as words } from '../../../strings/captures.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notify } from '../../../ui/notices.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import css from './Captures.module.css';
import { WordDiff } from './WordDiff.tsx';

const ORDER: readonly Verdict[] = ['changed', 'gone', 'moved', 'kept'];

/** Each passage of an earlier capture with a verdict, beside the words that differ. Nothing moves before it is confirmed. */
export function CapturesDialog({ articleId }: { readonly articleId: ArticleId }) {
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('captures.verdicts', { articleId }, { keepPrevious: true });
  const acts = useVerdicts();
  const close = (): void => dispatch({ type: 'closeDialog' });
  if (!data) return null;
  const { toTextId, verdicts } = data;
  const sure = verdicts.filter(({ verdict }) => verdict === 'kept' || verdict === 'moved');
  const fromTextId = verdicts[0]?.fromTextId;
  return (
    <Dialog title={words.title} subtitle={words.subtitle} size="large" isBare closeLabel={words.close} onClose={close}>
      {toTextId === null || fromTextId === undefined ? (
        <EmptyState heading={words.done} isCentred>
          <p>{words.doneText}</p>
        </EmptyState>
      ) : (
        <div className={css.sides} data-undoes="">
          <div className={css.side}>
            {sure.length > 0 ? (
              <div className={css.top}>
                <Button look="primary" onPress={() => void acts.confirm(toTextId, sure)}>
                  {words.confirmSure(sure.length)}
                </Button>
              </div>
            ) : null}
            <ul className={css.list} aria-label={words.list}>
              {[...verdicts]
                .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
                .map((one) => (
                  <VerdictLine
                    key={one.passageId}
                    verdict={one}
                    onConfirm={() => void acts.confirm(toTextId, [one])}
                    onLetGo={() => void acts.letGo(one)}
                  />
                ))}
            </ul>
          </div>
          <WordDiff fromTextId={fromTextId} toTextId={toTextId} />
        </div>
      )}
    </Dialog>
  );
}

function useVerdicts() {
  const undo = useUndoAction();
  const confirm = useArchiveCommand('captures.confirm');
  const letGo = useArchiveCommand('captures.letGo');
  return {
    confirm: async (toTextId: TextId, verdicts: readonly PassageVerdict[]): Promise<void> => {
      const moves = verdicts.flatMap(({ passageId, proposed }) => (proposed ? [{ passageId, ...proposed }] : []));
      const result = await confirm.run({ toTextId, moves });
      if (result.ok) notify({ tone: 'done', heading: words.moved(result.value.moved), action: undo });
    },
    letGo: async ({ passageId }: PassageVerdict): Promise<void> => {
      const result = await letGo.run({ passageIds: [passageId] });
      if (result.ok) notify({ tone: 'done', heading: words.left(1), action: undo });
    },
  };
}

interface VerdictLineProps {
  readonly verdict: PassageVerdict;
  readonly onConfirm: () => void;
  readonly onLetGo: () => void;
}

function VerdictLine({ verdict: { verdict, quote, proposed }, onConfirm, onLetGo }: VerdictLineProps) {
  return (
    <li className={css.line}>
      <p className={cx(css.verdict, (verdict === 'gone' || verdict === 'changed') && css.doubtful)}>
        {words.verdicts[verdict]}
      </p>
      <p className={css.quote} dir="auto">
        {proposed && proposed.quote !== quote ? <span className={css.label}>{words.was} </span> : null}
        {quote}
      </p>
      {proposed && proposed.quote !== quote ? (
        <p className={css.quote} dir="auto">
          <span className={css.label}>{words.now} </span>
          {proposed.quote}
        </p>
      ) : null}
      <div className={css.buttons}>
        {proposed ? (
          <Button size="small" look="outlined" label={words.confirmOf(quote)} onPress={onConfirm}>
            {words.confirm}
          </Button>
        ) : null}
        <Button size="small" label={words.letGoOf(quote)} onPress={onLetGo}>
          {words.letGo}
        </Button>
      </div>
    </li>
  );
}
