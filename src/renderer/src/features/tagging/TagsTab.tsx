import { Button as TagButton } from 'react-aria-components';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import { TagDetail } from './TagDetail.tsx';
import css from './Tagging.module.css';

/** All tags; or one, with everything that is under it. */
export function TagsTab() {
  const { tagId } = useWorkspace();
  const { data } = useArchiveQuery('tagging.tags', {});
  if (!data) return null;
  const chosen = data.tags.find(({ id }) => id === tagId);
  if (chosen) return <TagDetail key={chosen.id} tag={chosen} />;
  if (data.tags.length === 0) {
    return (
      <EmptyState heading={tagging.noTags}>
        <p>{tagging.noTagsText}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={css.tagList} aria-label={tagging.allTags}>
      {data.tags.map((tag) => (
        <TagLine key={tag.id} tag={tag} />
      ))}
    </ul>
  );
}

function TagLine({ tag }: { readonly tag: TagWithCount }) {
  const dispatch = useWorkspaceDispatch();
  return (
    <li>
      <TagButton className={cx(css.tagLine)} onPress={() => dispatch({ type: 'showTag', tagId: tag.id })}>
        <span className={cx(css.tagName, tagColourClass(tag.colour))}>{tag.name}</span>
        <span className={css.count}>{tag.passageCount}</span>
        {tag.definition === '' ? null : <span className={css.definition}>{tag.definition}</span>}
      </TagButton>
    </li>
  );
}
