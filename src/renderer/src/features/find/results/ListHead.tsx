import { memo } from 'react';
import { find } from '../../../strings/find.ts';
import { Button } from '../../../ui/Button.tsx';
import { DownIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { Sort } from '../../../workspace/workspace.ts';
import css from '../Find.module.css';

const SORTS: readonly Sort[] = ['relevance', 'newest'];

interface ListHeadProps {
  readonly text: string;
  /** What else is to be said of them, quietly. */
  readonly aside?: string;
  readonly withSort?: boolean;
}

/** How many there are, and in which order. */
export const ListHead = memo(function ListHead({ text, aside = '', withSort = false }: ListHeadProps) {
  const { sort } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  return (
    <div className={css.head}>
      <span className={css.count}>{[text, aside].filter((part) => part !== '').join(' · ')}</span>
      {withSort ? (
        <Menu
          label={find.sortBy}
          trigger={
            <Button size="small" label={`${find.sortBy}: ${find.sort[sort]}`}>
              {find.sort[sort]}
              <DownIcon />
            </Button>
          }
          entries={SORTS.map((id) => ({
            id,
            label: find.sort[id],
            onAction: () => dispatch({ type: 'setSort', sort: id }),
          }))}
        />
      ) : null}
    </div>
  );
});
