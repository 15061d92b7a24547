import { useState } from 'react';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { useArchiveCommand } from '../../archive/commands.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { BinIcon, DossierIcon, PencilIcon, TableIcon } from '../../ui/icons.tsx';
import { notify } from '../../ui/notices.ts';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { useUndoAction } from '../../workspace/useUndoAction.ts';
import { useAddToDossier } from '../../workspace/useAddToDossier.ts';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import { TaggedPassages } from './TaggedPassages.tsx';
import { TaggedArticles } from './TaggedArticles.tsx';
import { TagEditor } from './TagEditor.tsx';
import css from './Tagging.module.css';

/** One tag: what it means, and everything under it across the archive. */
export function TagDetail({ tag }: { readonly tag: TagWithCount }) {
  const [isEditing, setEditing] = useState(false);
  const dispatch = useWorkspaceDispatch();
  const { data } = useArchiveQuery(
    'tagging.passagesByTag',
    { tagId: tag.id, withChildren: false },
    { keepPrevious: true },
  );
  const passages = data?.passages ?? [];
  const addToDossier = useAddToDossier();
  const addAll = (): void =>
    void addToDossier(passages.map(({ passage }) => ({ kind: 'passage', passageId: passage.id })));
  return (
    <div className={css.detail}>
      <div className={css.detailHead}>
        <Button size="small" onPress={() => dispatch({ type: 'showTag', tagId: null })}>
          ‹ {tagging.backToTags}
        </Button>
        <span className={css.spring} />
        <IconButton
          size="small"
          label={tagging.asTable}
          icon={<TableIcon />}
          onPress={() => dispatch({ type: 'openDialog', dialog: { kind: 'workbench', tab: 'table' } })}
        />
        <IconButton
          size="small"
          label={tagging.addAll}
          icon={<DossierIcon />}
          isDisabled={passages.length === 0}
          onPress={addAll}
        />
        <IconButton size="small" label={tagging.editTag} icon={<PencilIcon />} onPress={() => setEditing(!isEditing)} />
        <DeleteTag tag={tag} />
      </div>
      <div className={css.detailName}>
        <h2 className={cx(css.tagName, css.bigTag, tagColourClass(tag.colour))}>{tag.name}</h2>
        <p className={css.count}>{tagging.counts(tag.passageCount, tag.articleCount)}</p>
        {tag.definition === '' ? null : <p className={css.definition}>{tag.definition}</p>}
      </div>
      {isEditing ? <TagEditor tag={tag} onDone={() => setEditing(false)} /> : null}
      <TaggedArticles articles={data?.articles ?? []} />
      {data && passages.length === 0 && data.articles.length === 0 ? (
        <p className={css.none}>{tagging.noneTagged}</p>
      ) : null}
      {passages.length > 0 ? <TaggedPassages label={tagging.passagesOf(tag.name)} passages={passages} /> : null}
    </div>
  );
}

function DeleteTag({ tag }: { readonly tag: TagWithCount }) {
  const undo = useUndoAction();
  const dispatch = useWorkspaceDispatch();
  const remove = useArchiveCommand('tagging.deleteTag');
  const deleteTag = async (): Promise<void> => {
    const result = await remove.run({ tagId: tag.id });
    if (!result.ok) return;
    dispatch({ type: 'showTag', tagId: null });
    notify({ tone: 'done', heading: tagging.deletedTag(tag.name), action: undo });
  };
  return <IconButton size="small" label={tagging.deleteTag} icon={<BinIcon />} onPress={() => void deleteTag()} />;
}
