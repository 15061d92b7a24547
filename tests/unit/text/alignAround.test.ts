import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignAround } from '#shared/text/alignAround.ts';
import { segmentText } from '#shared/text/segments.ts';

const RU = [
  'Совет принял смету.',
  'Мост закроют в мае 2026 года.',
  'Паром пойдёт каждый день.',
  'Цена билета 40 рублей.',
  'Мэр Орлов поблагодарил рабочих.',
];
const EN = [
  'The council passed the estimate.',
  'The bridge closes in May 2026.',
  'A ferry will sail every day.',
  'A ticket costs 40 roubles.',
  'Mayor Orlov thanked the workers.',
];
const side = (sentences: readonly string[], language: string) => {
  const text = sentences.join(' ');
  return { text, segments: segmentText(text, language) };
};

it('What a person linked stays, and everything else is linked around it', () => {
  const [source, target] = [side(RU, 'ru'), side(EN, 'en')];
  const fixed = [{ source: [1], target: [2] }];
  const links = alignAround(source, target, fixed).filter((link) => link.source.length > 0 && link.target.length > 0);
  expect(links.some((link) => link.source.includes(1) || link.target.includes(2))).toBe(false);
  expect(links).toContainEqual(expect.objectContaining({ source: [4], target: [4] }));
  for (const { source: here, target: there } of links) {
    expect(here.every((at) => at > 1) === there.every((at) => at > 2)).toBe(true);
  }
});

it('Whatever is fixed, every other sentence is in exactly one link', () => {
  const [source, target] = [side(RU, 'ru'), side(EN, 'en')];
  const one = fc.subarray([0, 1, 2, 3, 4]);
  fc.assert(
    fc.property(one, one, (from, into) => {
      const fixed = from.map((at, k) => ({ source: [at], target: into[k] === undefined ? [] : [into[k]] }));
      const taken = { source: from, target: into.slice(0, from.length) };
      const links = alignAround(source, target, fixed);
      const rest = (own: readonly number[]) => [0, 1, 2, 3, 4].filter((at) => !own.includes(at));
      expect(links.flatMap((link) => link.source).sort()).toEqual(rest(taken.source));
      expect(links.flatMap((link) => link.target).sort()).toEqual(rest(taken.target));
    }),
    { numRuns: 60 },
  );
});
