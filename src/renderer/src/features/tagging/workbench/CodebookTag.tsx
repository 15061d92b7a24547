import { useRef, useState } from 'react';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { useArchiveQuery } from '../../../archive/queries.ts';
import { tagging } from '../../../strings/tagging.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { PopoverAt } from '../../../ui/Popover.tsx';
import { Select } from '../../../ui/Select.tsx';
import { tagColourClass } from '../../../ui/TagChip.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import { TagEditor } from '../TagEditor.tsx';
import { TagField } from '../TagField.tsx';
import tagCss from '../Tagging.module.css';
import { inTreeOrder, underOf } from './tree.ts';
import { useCodebook } from './useCodebook.ts';
import css from './Workbench.module.css';

const words = workbench.codebook;

interface CodebookTagProps {
  readonly tag: TagWithCount;
  readonly tags: readonly TagWithCount[];
  readonly onTable: () => void;
}

/** One tag of the codebook: how it is defined, where it stands, and what can be done with it. */
export function CodebookTag({ tag, tags, onTable }: CodebookTagProps) {
  const acts = useCodebook();
  const dispatch = useWorkspaceDispatch();
  const [into, setInto] = useState<TagWithCount | null>(null);
  const under = underOf(tags, tag.id);
  const parents = inTreeOrder(tags)
    .filter(({ tag: { id } }) => !under.has(id))
    .map(({ tag: { id, name }, depth }) => ({ id: String(id), label: `${'– '.repeat(depth)}${name}` }));
  const remove = async (): Promise<void> => {
    await acts.remove(tag);
    dispatch({ type: 'showTag', tagId: null });
  };
  return (
    <section className={css.tag} aria-label={tag.name}>
      <h3 className={cx(tagCss.tagName, tagCss.bigTag, tagColourClass(tag.colour))}>{tag.name}</h3>
      <p className={css.quietLine}>{words.counts(tag.passageCount, tag.articleCount)}</p>
      <div className={css.row}>
        <Button look="outlined" onPress={onTable}>
          {words.seeAll}
        </Button>
        <JoinButton tag={tag} onChosen={setInto} />
        <Button onPress={() => void acts.setHidden(tag, !tag.isHidden)}>
          {tag.isHidden ? words.takeOut : words.putAway}
        </Button>
        <Button onPress={() => void remove()}>{tagging.deleteTag}</Button>
      </div>
      {into ? <MergePreview from={tag} into={into} onDone={() => setInto(null)} /> : null}
      <Select
        label={words.under}
        options={[{ id: '', label: words.top }, ...parents]}
        value={tag.parentId === null ? '' : String(tag.parentId)}
        onChange={(chosen) => {
          const parent = tags.find(({ id }) => String(id) === chosen);
          void acts.move(tag, parent?.id ?? null);
        }}
      />
      <TagEditor key={JSON.stringify(tag)} tag={tag} />
    </section>
  );
}

function JoinButton({
  tag,
  onChosen,
}: {
  readonly tag: TagWithCount;
  readonly onChosen: (into: TagWithCount) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} onPress={() => setOpen(true)}>
        {words.join}
      </Button>
      {isOpen ? (
        <PopoverAt label={words.joinInto} anchor={button} onClose={() => setOpen(false)}>
          <TagField
            label={words.joinInto}
            hint={words.joinHint}
            on={[]}
            canCreate={false}
            onPick={(choice) => {
              setOpen(false);
              if (choice.kind === 'tag' && choice.tag.id !== tag.id) onChosen(choice.tag);
            }}
          />
        </PopoverAt>
      ) : null}
    </>
  );
}

interface MergePreviewProps {
  readonly from: TagWithCount;
  readonly into: TagWithCount;
  readonly onDone: () => void;
}

/** What joining would touch, before it does. */
function MergePreview({ from, into, onDone }: MergePreviewProps) {
  const { data } = useArchiveQuery('codebook.mergePreview', { from: from.id, into: into.id });
  const { merge } = useCodebook();
  const dispatch = useWorkspaceDispatch();
  if (!data) return null;
  const both = data.bothPassages + data.bothArticles;
  const join = async (): Promise<void> => {
    if (!(await merge(from, into))) return;
    onDone();
    dispatch({ type: 'showTag', tagId: into.id });
  };
  return (
    <div className={css.preview} role="group" aria-label={words.preview(from.name, into.name)}>
      <p>
        <strong>{words.preview(from.name, into.name)}</strong>
      </p>
      <p>{words.previewText(data.passages, data.articles, both, data.children, into.name)}</p>
      <div className={css.row}>
        <Button look="primary" onPress={() => void join()}>
          {words.joinNow}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
}
