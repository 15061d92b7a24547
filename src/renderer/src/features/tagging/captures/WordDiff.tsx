import { useMemo } from 'react';
import type { DiffPart } from '#shared/contract/routes/captures.ts';
import type { TextId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { captures as words } from '../../../strings/captures.ts';
import css from './Captures.module.css';

/** What stays the same is shown so far around each change; more would bury it. */
const AROUND = 200;

/** Long stretches that did not change are cut in their middle. */
function shortened(part: DiffPart, at: number, all: number): DiffPart {
  if (part.kind !== 'same' || part.text.length <= 2 * AROUND + 40) return part;
  const head = at === 0 ? '' : part.text.slice(0, AROUND);
  const tail = at === all - 1 ? '' : part.text.slice(-AROUND);
  return { kind: 'same', text: `${head} … ${tail}` };
}

/** Two captures as one text: what was taken out is struck, what was put in is underlined. */
export function WordDiff({ fromTextId, toTextId }: { readonly fromTextId: TextId; readonly toTextId: TextId }) {
  const { data } = useArchiveQuery('captures.diff', { fromTextId, toTextId });
  const parts = useMemo(() => data?.parts.map((part, at) => shortened(part, at, data.parts.length)) ?? [], [data]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the arrow keys have to reach it
    <div className={css.diff} role="group" aria-label={words.diff} tabIndex={0}>
      <p className={css.label}>{words.diff}</p>
      {data?.isWhole === false ? <p className={css.doubtful}>{words.tooDifferent}</p> : null}
      <div className={css.words} dir="auto">
        {parts.map(({ kind, text }, at) =>
          kind === 'removed' ? (
            <del key={at} aria-label={words.removed}>
              {text}
            </del>
          ) : kind === 'added' ? (
            <ins key={at} aria-label={words.added}>
              {text}
            </ins>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </div>
    </div>
  );
}
