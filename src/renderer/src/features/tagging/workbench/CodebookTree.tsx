import { useState } from 'react';
import { Button, Tree, TreeItem, TreeItemContent, useDragAndDrop, type Key } from 'react-aria-components';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { TagId } from '#shared/model/ids.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Chevron } from '../../../ui/Chevron.tsx';
import { cx } from '../../../ui/cx.ts';
import { DragHandle } from '../../../ui/DragHandle.tsx';
import { tagColourClass } from '../../../ui/TagChip.tsx';
import { useWorkspaceDispatch } from '../../../workspace/WorkspaceProvider.tsx';
import tagCss from '../Tagging.module.css';
import type { Branch } from './tree.ts';
import { useCodebook } from './useCodebook.ts';
import css from './Workbench.module.css';

const words = workbench.codebook;

interface CodebookTreeProps {
  readonly tree: readonly Branch[];
  readonly tags: readonly TagWithCount[];
  readonly chosenId: TagId | null;
}

/** Dragged onto another tag, a tag stands under it; dragged between tags, beside them. By keyboard: Enter on the handle. */
export function CodebookTree({ tree, tags, chosenId }: CodebookTreeProps) {
  const dispatch = useWorkspaceDispatch();
  const { move } = useCodebook();
  // Open unless closed: what has just been put under a tag must be seen there.
  const [closed, setClosed] = useState<ReadonlySet<TagId>>(new Set());
  const tagOf = (key: Key): TagWithCount | undefined => tags.find(({ id }) => id === key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': tagOf(key)?.name ?? '' })),
    onMove: ({ keys, target }) => {
      const aim = tagOf(target.key);
      const parentId = target.dropPosition === 'on' ? (aim?.id ?? null) : (aim?.parentId ?? null);
      for (const key of keys) {
        const tag = tagOf(key);
        if (tag && tag.parentId !== parentId) void move(tag, parentId);
      }
    },
  });
  return (
    <Tree
      aria-label={words.tree}
      className={cx(css.treeList)}
      items={tree}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosenId === null ? [] : [chosenId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        const tag = key === undefined ? undefined : tagOf(key);
        if (tag) dispatch({ type: 'showTag', tagId: tag.id });
      }}
      expandedKeys={tags.map(({ id }) => id).filter((id) => !closed.has(id))}
      onExpandedChange={(open) => setClosed(new Set(tags.map(({ id }) => id).filter((id) => !open.has(id))))}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(branch) => <BranchItem branch={branch} />}
    </Tree>
  );
}

function BranchItem({ branch: { id, tag, children } }: { readonly branch: Branch }) {
  return (
    <TreeItem id={id} textValue={tag.name} className={cx(css.branch)}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className={css.branchLine} style={{ paddingInlineStart: `${(level - 1) * 1.1}rem` }}>
            <DragHandle label={words.drag(tag.name)} />
            {hasChildItems ? (
              <Button slot="chevron" className={cx(css.chevron)}>
                <Chevron />
              </Button>
            ) : (
              <span className={css.chevron} />
            )}
            <span className={cx(tagCss.tagName, tagColourClass(tag.colour))}>{tag.name}</span>
            {tag.isHidden ? <span className={css.small}>{words.away}</span> : null}
            <span className={css.count}>{tag.passageCount}</span>
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <BranchItem key={child.id} branch={child} />
      ))}
    </TreeItem>
  );
}
