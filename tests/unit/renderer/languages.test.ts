import { describe, expect, it } from 'vitest';
import { languageName, languageOptions, readLanguage } from '#renderer/ui/languages.ts';

describe('a language can be typed', () => {
  it('by its name, in any case', () => {
    expect(readLanguage('russian')).toBe('ru');
    expect(readLanguage(' Ukrainian ')).toBe('uk');
  });
  it('by its code, also one that is not offered', () => {
    expect(readLanguage('ru')).toBe('ru');
    expect(readLanguage('pt-BR')).toBe('pt-BR');
    expect(readLanguage('ckb')).toBe('ckb');
  });
  it('as unknown', () => {
    expect(readLanguage('Unknown')).toBe('und');
  });
  it('but not as a word that is neither', () => {
    expect(readLanguage('Klingonese')).toBeNull();
    expect(readLanguage('')).toBeNull();
  });
});

describe('languages are shown by name', () => {
  it('and every name that is offered reads back as its code', () => {
    for (const { id, label } of languageOptions()) expect(readLanguage(label)).toBe(id);
  });
  it('and a code without a name stays a code', () => {
    expect(languageName('qqq')).toBe('qqq');
    expect(languageName('und')).toBe('Unknown');
  });
});
