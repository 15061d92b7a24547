import { memo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useArchiveCommand } from '../../../archive/commands.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { desk } from '../../../strings/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon, DownIcon, SaveIcon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Tip } from '../../../ui/Tip.tsx';
import { useTypedQuery, useWorkspace, useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import type { Review } from '../../../workspace/workspace.ts';
import type { SavedSearchId } from '#shared/model/ids.ts';
import { isUntagged, withUntagged } from './untagged.ts';
import { MarkLine } from './MarkLine.tsx';
import css from './Saved.module.css';
import { useLookWhenLeaving } from './useReview.ts';

const words = desk.saved;
const SHOWN: readonly Review[] = ['all', 'new', 'unreviewed', 'relevant', 'later', 'not-relevant'];

/** The saved search that is open: its name, which of its results are listed, and what the open one is. */
export const SavedBar = memo(function SavedBar() {
  const { savedSearchId } = useWorkspace();
  return savedSearchId === null ? null : <OpenSaved key={savedSearchId} id={savedSearchId} />;
});

function OpenSaved({ id }: { readonly id: SavedSearchId }) {
  const query = useTypedQuery();
  const { script, sort, level, review } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery('saved.list', {});
  const { run } = useArchiveCommand('saved.save');
  useLookWhenLeaving(id);
  const search = data?.searches.find((candidate) => candidate.id === id);
  if (!search) return null;
  const now = { query: query.trim(), script, sort, level };
  const isChanged = (Object.keys(now) as (keyof typeof now)[]).some((key) => now[key] !== search[key]);
  const update = (): void => {
    const { folderId, name } = search;
    void run({ ...now, id, folderId, name });
  };
  return (
    <section className={css.bar} aria-label={search.name}>
      <div className={css.barLine}>
        <SaveIcon />
        <span className={css.barName} dir="auto">
          {search.name}
        </span>
        {isChanged ? (
          <Button size="small" look="outlined" onPress={update}>
            {words.update}
          </Button>
        ) : null}
        <IconButton
          size="small"
          label={words.leave}
          icon={<CloseIcon />}
          onPress={() => dispatch({ type: 'leaveSaved' })}
        />
      </div>
      <div className={css.barLine}>
        <Menu
          label={desk.review.show}
          trigger={
            <Button size="small" label={`${desk.review.show}: ${desk.review[review]}`}>
              {desk.review.show}: {desk.review[review]}
              <DownIcon />
            </Button>
          }
          entries={SHOWN.map((show) => ({
            id: show,
            label: desk.review[show],
            onAction: () => dispatch({ type: 'setReview', review: show }),
          }))}
        />
        <Tip text={desk.review.untaggedTip}>
          <ToggleButton
            className={cx(css.toggle)}
            isSelected={isUntagged(query)}
            onChange={(on) => dispatch({ type: 'setQuery', query: withUntagged(query, on) })}
          >
            {desk.review.untagged}
          </ToggleButton>
        </Tip>
      </div>
      <MarkLine savedSearchId={id} />
    </section>
  );
}
