import { describe, expect, it } from 'vitest';
import { isUntagged, withUntagged } from '#renderer/features/find/saved/untagged.ts';
import { withoutForm } from '#renderer/features/find/terms/withoutForm.ts';
import { parseQuery } from '#shared/text/query.ts';

describe('what a click writes into the query', () => {
  it('leaves out a form that was found through something else', () => {
    expect(withoutForm('Пекин ', 'Beijing')).toBe('Пекин -=Beijing');
    expect(withoutForm('Пекин OR Шанхай', 'Si An')).toBe('(Пекин OR Шанхай) -"Si An"');
    expect(parseQuery(withoutForm('Пекин', 'Beijing')).problem).toBeNull();
  });
  it('leaves out what is tagged, and takes that back', () => {
    const untagged = withUntagged('мост', true);
    expect(untagged).toBe('мост -has:tag');
    expect(isUntagged(untagged)).toBe(true);
    expect(withUntagged(untagged, true)).toBe(untagged);
    expect(withUntagged(untagged, false)).toBe('мост');
  });
});
