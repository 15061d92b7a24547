/** Every command of the window in one table: what it is called, its keys, and where they work. Pure: no DOM here. */
import type { strings } from '../strings/en.ts';

export type CommandId = keyof typeof strings.commands;

/** Where a binding works. Keys that make a character never fire while typing, whatever is said here. */
export type When = 'everywhere' | 'notTyping';

/** `Mod` is Ctrl, and Cmd on a Mac. Letters are compared by what the key says, see `letterOf`. */
export interface KeyBinding {
  readonly keys: readonly string[];
  readonly when: When;
}

const everywhere = (...keys: string[]): KeyBinding => ({ keys, when: 'everywhere' });
const notTyping = (...keys: string[]): KeyBinding => ({ keys, when: 'notTyping' });

export const KEYMAP: Readonly<Record<CommandId, KeyBinding>> = {
  'find.focus': everywhere('Mod+F', '/'),
  'find.clear': everywhere(),
  'find.script': everywhere('Mod+Shift+A'),
  'find.narrow': everywhere('Mod+Shift+F'),
  'find.level': everywhere('Mod+Shift+P'),
  'find.save': everywhere('Mod+S'),
  'find.record': everywhere('Mod+Shift+H'),
  'find.batch': everywhere('Mod+Shift+B'),
  'find.tagHits': everywhere('Mod+Shift+L'),
  'find.families': everywhere('Mod+Shift+N'),
  'review.relevant': notTyping('R'),
  'review.not': notTyping('X'),
  'review.later': notTyping('W'),
  'place.next': everywhere('F6'),
  'place.previous': everywhere('Shift+F6'),
  'pane.find': everywhere('Mod+Alt+F'),
  'pane.passages': everywhere('Mod+Alt+P'),
  'hit.next': everywhere('F3', 'F8', 'Mod+G'),
  'hit.previous': everywhere('Shift+F3', 'Shift+F8', 'Mod+Shift+G'),
  'read.find': notTyping('F'),
  'view.original': notTyping('1'),
  'view.translation': notTyping('2'),
  'view.both': notTyping('3'),
  'view.interleaved': notTyping('4'),
  'text.looks': notTyping('Y'),
  'view.lock': notTyping('L'),
  'links.repair': notTyping('A'),
  'links.next': notTyping('J'),
  'links.merge': notTyping('M'),
  'links.split': notTyping('K'),
  'links.pick': notTyping('B'),
  'links.unlink': notTyping('U'),
  'links.down': notTyping('Alt+ArrowDown'),
  'links.up': notTyping('Alt+ArrowUp'),
  'links.confirm': notTyping('C'),
  'links.confirmRest': notTyping('Shift+C'),
  'links.again': notTyping('Shift+A'),
  'translate.edit': notTyping('V'),
  'translate.before': notTyping('H'),
  'text.sentence': notTyping('S'),
  'text.larger': everywhere('Mod+Shift+Period'),
  'text.smaller': everywhere('Mod+Shift+Comma'),
  'tag.selection': notTyping('T'),
  'note.selection': notTyping('N'),
  'dossier.addSelection': notTyping('D'),
  'passage.assess': notTyping('Q'),
  'passage.edges': notTyping('G'),
  'passage.split': notTyping('Shift+G'),
  'passage.join': notTyping('Shift+J'),
  'passage.leaveOut': notTyping('O'),
  'passage.putBack': notTyping('Shift+O'),
  'tag.workbench': everywhere('Mod+Shift+K'),
  'tag.bin': everywhere(),
  undo: notTyping('Mod+Z'),
  redo: notTyping('Mod+Shift+Z', 'Mod+Y'),
  'article.import': everywhere('Mod+I'),
  'article.paste': notTyping('Mod+Shift+V'),
  'article.addTranslation': everywhere('Mod+Shift+T'),
  'article.edit': notTyping('E'),
  'dossier.export': everywhere('Mod+E'),
  'archive.info': everywhere(),
  'app.settings': everywhere('Mod+Comma'),
  'app.help': notTyping('?', 'F1'),
};

/** Shortcuts of the analyst's own, by command. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

let own: OwnKeys = {};
const listeners = new Set<() => void>();

/** From now on these keys are the commands'. */
export function setOwnKeys(keys: OwnKeys): void {
  own = keys;
  for (const listener of listeners) listener();
}

export const ownKeys = (): OwnKeys => own;

export function listenToKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The keys of a command: the analyst's own, else the original ones. */
export const keysOf = (id: CommandId): readonly string[] => own[id] ?? KEYMAP[id].keys;

/** Who has a key now; null when it is free. */
export const ownerOf = (keys: string): CommandId | null =>
  (Object.keys(KEYMAP) as CommandId[]).find((id) => keysOf(id).includes(keys)) ?? null;

/** What of a keyboard event matters; a test can write one by hand. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const CODE_NAMES: Readonly<Record<string, string>> = { Period: 'Period', Comma: 'Comma', Slash: '/' };

/**
 * The letter a press stands for: from `key` when it is a–z (so that AZERTY and Dvorak work by what is printed on the
 * keys), else from the key's position (so that a Russian, Ukrainian or Greek layout works without switching).
 */
export function letterOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^Key([A-Z])$/.exec(code)?.[1] ?? null;
}

/** The press as written in the table, e.g. "Mod+Shift+G". Shift is left out where it only makes the character. */
export function nameOfPress(press: KeyPress): string {
  const modifiers = [press.ctrlKey || press.metaKey ? 'Mod' : '', press.altKey ? 'Alt' : ''];
  const shift = press.shiftKey ? 'Shift' : '';
  const letter = letterOf(press);
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join('+');
  if (letter !== null) return join(...modifiers, shift, letter);
  if (press.ctrlKey || press.metaKey) return join(...modifiers, shift, CODE_NAMES[press.code] ?? press.key);
  if (press.key.length === 1) return join(...modifiers, digitOf(press) ?? press.key);
  return join(...modifiers, shift, press.key);
}

/** Digits by position too: some layouts put them behind Shift. */
function digitOf({ key, code, shiftKey }: KeyPress): string | null {
  if (/^[0-9]$/.test(key)) return key;
  return shiftKey ? null : (/^Digit([0-9])$/.exec(code)?.[1] ?? null);
}

/** A layout where "?" or "/" sit elsewhere still gets them: the key itself is asked first. */
export function commandFor(press: KeyPress, isTyping: boolean): CommandId | null {
  const name = nameOfPress(press);
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey;
  for (const [id, binding] of Object.entries(KEYMAP) as [CommandId, KeyBinding][]) {
    if (!keysOf(id).includes(name)) continue;
    if (isTyping && (binding.when === 'notTyping' || (plain && name.length === 1))) continue;
    return id;
  }
  return null;
}

const SHOWN: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

/** Keys as the analyst reads them: "Ctrl+Shift+G", "⌘G". */
export function shownKeys(keys: string, isMac: boolean): string {
  return keys
    .split('+')
    .map((key) => (key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : (SHOWN[key] ?? key)))
    .join(isMac ? '' : '+');
}

/** The first binding of a command, as shown in tooltips and menus; null when it has none. */
export function shortcutOf(id: CommandId, isMac: boolean): string | null {
  const first = keysOf(id)[0];
  return first === undefined ? null : shownKeys(first, isMac);
}
