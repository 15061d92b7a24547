import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '#shared/text/sentenceEnds.ts';

const platform = new Intl.Segmenter('ru', { granularity: 'sentence' });
const startsByPlatform = (text: string): number[] => Array.from(platform.segment(text), ({ index }) => index).slice(1);

const SIGNS = 'абвАБВїЇёЁyzYZ0189..!!?,:-–—"«»()[]{}\'’“„‹› …№$%/*+_|°§•ªºº²½×†‡‑'.split('');
const newsLike = fc.array(fc.constantFrom(...SIGNS), { maxLength: 16 }).map((signs) => signs.join(''));

describe('sentenceStarts', () => {
  it('begins sentences where the platform does', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        expect(sentenceStarts(text)).toEqual(startsByPlatform(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('knows for every character whether it can judge it, and judges it as the platform does', () => {
    for (let code = 1; code < 0x2200; code++) {
      const char = String.fromCharCode(code);
      for (const text of [`Аб. ${char} Вг`, `Аб.${char}Вг`, `Аб${char} Вг`, `${char}.Вг`, `Аб! ${char}в`]) {
        const starts = sentenceStarts(text);
        if (starts) expect([text, starts]).toEqual([text, startsByPlatform(text)]);
      }
    }
  });

  it('leaves other scripts to the platform', () => {
    expect(sentenceStarts('Ένα. Δύο.')).toBeNull();
    expect(sentenceStarts('一。二。')).toBeNull();
  });
});
