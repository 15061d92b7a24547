import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, counterpartHeight, type Block, type Column } from '#renderer/text/scrollMap.ts';
import { alignmentOf, textOf } from './support/article.ts';

/** Sentences one below the other without gaps. */
function columnOf(heights: readonly number[], gap = 0): Column {
  const tops: number[] = [];
  let y = 0;
  for (const height of heights) {
    tops.push(y);
    y += height + gap;
  }
  return {
    topAt: (index) => tops[index] ?? 0,
    segment: (index) => ({ top: tops[index] ?? 0, bottom: (tops[index] ?? 0) + (heights[index] ?? 0) }),
    whole: () => ({ top: 0, bottom: y }),
  };
}

const one = (index: number) => ({ first: index, last: index });
const pairs = (...indexes: (readonly [number, number])[]): Block[] =>
  indexes.map(([here, there]) => ({ here: one(here), there: one(there) }));

describe('somebody reading the original', () => {
  it('halfway through a sentence has the translation halfway through its counterpart', () => {
    const blocks = pairs([0, 0], [1, 1]);
    expect(counterpartHeight(blocks, columnOf([100, 100]), columnOf([40, 200]), 150)).toBe(140);
  });
  it('in a sentence that is not linked is between its linked neighbours', () => {
    const blocks = pairs([0, 0], [2, 1]);
    expect(counterpartHeight(blocks, columnOf([100, 100, 100]), columnOf([50, 50], 20), 150)).toBe(60);
  });
  it('before the first and after the last link still moves from beginning to end', () => {
    const blocks = pairs([1, 1]);
    const here = columnOf([100, 100, 100]);
    const there = columnOf([10, 10, 10]);
    expect(counterpartHeight(blocks, here, there, 0)).toBe(0);
    expect(counterpartHeight(blocks, here, there, 50)).toBe(5);
    expect(counterpartHeight(blocks, here, there, 300)).toBe(30);
  });
  it('never sees the other column jump or go backwards while scrolling forward', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(heights, heights, fc.integer({ min: 0, max: 40 }), (a, b, gap) => {
        const count = Math.min(a.length, b.length);
        const blocks = pairs(...Array.from({ length: count }, (_, i) => [i, i] as const).filter(([i]) => i % 3 !== 1));
        const here = columnOf(a, gap);
        const there = columnOf(b, gap);
        let before = -Infinity;
        for (let y = 0; y <= here.whole().bottom; y += 7) {
          const now = counterpartHeight(blocks, here, there, y);
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }),
    );
  });
});

describe('links as blocks', () => {
  const original = textOf(1, 'original', 'ru', [['А.', 'Б.', 'В.', 'Г.']]);
  const translation = textOf(2, 'translation', 'en', [['A.', 'B.', 'C.', 'D.']]);

  it('join what one link joins', () => {
    const { links } = alignmentOf(1, 2, [
      [[0, 1], [0]],
      [[2], [1, 2]],
    ]);
    expect(blocksOf(original.segments, translation.segments, links, 'original')).toEqual([
      { here: { first: 0, last: 1 }, there: one(0) },
      { here: one(2), there: { first: 1, last: 2 } },
    ]);
  });
  it('seen from the translation are the same ones turned round', () => {
    const { links } = alignmentOf(1, 2, [[[0, 1], [0]]]);
    expect(blocksOf(translation.segments, original.segments, links, 'translation')).toEqual([
      { here: one(0), there: { first: 0, last: 1 } },
    ]);
  });
  it('leave out sentences without counterpart and links that cross', () => {
    const { links } = alignmentOf(1, 2, [
      [[0], [2]],
      [[1], []],
      [[2], [0]],
      [[3], [3]],
    ]);
    expect(blocksOf(original.segments, translation.segments, links, 'original')).toEqual(pairs([0, 2], [3, 3]));
  });
});
