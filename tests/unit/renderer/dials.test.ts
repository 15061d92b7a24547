import { describe, expect, it } from 'vitest';
import { withDials, withoutForm, type Dials } from '#renderer/features/find/terms/dials.ts';

const ANY: Dials = { form: 'any', script: 'any', spelling: 'exact' };
const word = (query: string, typed: string) => ({
  start: query.indexOf(typed),
  end: query.indexOf(typed) + typed.length,
  kind: typed.includes('"') ? ('phrase' as const) : ('word' as const),
});
const turned = (query: string, typed: string, dials: Partial<Dials>) =>
  withDials(query, word(query, typed), { ...ANY, ...dials });

describe('turning a dial writes it into the query', () => {
  it('for a word', () => {
    expect(turned('иран санкции', 'иран', { form: 'exact' })).toBe('иран[exact] санкции');
    expect(turned('иран санкции', 'санкции', { script: 'same', spelling: 'fuzzy' })).toBe(
      'иран санкции[same-script fuzzy]',
    );
  });
  it('and back', () => {
    expect(turned('иран[exact] санкции', 'иран[exact]', {})).toBe('иран санкции');
    expect(turned('=иран', '=иран', {})).toBe('иран');
    expect(turned('иран~', 'иран~', {})).toBe('иран');
  });
  it('for a phrase, where the tilde means any form', () => {
    expect(turned('"верховный суд"', '"верховный суд"', { form: 'any' })).toBe('"верховный суд"~');
    expect(turned('"верховный суд"~', '"верховный суд"~', { form: 'exact', script: 'same' })).toBe(
      '"верховный суд"[same-script]',
    );
  });
  it('keeping the field', () => {
    expect(turned('title:иран', 'title:иран', { form: 'wider' })).toBe('title:иран[wider]');
  });
  it('a form can be left out', () => {
    expect(withoutForm('Пекин ', 'Beijing')).toBe('Пекин -=Beijing');
  });
});
