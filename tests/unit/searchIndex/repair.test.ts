import { describe, expect, it } from 'vitest';
import { Repair } from '#main/searchIndex/repair.ts';

const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${word}${String(at).padStart(5, '0')}`);

/** More words than are read while somebody waits, in the order of their tokens. */
function largeVocabulary() {
  const words = [...numbered('слово', 25_000), 'ястребов'];
  return {
    words,
    count: () => words.length,
    page: (after: string, limit: number) => {
      const from = after === '' ? 0 : words.indexOf(after) + 1;
      return words.slice(from, from + limit).map((token) => ({ token, articles: 1 }));
    },
  };
}

describe('Spelling repair over a large vocabulary', () => {
  it('has no hints until it was read in steps at rest, and nobody waits for them', () => {
    const repair = new Repair(largeVocabulary(), { generation: 1 }, true);
    expect(repair.atHand()).toBeNull();
    let pauses = 0;
    while (repair.prepare(0)) {
      pauses++;
      expect(repair.atHand()).toBeNull();
    }
    expect(pauses).toBeGreaterThan(5);
    expect(repair.atHand()?.find('ястербов', 3)).toEqual([{ token: 'ястребов', distance: 1, articles: 1 }]);
  });

  it('gives hints from the words before while those that came are read', () => {
    const vocabulary = largeVocabulary();
    const follower = { generation: 1 };
    const repair = new Repair(vocabulary, follower, true);
    const before = repair.get();
    vocabulary.words.push(...numbered('ящик', 1000));
    follower.generation++;
    expect(repair.atHand()).toBe(before);
    while (repair.prepare(0)) expect(repair.atHand()).toBe(before);
    expect(repair.atHand()?.find('ящик09999', 1)).toMatchObject([{ distance: 1 }]);
  });

  it('knows every word at once where a search asks for errors, and where nothing is done at rest', () => {
    const asked = new Repair(largeVocabulary(), { generation: 1 }, true);
    expect(asked.get().size).toBe(25_001);
    const inline = new Repair(largeVocabulary(), { generation: 1 }, false);
    expect(inline.atHand()?.size).toBe(25_001);
  });
});
