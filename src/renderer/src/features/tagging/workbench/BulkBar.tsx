import { useRef, useState } from 'react';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { PassageId, TagId } from '#shared/model/ids.ts';
import type { TagRef } from '#shared/model/tag.ts';
import { callHost, useArchiveCommand } from '../../../archive/commands.ts';
import { workbench } from '../../../strings/workbench.ts';
import { Button } from '../../../ui/Button.tsx';
import { notify } from '../../../ui/notices.ts';
import { PopoverAt } from '../../../ui/Popover.tsx';
import { useAddToDossier } from '../../../workspace/useAddToDossier.ts';
import { useUndoAction } from '../../../workspace/useUndoAction.ts';
import { TagField } from '../TagField.tsx';
import css from './Workbench.module.css';

const words = workbench.table;

interface BulkBarProps {
  readonly tag: TagWithCount;
  readonly shown: number;
  readonly all: number;
  readonly chosen: readonly PassageId[];
  readonly onDone: () => void;
}

/** What can be done with the chosen rows, each as one act. */
export function BulkBar({ tag, shown, all, chosen, onDone }: BulkBarProps) {
  const [isTagging, setTagging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const change = useArchiveCommand('passages.tagMany');
  const remove = useArchiveCommand('passages.deleteMany');
  const addToDossier = useAddToDossier();
  const undo = useUndoAction();
  const passageIds = [...chosen];
  const isDisabled = chosen.length === 0;

  const retag = async (add: TagRef[], gone: TagId[], heading: (count: number) => string): Promise<void> => {
    const result = await change.run({ passageIds, add, remove: gone });
    if (result.ok) notify({ tone: 'done', heading: heading(result.value.changed), action: undo });
  };
  const deleteAll = async (): Promise<void> => {
    const result = await remove.run({ passageIds });
    if (!result.ok) return;
    onDone();
    notify({ tone: 'done', heading: words.removed(result.value.deleted), action: undo });
  };
  const exportAll = async (): Promise<void> => {
    const result = await callHost('passages.export', { passageIds });
    if (!result.ok || result.value.fileName === null) return;
    notify({ tone: 'done', heading: words.exported(result.value.passages, result.value.fileName) });
  };
  return (
    <div className={css.row} role="toolbar" aria-label={words.selected(chosen.length)}>
      <span className={css.small} aria-live="polite">
        {words.shown(shown, all)} · {words.selected(chosen.length)}
      </span>
      <span className={css.spring} />
      <Button ref={button} size="small" look="outlined" isDisabled={isDisabled} onPress={() => setTagging(true)}>
        {words.retag}
      </Button>
      <Button
        size="small"
        isDisabled={isDisabled}
        onPress={() => void retag([], [tag.id], (count) => words.untagged(count, tag.name))}
      >
        {words.untag}
      </Button>
      <Button
        size="small"
        isDisabled={isDisabled}
        onPress={() => void addToDossier(passageIds.map((passageId) => ({ kind: 'passage', passageId })))}
      >
        {words.dossier}
      </Button>
      <Button size="small" isDisabled={isDisabled} onPress={() => void exportAll()}>
        {words.exportCsv}
      </Button>
      <Button size="small" isDisabled={isDisabled} onPress={() => void deleteAll()}>
        {words.remove}
      </Button>
      {isTagging ? (
        <PopoverAt label={words.retag} anchor={button} onClose={() => setTagging(false)}>
          <TagField
            label={words.retag}
            on={[]}
            onPick={(choice, keepOpen) => {
              if (!keepOpen) setTagging(false);
              const name = choice.kind === 'create' ? choice.name : choice.tag.name;
              const ref = choice.kind === 'create' ? { name } : { id: choice.tag.id };
              void retag([ref], [], (count) => words.tagged(count, name));
            }}
          />
        </PopoverAt>
      ) : null}
    </div>
  );
}
