import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/text/query.ts';
import { shortcutGroups } from '#renderer/features/settings/shortcuts.ts';
import { find } from '#renderer/strings/find.ts';
import { settings } from '#renderer/strings/settings.ts';
import { KEYMAP } from '#renderer/workspace/keymap.ts';

describe('the help panel', () => {
  it('names every command that has a key', () => {
    const shown = new Set(shortcutGroups(false).flatMap((group) => group.shortcuts.map(({ id }) => id)));
    const bound = Object.entries(KEYMAP).flatMap(([id, { keys }]) => (keys.length > 0 ? [id] : []));
    expect(bound.filter((id) => !shown.has(id))).toEqual([]);
  });
  it('shows keys as they stand on the keyboard', () => {
    const keys = (isMac: boolean) =>
      shortcutGroups(isMac).flatMap(({ shortcuts }) => shortcuts.find(({ id }) => id === 'undo')?.keys ?? []);
    expect(keys(false)).toEqual(['Ctrl+Z']);
    expect(keys(true)).toEqual(['⌘Z']);
  });
  it.each(find.syntax.flatMap(({ lines }) => lines.map(([typed]) => typed)))(
    'teaches beside the box what can be run: %s',
    (typed) => {
      const { node, problem } = parseQuery(typed);
      expect(problem).toBeNull();
      expect(node).not.toBeNull();
    },
  );
  it.each(settings.help.syntax)('teaches a query that can be run: $typed', ({ typed }) => {
    const { node, problem } = parseQuery(typed);
    expect(problem).toBeNull();
    expect(node).not.toBeNull();
  });
});
