import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameShifts } from '#renderer/features/reading/stripeNames.ts';

const at = (top: number, height = 30) => ({ top, height });

it('Names of stripes stand at their stripe, below each other where several begin on one line', () => {
  expect(nameShifts([at(0), at(100)])).toEqual([0, 0]);
  expect(nameShifts([at(0), at(0), at(5)])).toEqual([0, 20, 35]);
});

it('A name without room near its stripe is left for the pointer; a long stripe has room further down', () => {
  expect(nameShifts([at(0), at(0), at(0), at(0)])).toEqual([0, 20, 40, null]);
  expect(nameShifts([at(0), at(0), at(0), at(0, 300)])).toEqual([0, 20, 40, 60]);
});

it('No name ever lies on another', () => {
  const stripes = fc.array(fc.record({ top: fc.nat(400), height: fc.integer({ min: 18, max: 300 }) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(stripes, (extents) => {
      const tops = nameShifts(extents)
        .flatMap((shift, index) => (shift === null ? [] : [(extents[index]?.top ?? 0) + shift]))
        .sort((a, b) => a - b);
      for (const [index, top] of tops.entries())
        if (index > 0) expect(top - (tops[index - 1] ?? 0)).toBeGreaterThanOrEqual(20);
    }),
  );
});
