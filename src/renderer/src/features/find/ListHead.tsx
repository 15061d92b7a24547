import { find } from '../../strings/find.ts';
import { useAsk } from '../../archive/useAsk.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { DownIcon, DossierIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { notify } from '../../ui/notices.ts';
import { useAddToDossier } from '../../workspace/useAddToDossier.ts';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { Sort } from '../../workspace/workspace.ts';
import css from './Find.module.css';

const SORTS: readonly Sort[] = ['relevance', 'newest'];

/** How many there are, and in which order. */
export function ListHead({ text, withSort }: { readonly text: string; readonly withSort: boolean }) {
  const { sort } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  return (
    <div className={css.head}>
      <span className={css.count}>{text}</span>
      {withSort ? <AddFound /> : null}
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
}

/** Files the passages that hold the words: from a search to a dossier in one step. */
function AddFound() {
  const { query } = useWorkspace();
  const ask = useAsk();
  const addToDossier = useAddToDossier();
  const add = async (): Promise<void> => {
    const found = await ask('search.passages', { query });
    if (found === null) return;
    if (found.passageIds.length === 0) {
      notify({ tone: 'info', heading: find.noPassagesFound, text: find.noPassagesFoundText });
      return;
    }
    await addToDossier(found.passageIds.map((passageId) => ({ kind: 'passage', passageId })));
  };
  return <IconButton size="small" label={find.addFound} icon={<DossierIcon />} onPress={() => void add()} />;
}
