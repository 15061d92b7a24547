import { useRef, useState } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { TagId } from '#shared/model/ids.ts';
import type { TagRef } from '#shared/model/tag.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { notify } from '../../ui/notices.ts';
import { PopoverAt } from '../../ui/Popover.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { useUndoAction } from '../../workspace/useUndoAction.ts';
import css from './ArticleTags.module.css';
import type { Choice } from './choices.ts';
import { TagField } from './TagField.tsx';

/** The tags of the article as a whole, above those of its passages. */
export function ArticleTagLine({ article }: { readonly article: ArticleDetail }) {
  const { data } = useArchiveQuery('tagging.tags', {});
  const [isTagging, setTagging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { run } = useArchiveCommand('tagging.tagArticle');
  const undo = useUndoAction();
  const tags = data?.tags.filter(({ id }) => article.tagIds.includes(id)) ?? [];

  const change = async (add: TagRef[], remove: TagId[], heading: string): Promise<void> => {
    const changed = await run({ articleId: article.id, add, remove });
    if (changed.ok) notify({ tone: 'done', heading, action: undo });
  };
  const pick = (choice: Choice, keepOpen: boolean): void => {
    if (!keepOpen) setTagging(false);
    if (choice.kind === 'create') void change([{ name: choice.name }], [], tagging.articleTagged(choice.name));
    else if (article.tagIds.includes(choice.tag.id))
      void change([], [choice.tag.id], tagging.untagged(choice.tag.name));
    else void change([{ id: choice.tag.id }], [], tagging.articleTagged(choice.tag.name));
  };

  return (
    <div className={css.line} role="group" aria-label={tagging.articleTags}>
      <span className={css.label}>{tagging.wholeArticle}</span>
      {tags.map((tag) => (
        <TagChip
          key={tag.id}
          tag={tag}
          onRemove={{
            label: tagging.remove(tag.name),
            run: () => void change([], [tag.id], tagging.untagged(tag.name)),
          }}
        />
      ))}
      <IconButton
        ref={button}
        size="small"
        label={tagging.tagArticle}
        icon={<PlusIcon />}
        onPress={() => setTagging(true)}
      />
      {isTagging ? (
        <PopoverAt label={tagging.articleTags} anchor={button} onClose={() => setTagging(false)}>
          <TagField label={tagging.articleTags} on={article.tagIds} onPick={pick} />
        </PopoverAt>
      ) : null}
    </div>
  );
}
