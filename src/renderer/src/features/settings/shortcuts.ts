import { settings } from '#renderer/strings/settings.ts';
import { strings } from '#renderer/strings/en.ts';
import { type CommandId, KEYMAP, keysOf, shownKeys } from '#renderer/workspace/keymap.ts';

export interface Shortcut {
  readonly id: string;
  readonly label: string;
  /** The command, where the keys can be changed. */
  readonly command?: CommandId;
  /** One entry for each way to do it. */
  readonly keys: readonly string[];
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

type Group = keyof typeof settings.help.groups;

/** Which part of the day a command belongs to, by the first word of its name. */
const GROUP_OF: Readonly<Record<string, Group>> = {
  find: 'find',
  hit: 'find',
  review: 'find',
  view: 'read',
  text: 'read',
  links: 'read',
  translate: 'read',
  tag: 'tag',
  note: 'tag',
  passage: 'tag',
  dossier: 'tag',
  undo: 'tag',
  redo: 'tag',
  article: 'articles',
};

const groupOf = (id: string): Group => GROUP_OF[id.split('.')[0] ?? ''] ?? 'window';

const isCommand = (id: string): id is CommandId => Object.hasOwn(KEYMAP, id);

/** Keys that live inside a dialog or a list and are in no table. */
function localKeys(isMac: boolean): Readonly<Partial<Record<Group, readonly Shortcut[]>>> {
  const { help } = settings;
  return {
    tag: [
      { id: 'quickTags', label: help.quickTags, keys: ['1', '…', '9'] },
      { id: 'reorder', label: help.reorder, keys: ['Alt+↑', 'Alt+↓'] },
      { id: 'remove', label: help.remove, keys: ['Delete'] },
    ],
    window: [{ id: 'main', label: help.dialogMain, keys: [shownKeys('Mod+Enter', isMac)] }],
  };
}

/** Every shortcut there is, straight from the table that makes them work. */
export function shortcutGroups(isMac: boolean): readonly ShortcutGroup[] {
  const local = localKeys(isMac);
  const commands = Object.keys(KEYMAP).filter(isCommand);
  return (Object.keys(settings.help.groups) as Group[]).map((group) => ({
    title: settings.help.groups[group],
    shortcuts: [
      ...commands
        .filter((id) => groupOf(id) === group)
        .map((id) => ({
          id,
          label: strings.commands[id].replace(/…$/, ''),
          command: id,
          keys: keysOf(id).map((keys) => shownKeys(keys, isMac)),
        })),
      ...(local[group] ?? []),
    ],
  }));
}
