import { describe, expect, it } from 'vitest';
import { commandFor, KEYMAP, letterOf, shortcutOf, type KeyPress } from '#renderer/workspace/keymap.ts';

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});
const ctrl = { ctrlKey: true };

describe('an analyst on a Russian layout', () => {
  it('tags the selection with the key that says Е and sits where T does', () => {
    expect(commandFor(press('е', 'KeyT'), false)).toBe('tag.selection');
  });
  it('undoes with Ctrl and the key that says Я', () => {
    expect(commandFor(press('я', 'KeyZ', ctrl), false)).toBe('undo');
  });
  it('redoes with Ctrl+Shift and the key that says Я', () => {
    expect(commandFor(press('Я', 'KeyZ', { ...ctrl, shiftKey: true }), false)).toBe('redo');
  });
  it('searches with Ctrl+А', () => {
    expect(commandFor(press('а', 'KeyF', ctrl), true)).toBe('find.focus');
  });
  it('adds a translation with Ctrl+Shift+Е', () => {
    expect(commandFor(press('Е', 'KeyT', { ...ctrl, shiftKey: true }), false)).toBe('article.addTranslation');
  });
});

describe('an analyst on another Latin layout', () => {
  it('gets the letter that is printed on the key, not the one at its place', () => {
    expect(letterOf({ key: 'z', code: 'KeyW' })).toBe('Z');
    expect(commandFor(press('z', 'KeyW', ctrl), false)).toBe('undo');
  });
  it('reaches the views by position where digits need Shift', () => {
    expect(commandFor(press('&', 'Digit1'), false)).toBe('view.original');
  });
});

describe('somebody typing in a field', () => {
  it.each(['t', 'n', 'l', 'e', 'd', '1', '2', '3', '/', '?'])('gets the character %s', (key) => {
    expect(commandFor(press(key, 'Unknown'), true)).toBeNull();
  });
  it('gets the Cyrillic letter at the place of T', () => {
    expect(commandFor(press('е', 'KeyT'), true)).toBeNull();
  });
  it('keeps the undo of the field', () => {
    expect(commandFor(press('z', 'KeyZ', ctrl), true)).toBeNull();
  });
  it('can still walk to the next hit and the next place', () => {
    expect(commandFor(press('F8', 'F8'), true)).toBe('hit.next');
    expect(commandFor(press('F6', 'F6', { shiftKey: true }), true)).toBe('place.previous');
  });
});

describe('the table', () => {
  it('gives no key to two commands', () => {
    const keys = Object.values(KEYMAP).flatMap((binding) => binding.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });
  it('finds ? whether or not the layout needs Shift for it', () => {
    expect(commandFor(press('?', 'Slash', { shiftKey: true }), false)).toBe('app.help');
    expect(commandFor(press('?', 'Minus'), false)).toBe('app.help');
  });
  it('leaves a bare modifier alone', () => {
    expect(commandFor(press('Control', 'ControlLeft', ctrl), false)).toBeNull();
    expect(commandFor(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toBeNull();
  });
  it('reads as the analyst’s keyboard does', () => {
    expect(shortcutOf('redo', false)).toBe('Ctrl+Shift+Z');
    expect(shortcutOf('app.settings', true)).toBe('⌘,');
    expect(shortcutOf('archive.info', false)).toBeNull();
  });
});
