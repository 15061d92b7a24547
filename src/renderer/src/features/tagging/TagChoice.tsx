import { useEffect, useRef, useState } from 'react';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { PassageId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { cx } from '../../ui/cx.ts';
import { PickField, type PickItem } from '../../ui/PickField.tsx';
import { tagColourClass } from '../../ui/TagChip.tsx';
import { TagIcon } from '../../ui/icons.tsx';
import { useWorkspace, useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import { choicesFor, type Choice } from './choices.ts';
import type { Subject } from './subject.ts';
import css from './Tagging.module.css';
import { useTagging } from './useTagging.ts';

interface TagChoiceProps {
  readonly article: ArticleDetail;
  readonly subject: Subject;
  readonly onKept: (passageId: PassageId) => void;
  readonly onClose: () => void;
}

interface Item extends PickItem {
  readonly choice: Choice;
}

/** More than anybody marks to tag it with a name. */
const LONGEST_LOOK = 20_000;

/** Type, Enter: tagged. Ctrl+Enter (or Shift+Enter) puts a tag on and stays for the next one. */
export function TagChoice({ article, subject, onKept, onClose }: TagChoiceProps) {
  const { recentTags } = useWorkspace();
  const dispatch = useWorkspaceDispatch();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { data } = useArchiveQuery('tagging.tags', {});
  const named = useNamedIn(article, subject);
  const { putOn, takeOff } = useTagging();
  const on = article.passages.find(({ id }) => id === subject.passageId)?.tagIds ?? [];

  useEffect(() => input.current?.focus(), []);

  const toItem = (choice: Choice): Item =>
    choice.kind === 'create'
      ? {
          id: `create ${choice.name}`,
          label: tagging.create(choice.name),
          detail: choice.isNamed ? tagging.newAndNamed : tagging.newTag,
          isChecked: false,
          choice,
        }
      : {
          id: String(choice.tag.id),
          label: <TagName name={choice.tag.name} className={tagColourClass(choice.tag.colour)} />,
          detail: on.includes(choice.tag.id) ? tagging.isOn : detailOf(choice),
          isChecked: on.includes(choice.tag.id),
          choice,
        };

  const pick = async ({ choice }: Item, keepOpen: boolean): Promise<void> => {
    if (!keepOpen) onClose();
    setTyped('');
    if (choice.kind === 'tag' && on.includes(choice.tag.id) && subject.passageId !== null) {
      await takeOff(subject.passageId, choice.tag);
      return;
    }
    const isNew = choice.kind === 'create';
    const name = isNew ? choice.name : choice.tag.name;
    const kept = await putOn(subject, isNew ? { name } : { id: choice.tag.id }, name);
    if (!isNew) dispatch({ type: 'usedTag', tagId: choice.tag.id });
    if (kept !== null && keepOpen) onKept(kept);
  };

  return (
    <div className={css.picker}>
      <PickField
        label={tagging.picker}
        placeholder={tagging.pickerPlaceholder}
        value={typed}
        onChange={setTyped}
        items={choicesFor(typed, { tags: data?.tags ?? [], recent: recentTags, named, on }).map(toItem)}
        layout="inline"
        firstIsActive
        onPick={(item, keepOpen) => void pick(item, keepOpen)}
        inputRef={input}
        before={<TagIcon />}
      />
      <p className={css.hint}>{tagging.pickerHint}</p>
    </div>
  );
}

const detailOf = ({ tag, isNamed }: Extract<Choice, { kind: 'tag' }>): string =>
  isNamed ? tagging.named : String(tag.passageCount);

/** Names of families that stand in the words to tag. */
function useNamedIn({ texts }: ArticleDetail, { textId, quote }: Subject): readonly string[] {
  const language = texts.find(({ id }) => id === textId)?.language ?? 'und';
  const { data } = useArchiveQuery('families.tagsFor', { quote: quote.slice(0, LONGEST_LOOK), language });
  return data?.names ?? [];
}

function TagName({ name, className }: { readonly name: string; readonly className: string }) {
  return <span className={cx(css.tagName, className)}>{name}</span>;
}
