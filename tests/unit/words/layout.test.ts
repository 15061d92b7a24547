import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homoglyphKey, mixedScript, storedHomoglyphKey } from '../../../src/shared/words/homoglyphs.ts';
import { otherLayouts } from '../../../src/shared/words/layout.ts';

const texts = (typed: string) => otherLayouts(typed).map(({ text }) => text);

describe('a word typed on the wrong keyboard', () => {
  test.each([
    ['Vflehj', 'Мадуро'],
    ['rbtd', 'киев'],
    ['{fhmrjd', 'Харьков'],
    ['Ьфвгкщ', 'Maduro'],
    ['Rb]d', 'Київ'],
    ['Кшъв', 'Кшїв'],
    ['Ыван', 'Іван'],
  ])('%s may be %s', (typed, meant) => {
    expect(texts(typed)).toContain(meant);
  });

  test('retyped there and back it is the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}$/), (typed) => {
        const back = otherLayouts(typed).find(({ to }) => to === 'ru');
        expect(back && texts(back.text)).toContain(typed);
      }),
    );
  });

  test('nothing breaks it, and it never offers what was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => !texts(typed).includes(typed)));
  });
});

describe('a word with letters of two scripts', () => {
  test('is told with what it may have meant', () => {
    expect(mixedScript('лoндон')).toEqual({ cyrillic: 'лондон', latin: null });
    expect(mixedScript('tоp')).toEqual({ cyrillic: 'тор', latin: 'top' });
    expect(mixedScript('москва')).toBeNull();
  });

  test('is found by the word it looks like', () => {
    expect(storedHomoglyphKey('mосква')).toBe(homoglyphKey('москва'));
    expect(storedHomoglyphKey('москва')).toBeNull();
  });

  test('the key of a key is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (folded) => {
        mixedScript(folded);
        expect(homoglyphKey(homoglyphKey(folded))).toBe(homoglyphKey(folded));
      }),
    );
  });
});
