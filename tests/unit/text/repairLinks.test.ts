import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '#shared/model/alignment.ts';
import type { LinkId, SegmentId } from '#shared/model/ids.ts';
import { mirrorSpan } from '#shared/text/mirror.ts';
import { confirm, detach, join, shift, split, type Linked, type Repair } from '#shared/text/repairLinks.ts';

const ids = (from: number, count: number): SegmentId[] =>
  Array.from({ length: count }, (_, at) => (from + at) as SegmentId);
let made = 1000;

/** What the archive does with a repair. */
function after(linked: Linked, { remove, add }: Repair): Linked {
  const kept = linked.links.filter(({ id }) => !remove.includes(id));
  const added = add.map((link): Link => ({
    id: ++made as LinkId,
    original: [...link.original],
    translation: [...link.translation],
    confidence: link.confidence,
    origin: link.origin,
  }));
  return { ...linked, links: [...kept, ...added] };
}

const link = (id: number, original: number[], translation: number[], origin: Link['origin'] = 'automatic'): Link => ({
  id: id as LinkId,
  original: original as SegmentId[],
  translation: translation as SegmentId[],
  confidence: 0.7,
  origin,
});
/** Originals 1 to 4, translations 11 to 14, linked one to one. */
const FOUR: Linked = {
  original: ids(1, 4),
  translation: ids(11, 4),
  links: [1, 2, 3, 4].map((n) => link(n, [n], [n + 10])),
};
const pairs = ({ links }: Linked): [number[], number[]][] =>
  links
    .map(({ original, translation }): [number[], number[]] => [[...original], [...translation]])
    .sort((a, b) => (a[0][0] ?? 99) - (b[0][0] ?? 99));
const id = (n: number): SegmentId => n as SegmentId;

describe('A translator repairs links', () => {
  it('merges two, and links what was in none', () => {
    expect(pairs(after(FOUR, join(FOUR, [id(2), id(13)])))).toEqual([
      [[1], [11]],
      [
        [2, 3],
        [12, 13],
      ],
      [[4], [14]],
    ]);
    const loose: Linked = { ...FOUR, links: [link(1, [1], [11])] };
    expect(pairs(after(loose, join(loose, [id(14), id(4)])))).toContainEqual([[4], [14]]);
    expect(join(FOUR, [id(1), id(11)])).toEqual({ remove: [], add: [] });
  });
  it('splits one before a sentence, on both sides where there is something to split', () => {
    const merged: Linked = { ...FOUR, links: [link(1, [1, 2], [11, 12, 13]), link(2, [3], [14])] };
    expect(pairs(after(merged, split(merged, id(2)))).slice(0, 2)).toEqual([
      [[1], [11]],
      [[2], [12, 13]],
    ]);
    const one: Linked = { ...FOUR, links: [link(1, [1], [11, 12])] };
    expect(pairs(after(one, split(one, id(12))))).toEqual([
      [[1], [11]],
      [[], [12]],
    ]);
    expect(split(one, id(11))).toEqual({ remove: [], add: [] });
  });
  it('unlinks a sentence: it has no counterpart, the rest of its link stays', () => {
    const one: Linked = { ...FOUR, links: [link(1, [1], [11, 12])] };
    expect(pairs(after(one, detach(one, id(12))))).toEqual([
      [[1], [11]],
      [[], [12]],
    ]);
    expect(pairs(after(one, detach(one, id(1))))).toEqual([[[1], []]]);
  });
  it('shifts what follows by one, up to what a person linked', () => {
    const held: Linked = { ...FOUR, links: [...FOUR.links.slice(0, 3), link(4, [4], [14], 'manual')] };
    expect(pairs(after(held, shift(held, id(2), 1)))).toEqual([
      [[1], [11]],
      [[3], [12]],
      [[4], [14]],
    ]);
    expect(pairs(after(held, shift(held, id(11), -1)))).toEqual([
      [[1], [12]],
      [[2], [13]],
      [[4], [14]],
    ]);
  });
  it('confirms one or the rest: then they are a person’s', () => {
    const one = after(FOUR, confirm(FOUR, [id(12)]));
    expect(one.links.filter(({ origin }) => origin === 'manual').map(({ original }) => original)).toEqual([[2]]);
    expect(
      after(FOUR, confirm(FOUR, 'rest')).links.every(
        ({ origin, confidence }) => origin === 'manual' && confidence === 1,
      ),
    ).toBe(true);
  });

  it('a sentence is never in two links, none is lost that a person linked, and mirrored places are those of the links', () => {
    const repair = fc.oneof(
      fc.tuple(fc.constant('join' as const), fc.nat(), fc.nat()),
      fc.tuple(fc.constantFrom('split' as const, 'detach' as const, 'confirm' as const), fc.nat(), fc.nat()),
      fc.tuple(fc.constantFrom('down' as const, 'up' as const), fc.nat(), fc.nat()),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(repair, { maxLength: 25 }),
        (m, n, steps) => {
          let linked: Linked = { original: ids(1, m), translation: ids(101, n), links: [] };
          const all = [...linked.original, ...linked.translation];
          for (let k = 0; k < Math.min(m, n); k++)
            linked = after(linked, { remove: [], add: [{ ...link(0, [1 + k], [101 + k]) }] });
          for (const [kind, a, b] of steps) {
            const [one, other] = [all[a % all.length] ?? id(1), all[b % all.length] ?? id(1)];
            linked = after(linked, apply(linked, kind, one, other));
            const placed = linked.links.flatMap(({ original, translation }) => [...original, ...translation]);
            expect(new Set(placed).size).toBe(placed.length);
            for (const { original, translation } of linked.links)
              expect(original.length + translation.length).toBeGreaterThan(0);
            mirroredAsLinked(linked);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

function apply(linked: Linked, kind: string, one: SegmentId, other: SegmentId): Repair {
  if (kind === 'join') return join(linked, [one, other]);
  if (kind === 'split') return split(linked, one);
  if (kind === 'detach') return detach(linked, one);
  if (kind === 'confirm') return confirm(linked, [one]);
  return shift(linked, one, kind === 'down' ? 1 : -1);
}

/** Each original sentence stands at offset 10 × its place; it is mirrored on exactly the sentences of its link. */
function mirroredAsLinked({ original, translation, links }: Linked): void {
  const segments = (list: readonly SegmentId[]) =>
    list.map((segment, ordinal) => ({
      id: segment,
      ordinal,
      paragraph: ordinal,
      kind: 'sentence' as const,
      start: ordinal * 10,
      end: ordinal * 10 + 9,
    }));
  const [from, to] = [segments(original), segments(translation)];
  for (const segment of from) {
    const own = links.find((candidate) => candidate.original.includes(segment.id));
    const spans = mirrorSpan(segment, from, to, links, 'toTranslation');
    const covered = to
      .filter(({ start, end }) => spans.some((span) => span.start <= start && end <= span.end))
      .map((one) => one.id);
    expect(covered).toEqual(translation.filter((one) => own?.translation.includes(one)));
  }
}
