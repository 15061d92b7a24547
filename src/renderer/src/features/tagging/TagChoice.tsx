import type { ArticleDetail } from '#shared/model/article.ts';
import type { PassageId } from '#shared/model/ids.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { tagging } from '../../strings/tagging.ts';
import { useWorkspaceDispatch } from '../../workspace/WorkspaceProvider.tsx';
import type { Choice } from './choices.ts';
import type { Subject } from './subject.ts';
import { TagField } from './TagField.tsx';
import { useTagging } from './useTagging.ts';

interface TagChoiceProps {
  readonly article: ArticleDetail;
  readonly subject: Subject;
  readonly onKept: (passageId: PassageId) => void;
  readonly onClose: () => void;
}

/** More than anybody marks to tag it with a name. */
const LONGEST_LOOK = 20_000;

/** Type, Enter: tagged. Ctrl+Enter (or Shift+Enter) puts a tag on and stays for the next one. */
export function TagChoice({ article, subject, onKept, onClose }: TagChoiceProps) {
  const dispatch = useWorkspaceDispatch();
  const named = useNamedIn(article, subject);
  const { putOn, takeOff } = useTagging();
  const on = article.passages.find(({ id }) => id === subject.passageId)?.tagIds ?? [];

  const pick = async (choice: Choice, keepOpen: boolean): Promise<void> => {
    if (!keepOpen) onClose();
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
    <TagField label={tagging.picker} on={on} named={named} onPick={(choice, keepOpen) => void pick(choice, keepOpen)} />
  );
}

/** Names of families that stand in the words to tag. */
function useNamedIn({ texts }: ArticleDetail, { textId, quote }: Subject): readonly string[] {
  const language = texts.find(({ id }) => id === textId)?.language ?? 'und';
  const { data } = useArchiveQuery('families.tagsFor', { quote: quote.slice(0, LONGEST_LOOK), language });
  return data?.names ?? [];
}
