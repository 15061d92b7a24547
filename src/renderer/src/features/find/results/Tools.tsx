import { memo } from 'react';
import { useAsk } from '../../../archive/useAsk.ts';
import { find } from '../../../strings/find.ts';
import { strings } from '../../../strings/en.ts';
import { IconButton, IconToggle } from '../../../ui/IconButton.tsx';
import { DossierIcon, NarrowIcon } from '../../../ui/icons.tsx';
import { notify } from '../../../ui/notices.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { useCommand } from '../../../workspace/CommandsProvider.tsx';
import { shortcutOf } from '../../../workspace/keymap.ts';
import { isMac } from '../../../workspace/platform.ts';
import { useAddToDossier } from '../../../workspace/useAddToDossier.ts';
import { useTypedQuery, useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { Level } from '../../../workspace/workspace.ts';
import css from '../Find.module.css';

const LEVELS: readonly { readonly id: Level; readonly label: string }[] = [
  { id: 'articles', label: find.level.articles },
  { id: 'passages', label: find.level.passages },
];

/** What can be done with all that was found. */
export const Tools = memo(function Tools() {
  const { level, narrowShown } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const show = (wanted: Level): void => dispatch({ type: 'setLevel', level: wanted });
  const narrow = (): void => dispatch({ type: 'toggleNarrow' });
  useCommand('find.level', () => show(level === 'articles' ? 'passages' : 'articles'));
  useCommand('find.narrow', narrow);
  return (
    <div className={css.tools}>
      <Segments label={find.level.label} options={LEVELS} value={level} onChange={show} />
      <span className={css.spring} />
      <IconToggle
        size="small"
        label={find.narrow}
        tip={strings.commands['find.narrow']}
        keys={shortcutOf('find.narrow', isMac)}
        icon={<NarrowIcon />}
        isSelected={narrowShown}
        onChange={narrow}
      />
      <AddFound />
    </div>
  );
});

/** Files the passages that hold the words: from a search to a dossier in one step. */
function AddFound() {
  const query = useTypedQuery();
  const { script } = useWorkspace();
  const ask = useAsk();
  const addToDossier = useAddToDossier();
  const add = async (): Promise<void> => {
    const found = await ask('search.passages', { query: query.trim(), script });
    if (found === null) return;
    if (found.passageIds.length === 0) {
      notify({ tone: 'info', heading: find.noPassagesFound, text: find.noPassagesFoundText });
      return;
    }
    await addToDossier(found.passageIds.map((passageId) => ({ kind: 'passage', passageId })));
  };
  return <IconButton size="small" label={find.addFound} icon={<DossierIcon />} onPress={() => void add()} />;
}
