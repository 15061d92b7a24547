import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { shownMoment } from '../../../strings/format.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notify } from '../../../ui/notices.ts';
import { shortcutOf } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import css from './Workbench.module.css';

const words = workbench.log;
const AT_ONCE = 100;

type Act = Output<'tagging.acts'>['acts'][number];

/** Everything that was done, the newest first, across restarts; any of it can be taken back with what came after it. */
export function LogView() {
  const [limit, setLimit] = useState(AT_ONCE);
  const { data } = useArchiveQuery('tagging.acts', { limit }, { keepPrevious: true });
  const back = useArchiveCommand('tagging.backTo');
  if (!data) return null;
  if (data.acts.length === 0) {
    return (
      <EmptyState heading={words.empty}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  const takeBack = async ({ id }: Act): Promise<void> => {
    const result = await back.run({ actId: id });
    if (result.ok)
      notify({
        tone: 'done',
        heading: words.tookBack(result.value.undone),
        text: words.again(shortcutOf('redo', isMac) ?? words.redo),
      });
  };
  return (
    <div className={css.page}>
      <p className={css.quietLine}>{words.hint}</p>
      <ol aria-label={words.label}>
        {data.acts.map((act) => (
          <li key={act.id} className={css.binItem}>
            <div className={cx(css.grow, act.state !== 'done' && css.takenBack)}>
              <p dir="auto">{act.label}</p>
              <p className={css.small} dir="auto">
                {[shownMoment(act.at), act.title, words.states[act.state]].filter((part) => part !== '').join(' · ')}
              </p>
            </div>
            {act.state === 'done' ? (
              <Button size="small" look="outlined" label={words.backTo(act.label)} onPress={() => void takeBack(act)}>
                {words.back}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {data.hasMore ? (
        <div>
          <Button onPress={() => setLimit(limit + AT_ONCE)}>{words.more}</Button>
        </div>
      ) : null}
    </div>
  );
}
