import { useEffect, useRef, useState } from 'react';
import type { TagId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { TagIcon } from '../../ui/icons.tsx';
import { PickField, type PickItem } from '../../ui/PickField.tsx';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { useWorkspace } from '../../workspace/WorkspaceProvider.tsx';
import { choicesFor, type Choice } from './choices.ts';
import css from './Tagging.module.css';

interface TagFieldProps {
  readonly label: string;
  /** The tags that are on already: picking one of them takes it off. */
  readonly on: readonly TagId[];
  /** Names of families that stand in the words to tag. */
  readonly named?: readonly string[];
  readonly hint?: string;
  /** false: only tags there are. */
  readonly canCreate?: boolean;
  /** `keepOpen`: another tag is wanted after this one. */
  readonly onPick: (choice: Choice, keepOpen: boolean) => void;
}

interface Item extends PickItem {
  readonly choice: Choice;
}

/** A field to choose a tag by typing, or to make one; what was used last is offered first. */
export function TagField({
  label,
  on,
  named = [],
  hint = tagging.pickerHint,
  canCreate = true,
  onPick,
}: TagFieldProps) {
  const { recentTags } = useWorkspace();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { data } = useArchiveQuery('tagging.tags', {});
  useEffect(() => input.current?.focus(), []);
  return (
    <div className={css.picker}>
      <PickField
        label={label}
        placeholder={tagging.pickerPlaceholder}
        value={typed}
        onChange={setTyped}
        items={choicesFor(typed, { tags: data?.tags ?? [], recent: recentTags, named, on })
          .filter(({ kind }) => canCreate || kind === 'tag')
          .map((choice) => toItem(choice, on))}
        layout="inline"
        firstIsActive
        onPick={({ choice }, keepOpen) => {
          setTyped('');
          onPick(choice, keepOpen);
        }}
        inputRef={input}
        before={<TagIcon />}
      />
      <p className={css.hint}>{hint}</p>
    </div>
  );
}

function toItem(choice: Choice, on: readonly TagId[]): Item {
  if (choice.kind === 'create') {
    return {
      id: `create ${choice.name}`,
      label: tagging.create(choice.name),
      detail: choice.isNamed ? tagging.newAndNamed : tagging.newTag,
      isChecked: false,
      choice,
    };
  }
  const isOn = on.includes(choice.tag.id);
  return {
    id: String(choice.tag.id),
    label: <span className={cx(css.tagName, tagColourClass(choice.tag.colour))}>{choice.tag.name}</span>,
    detail: isOn ? tagging.isOn : choice.isNamed ? tagging.named : String(choice.tag.passageCount),
    isChecked: isOn,
    choice,
  };
}
