import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord } from '#shared/text/fold.ts';
import { foldForIndex, tokenise } from '#shared/text/tokens.ts';

describe('two spellings of a word', () => {
  test.each([
    ['Ещё', 'еще'],
    ['Маду\u0301ро', 'Мадуро'],
    ['за\u0300мок', 'замок'],
    ['п’ять', "п'ять"],
    ['обʼєкт', 'об`єкт'],
    ['Malé', 'male'],
    ['Łódź', 'Lodz'],
    ['Straße', 'STRASSE'],
    ['Malmö', 'malmo'],
    ['Đoković', 'dokovic'],
    ['Söder\u00ADberg', 'Soderberg'],
    ['слово\u200B', 'слово'],
    ['Putin’s', 'putin'],
  ])('%s and %s are the same word', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  test.each([
    ['мой', 'мои'],
    ['їх', 'іх'],
    ['ґрати', 'грати'],
    ['ўсе', 'усе'],
    ['мои\u0306', 'мои'],
    ['і\u0308х', 'іх'],
    ['ѓавол', 'гавол'],
  ])('%s and %s are different words', (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });

  test('it does not matter whether й, ї and ё come whole or in two pieces', () => {
    for (const word of ['война', 'їжак', 'ёлка', 'ўлада', 'Événement']) {
      expect(foldWord(word.normalize('NFD'))).toBe(foldWord(word.normalize('NFC')));
    }
  });

  test('what is folded is safe for the index and does not change when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const folded = foldWord(word);
        expect(folded).not.toMatch(/\s|[!-/:-@[-`{-~]/);
        expect(foldWord(folded)).toBe(folded);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the words of a text', () => {
  const wordsOf = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

  test('hyphens split them, apostrophes inside do not', () => {
    expect(wordsOf("Бук-М2, будь-який п’ять O'Brien 'цитата'")).toEqual([
      'Бук',
      'М2',
      'будь',
      'який',
      'п’ять',
      "O'Brien",
      'цитата',
    ]);
  });

  test('a soft hyphen or a stress mark is inside a word, and not at its edge', () => {
    expect(wordsOf('пра\u00ADви\u0301тельство\u00AD, да')).toEqual(['пра\u00ADви\u0301тельство', 'да']);
  });

  test('Chinese characters are words of their own, so that any of them can be found', () => {
    expect(wordsOf('в中国2024')).toEqual(['в', '中', '国', '2024']);
  });

  test('letters beyond the basic plane count as letters, emoji do not', () => {
    expect(wordsOf('\u{1D400}b \u{1F600}x')).toEqual(['\u{1D400}b', 'x']);
  });

  test('an apostrophe that ends the text ends the word', () => {
    expect(wordsOf("the players'")).toEqual(['the', 'players']);
  });

  test('the index gets them folded, one space between', () => {
    expect(foldForIndex('«Ещё раз»,  —\nсказал О’Брайен.')).toBe('еще раз сказал обрайен');
  });

  test('stand in order, apart, and exactly where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.folded).toBe(foldWord(text.slice(token.start, token.end)));
          expect(token.folded).not.toBe('');
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('no letter of a Russian, Ukrainian or English text is left out', () => {
    const letter = fc.constantFrom(...Array.from('абвёйїґўьabcé0123 -’\'"«»\u0301\n.'));
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        const inWords = wordsOf(text)
          .join('')
          .replace(/[^\p{L}\p{N}]/gu, '');
        expect(inWords).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''));
      }),
    );
  });
});
