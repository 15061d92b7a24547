import { describe, expect, it } from 'vitest';
import { analyserOf, indexToken, readToken, tokenVariants } from '#shared/words/analyser.ts';

describe('who analyses a word', () => {
  it('goes by its script and the language of its text', () => {
    expect(analyserOf('иран', 'ru')).toBe('ru');
    expect(analyserOf('київ', 'uk-UA')).toBe('uk');
    expect(analyserOf('софия', 'bg')).toBe('none');
    expect(analyserOf('иран', 'en')).toBe('ru');
    expect(analyserOf('bloomberg', 'ru')).toBe('en');
    expect(analyserOf('haus', 'de')).toBe('none');
    expect(analyserOf('2026', 'ru')).toBe('none');
    expect(analyserOf('مادورو', 'ar')).toBe('none');
  });

  it('marks tokens so that each says again what it is', () => {
    for (const [folded, analyser] of [
      ['иран', 'ru'],
      ['київ', 'uk'],
      ['haus', 'none'],
      ['софия', 'none'],
      ['iran', 'en'],
      ['2026', 'none'],
      ['مادورو', 'none'],
    ] as const) {
      const token = indexToken(folded, analyser);
      expect(readToken(token)).toEqual({ folded, analyser });
      expect(tokenVariants(folded)).toContain(token);
    }
  });

  it('keeps the same spelling in two languages apart', () => {
    expect(indexToken('мир', 'ru')).not.toBe(indexToken('мир', 'uk'));
  });
});
