import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { readSelection } from '../../text/selection.ts';
import { useKeysFirst } from '../../workspace/CommandsProvider.tsx';

/** The tags with a number key, in the order of the keys. */
export function useQuickTagList(): readonly TagWithCount[] {
  const { data } = useArchiveQuery('tagging.tags', {});
  return (data?.tags ?? []).filter(({ quickKey }) => quickKey !== null).sort((a, b) => keyOf(a) - keyOf(b));
}

const keyOf = ({ quickKey }: TagWithCount): number => quickKey ?? 0;

/**
 * While words are selected, a number key puts its tag on them; the buttons beside the words say which. Without a selection
 * (or without such a tag) the numbers choose the view, as ever.
 */
export function useQuickTags(onTag: (tag: TagWithCount) => void): void {
  const tags = useQuickTagList();
  useKeysFirst((press) => {
    const tag = tags.find(({ quickKey }) => String(quickKey) === press);
    if (!tag || readSelection() === null) return false;
    onTag(tag);
    return true;
  });
}
