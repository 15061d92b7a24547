import type { ArticleDetail } from '#shared/model/article.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { reading } from '../../strings/reading.ts';
import { TagChip } from '../../ui/TagChip.tsx';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import css from './ArticleHeader.module.css';

/** The tags of the article and of its passages; each leads to everything under it. */
export function ArticleTags({ article }: { readonly article: ArticleDetail }) {
  const { data } = useArchiveQuery('tagging.tags', {});
  const dispatch = useWorkspaceDispatch();
  const used = new Set([...article.tagIds, ...article.passages.flatMap(({ tagIds }) => tagIds)]);
  const tags = data?.tags.filter(({ id }) => used.has(id)) ?? [];
  return (
    <ul className={css.tags} aria-label={reading.tags}>
      {tags.map((tag) => (
        <li key={tag.id}>
          <TagChip tag={tag} onPress={() => dispatch({ type: 'showTag', tagId: tag.id })} />
        </li>
      ))}
    </ul>
  );
}
