import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf } from '../../../../src/shared/words/stem.ts';
import { spellingDistance } from '../../../../src/shared/words/names/distance.ts';
import { exonymsOf } from '../../../../src/shared/words/names/exonyms.ts';
import { otherSpellings } from '../../../../src/shared/words/names/otherSpellings.ts';
import { palladiusOf } from '../../../../src/shared/words/names/palladius.ts';
import { rankSpellings } from '../../../../src/shared/words/names/rank.ts';
import { skeletonsOf, vocabularySkeleton } from '../../../../src/shared/words/names/skeleton.ts';
import type { Analyser } from '../../../../src/shared/words/analyser.ts';

const latin = fc.stringMatching(/^[a-z]{1,14}$/);
const cyrillic = fc.stringMatching(/^[а-яєіїґ]{1,14}$/);

const USUAL: [string, string][] = [
  ['rybakov', 'рыбаковым'],
  ['tchaikovsky', 'чайковского'],
  ['schtscherbakow', 'щербаков'],
  ['chtcherbakov', 'щербакова'],
  ['dostoyevskiy', 'достоевский'],
  ['dostoevsky', 'достоевскому'],
  ['szewczenko', 'шевченка'],
  ['shevchenko', 'шевченко'],
  ['hrushevskyi', 'грушевського'],
  ['iushchenko', 'ющенко'],
  ['yushchenko', 'ющенко'],
  ['poltawa', 'полтаві'],
  ['soloviev', 'соловьева'],
  ['rostropowitsch', 'ростропович'],
  ['harrison', 'харрисона'],
  ['guatemala', 'гватемалы'],
  ['hussein', 'хусейна'],
  ['chongqing', 'чунцине'],
  ['shenyang', 'шэньяна'],
  ['nakashima', 'накасима'],
  ['yilmaz', 'йылмаз'],
];

describe('the same name in two scripts', () => {
  test.each(USUAL)('%s and %s share a key both ways and are near each other', (one, other) => {
    expect(skeletonsOf(one)).toContain(vocabularySkeleton(other));
    expect(skeletonsOf(other)).toContain(vocabularySkeleton(one));
    expect(spellingDistance(one, other)).toBeLessThan(0.4);
  });

  test('other names are farther', () => {
    expect(spellingDistance('rybakov', 'рябинин')).toBeGreaterThan(1);
    expect(spellingDistance('khan', 'ханой')).toBeGreaterThan(spellingDistance('khan', 'хану'));
  });

  test('every form of a name has the key of the name', () => {
    const forms = ['чайковский', 'чайковского', 'чайковскому', 'чайковским', 'чайковском'];
    expect(new Set(forms.map(vocabularySkeleton)).size).toBe(1);
  });

  test('what is of neither script, of both or holds digits has no key', () => {
    for (const word of ['', '123', 'mосква', 'бук2', '北京']) {
      expect(vocabularySkeleton(word)).toBeNull();
      expect(skeletonsOf(word)).toEqual([]);
    }
  });

  test('no word breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        skeletonsOf(one);
        vocabularySkeleton(one);
        exonymsOf(one);
        expect(spellingDistance(one, other)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a word always looks under a few keys, its own way of writing among them, and is never farther than its letters', () => {
    fc.assert(
      fc.property(latin, cyrillic, (one, other) => {
        for (const word of [one, other]) {
          expect(skeletonsOf(word)).toContain(vocabularySkeleton(word));
          expect(skeletonsOf(word).length).toBeLessThanOrEqual(60);
        }
        expect(spellingDistance(one, other)).toBeLessThanOrEqual(one.length + other.length);
      }),
    );
  });
});

test('pinyin is read by its syllables', () => {
  expect(palladiusOf('zhengzhou')).toBe('чжэнчжоу');
  expect(palladiusOf('tianjin')).toBe('тяньцзинь');
  expect(palladiusOf('smith')).toBeNull();
});

test('exonyms go both ways', () => {
  expect(exonymsOf('vienna')).toEqual(expect.arrayContaining(['вена', 'відень']));
  expect(exonymsOf('відень')).toContain('vienna');
  expect(exonymsOf('rybakov')).toEqual([]);
});

const word = (folded: string, analyser: Analyser) => ({ folded, analyser });
const VOCABULARY = [
  word('чайковский', 'ru'),
  word('чайковского', 'ru'),
  word('чайковський', 'uk'),
  word('чайкин', 'ru'),
  word('tchaikovsky', 'en'),
  word('tchaikovskys', 'en'),
  word('вены', 'ru'),
  word('відень', 'uk'),
  word('харків', 'uk'),
  word('харьковом', 'ru'),
  word('kharkiv', 'en'),
];
const source = {
  withSkeleton: (skeleton: string) => VOCABULARY.filter(({ folded }) => vocabularySkeleton(folded) === skeleton),
  formsOf: (folded: string) => VOCABULARY.filter((one) => stemOf(one.folded, one.analyser) === stemOf(folded, 'ru')),
  aliasesOf: () => [],
  stemOf,
};
const found = (query: string) =>
  otherSpellings(query, source)
    .map((one) => one.word.folded)
    .sort();

describe('an archive with names in both scripts', () => {
  test('finds every form of the name that was typed in Latin letters', () => {
    expect(found('tschaikowski')).toEqual(['чайковский', 'чайковского', 'чайковський']);
    expect(found('kharkov')).toEqual(['харків', 'харьковом']);
  });

  test('finds the Latin name of any form that was typed in Cyrillic', () => {
    expect(found('чайковскому')).toEqual(expect.arrayContaining(['tchaikovsky']));
    expect(found('харкова')).toEqual(['kharkiv']);
  });

  test('knows what a place is called elsewhere', () => {
    expect(found('vienna')).toContain('вены');
  });

  test('ranks each word once, nearest first, and those of the other script only', () => {
    fc.assert(
      fc.property(fc.oneof(latin, cyrillic), fc.array(fc.constantFrom(...VOCABULARY)), (query, candidates) => {
        const ranked = rankSpellings(query, candidates, stemOf);
        const distances = ranked.map(({ distance }) => distance);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
        expect(new Set(ranked.map(({ folded }) => folded)).size).toBe(ranked.length);
        for (const { folded } of ranked) expect(/^[a-z]/.test(folded)).not.toBe(/^[a-z]/.test(query));
      }),
    );
  });
});
