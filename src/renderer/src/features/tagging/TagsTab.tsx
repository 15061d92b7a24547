import { Button as TagButton } from 'react-aria-components';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { useRunCommand } from '../../workspace/CommandsProvider.tsx';
import { inTreeOrder } from './workbench/tree.ts';
import { TagDetail } from './TagDetail.tsx';
import css from './Tagging.module.css';

/** All tags; or one, with everything that is under it. */
export function TagsTab() {
  const { tagId } = useWorkspace();
  const run = useRunCommand();
  const { data } = useArchiveQuery('tagging.tags', {});
  if (!data) return null;
  const chosen = data.tags.find(({ id }) => id === tagId);
  if (chosen) return <TagDetail key={chosen.id} tag={chosen} />;
  return (
    <div className={css.detail}>
      <div className={css.detailHead}>
        <Button size="small" onPress={() => run('tag.workbench')}>
          {tagging.workbench}
        </Button>
        <span className={css.spring} />
        <Button size="small" onPress={() => run('tag.bin')}>
          {tagging.bin}
        </Button>
      </div>
      {data.tags.length === 0 ? (
        <EmptyState heading={tagging.noTags}>
          <p>{tagging.noTagsText}</p>
        </EmptyState>
      ) : (
        <ul className={css.tagList} aria-label={tagging.allTags}>
          {inTreeOrder(data.tags)
            .filter(({ tag }) => !tag.isHidden)
            .map(({ tag, depth }) => (
              <TagLine key={tag.id} tag={tag} depth={depth} />
            ))}
        </ul>
      )}
    </div>
  );
}

function TagLine({ tag, depth }: { readonly tag: TagWithCount; readonly depth: number }) {
  const dispatch = useWorkspaceDispatch();
  return (
    <li style={{ paddingInlineStart: `${depth}rem` }}>
      <TagButton className={cx(css.tagLine)} onPress={() => dispatch({ type: 'showTag', tagId: tag.id })}>
        <span className={cx(css.tagName, tagColourClass(tag.colour))}>{tag.name}</span>
        <span className={css.count}>{tag.passageCount}</span>
        {tag.definition === '' ? null : <span className={css.definition}>{tag.definition}</span>}
      </TagButton>
    </li>
  );
}
