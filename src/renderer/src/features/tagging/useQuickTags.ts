import { useEffect, useEffectEvent } from 'react';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import { useArchiveQuery } from '../../archive/queries.ts';
import { readSelection } from '../../text/selection.ts';
import { isTypingIn } from '../../workspace/CommandsProvider.tsx';
import { nameOfPress } from '../../workspace/keymap.ts';

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
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTypingIn(event.target) || readSelection() === null) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    const name = nameOfPress(event);
    const tag = tags.find(({ quickKey }) => String(quickKey) === name);
    if (!tag) return;
    event.preventDefault();
    onTag(tag);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => act(event);
    // Before the table of commands, which asks whether the press was taken.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
