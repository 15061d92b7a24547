import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleave } from '#shared/text/interleave.ts';
import type { Link } from '#shared/model/alignment.ts';
import type { LinkId, SegmentId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';

const segments = (from: number, count: number): Segment[] =>
  Array.from({ length: count }, (_, at) => ({
    id: (from + at) as SegmentId,
    ordinal: at,
    paragraph: Math.floor(at / 3),
    kind: 'sentence',
    start: at * 10,
    end: at * 10 + 9,
  }));
const link = (original: number[], translation: number[]): Link => ({
  id: 1 as LinkId,
  original: original as SegmentId[],
  translation: translation as SegmentId[],
  confidence: 1,
  origin: 'automatic',
});
const shown = (rows: ReturnType<typeof interleave>) =>
  rows.map(({ original, translation }) => [original.map(({ id }) => id), translation.map(({ id }) => id)]);

describe('One text after the other, sentence by sentence', () => {
  it('puts what says the same below the sentence, and leaves what is missing open', () => {
    const rows = interleave(segments(1, 4), segments(11, 4), [link([1], [11]), link([2, 3], [12]), link([4], [14])]);
    expect(shown(rows)).toEqual([
      [[1], [11]],
      [[2, 3], [12]],
      [[], [13]],
      [[4], [14]],
    ]);
    expect(rows.map(({ beginsParagraph }) => beginsParagraph)).toEqual([true, false, false, true]);
  });

  it('shows every sentence of both texts once, the original in its order, whatever is linked', () => {
    const pairs = fc.array(fc.tuple(fc.subarray([1, 2, 3, 4, 5, 6]), fc.subarray([11, 12, 13, 14, 15])), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(pairs, (wanted) => {
        const taken = new Set<number>();
        const links = wanted.map(([original, translation]) => {
          const free = (ids: number[]) => ids.filter((id) => !taken.has(id) && taken.add(id));
          return link(free(original), free(translation));
        });
        const rows = interleave(segments(1, 6), segments(11, 5), links);
        expect(rows.flatMap(({ original }) => original.map(({ id }) => id))).toEqual([1, 2, 3, 4, 5, 6]);
        expect(rows.flatMap(({ translation }) => translation.map(({ id }) => id)).sort()).toEqual([11, 12, 13, 14, 15]);
        for (const { original, translation } of rows) expect(original.length + translation.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
