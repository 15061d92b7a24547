import { useState } from 'react';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { CodebookTag } from './CodebookTag.tsx';
import { CodebookTree } from './CodebookTree.tsx';
import { treeOf, type Show } from './tree.ts';
import { useCodebook } from './useCodebook.ts';
import css from './Workbench.module.css';

const words = workbench.codebook;
const SHOW = (['all', 'unused', 'once', 'hidden'] as const).map((id) => ({ id, label: words[id] }));

/** The tree of tags on the left, the chosen one on the right. */
export function Codebook({ onTable }: { readonly onTable: () => void }) {
  const { tagId } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('tagging.tags', {}, { keepPrevious: true });
  const [show, setShow] = useState<Show>('all');
  const [typed, setTyped] = useState('');
  const [newName, setNewName] = useState<string | null>(null);
  const acts = useCodebook();
  const tags = data?.tags ?? [];
  const tree = treeOf(tags, show, typed);
  const chosen = tags.find(({ id }) => id === tagId);
  const create = async (): Promise<void> => {
    const name = newName?.trim() ?? '';
    if (name === '') return;
    const made = await acts.create(name, null);
    if (made === null) return;
    setNewName(null);
    dispatch({ type: 'showTag', tagId: made });
  };
  return (
    <div className={css.sides}>
      <div className={css.side}>
        <div className={css.tools}>
          {newName === null ? (
            <div className={css.row}>
              <Button look="outlined" onPress={() => setNewName('')}>
                {words.newTag}
              </Button>
              <Button onPress={() => void acts.importFile()}>{words.importFile}</Button>
              <Button onPress={() => void acts.exportAs('csv')}>{words.exportCsv}</Button>
              <Button onPress={() => void acts.exportAs('qdc')}>{words.exportQdc}</Button>
            </div>
          ) : (
            <form
              className={css.row}
              onSubmit={(event) => {
                event.preventDefault();
                void create();
              }}
            >
              <TextField label={words.newName} value={newName} onChange={setNewName} takesFocus />
              <Button look="primary" type="submit" isDisabled={newName.trim() === ''}>
                {words.create}
              </Button>
              <Button onPress={() => setNewName(null)}>{words.cancel}</Button>
            </form>
          )}
        </div>
        <div className={css.tools}>
          <TextField label={words.find} value={typed} onChange={setTyped} />
          <Segments label={words.show} options={SHOW} value={show} onChange={setShow} />
        </div>
        <div className={css.tree}>
          {tags.length === 0 ? (
            <EmptyState heading={words.empty}>
              <p>{words.emptyText}</p>
            </EmptyState>
          ) : tree.length === 0 ? (
            <p className={css.quiet}>{words.none}</p>
          ) : (
            <CodebookTree tree={tree} tags={tags} chosenId={tagId} />
          )}
        </div>
      </div>
      <div className={css.main}>
        {chosen ? (
          <CodebookTag key={chosen.id} tag={chosen} tags={tags} onTable={onTable} />
        ) : (
          <p className={css.quiet}>{words.choose}</p>
        )}
      </div>
    </div>
  );
}
