import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeForms } from '#shared/words/mayBeForms.ts';
import { readingsOf } from '#shared/words/readings.ts';
import { stemOf } from '#shared/words/stem.ts';

const CYRILLIC = 'абвгдеийклмнопрстухцчшщьыюяіїєґ';
const word = fc.string({ unit: fc.constantFrom(...CYRILLIC.split('')), minLength: 0, maxLength: 12 });

describe('Two words seen alone', () => {
  it('may be forms of one word, or not', () => {
    expect(mayBeForms('иран', 'ирана', 'ru')).toBe(true);
    expect(mayBeForms('київ', 'києва', 'uk')).toBe(true);
    expect(mayBeForms('ким', 'кома', 'ru')).toBe(false);
    expect(mayBeForms('путин', 'путник', 'ru')).toBe(false);
    expect(mayBeForms('attack', 'attacked', 'en')).toBe(true);
    expect(mayBeForms('софия', 'софию', 'none')).toBe(false);
    expect(mayBeForms('софия', 'софия', 'none')).toBe(true);
  });
});

describe('Every string', () => {
  it('has a stem that begins as it does, and readings, without an error', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('ru', 'uk', 'en', 'none'), (folded, analyser) => {
        const stem = stemOf(folded, analyser);
        expect(folded === '' || stem !== '').toBe(true);
        expect(Array.isArray(readingsOf(folded, analyser))).toBe(true);
        expect(mayBeForms(folded, folded, analyser)).toBe(true);
      }),
    );
  });
});
