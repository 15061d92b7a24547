import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DossierId, DossierItemId } from '#shared/model/ids.ts';
import { dropMove, stepMove, withMove } from '#renderer/features/exporting/order.ts';
import { currentOf } from '#renderer/workspace/currentDossier.ts';

const id = (number: number) => DossierItemId.parse(number);
const items = [1, 2, 3, 4].map((number) => ({ id: id(number) }));
const order = (list: readonly { id: number }[]) => list.map((item) => item.id);

describe('an analyst orders a dossier', () => {
  it('with Alt and an arrow, one step at a time, and stops at the ends', () => {
    expect(stepMove(items, id(2), -1)).toEqual({ itemId: id(2), to: 0 });
    expect(stepMove(items, id(2), 1)).toEqual({ itemId: id(2), to: 2 });
    expect(stepMove(items, id(1), -1)).toBeNull();
    expect(stepMove(items, id(4), 1)).toBeNull();
  });
  it('by dropping a line before or after another one', () => {
    const down = dropMove(items, id(1), { id: id(3), position: 'after' });
    expect(down && order(withMove(items, down))).toEqual([2, 3, 1, 4]);
    const up = dropMove(items, id(4), { id: id(2), position: 'before' });
    expect(up && order(withMove(items, up))).toEqual([1, 4, 2, 3]);
  });
  it('and dropping a line where it stands changes nothing', () => {
    expect(dropMove(items, id(2), { id: id(1), position: 'after' })).toBeNull();
    expect(dropMove(items, id(2), { id: id(3), position: 'before' })).toBeNull();
    expect(dropMove(items, id(2), { id: id(2), position: 'after' })).toBeNull();
  });
  it('and no move loses or doubles a line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), (item, to) => {
        const moved = withMove(items, { itemId: id(item), to });
        expect([...order(moved)].sort()).toEqual([1, 2, 3, 4]);
        expect(moved[to]?.id).toBe(item);
      }),
    );
  });
});

describe('the current dossier', () => {
  const dossier = (number: number, updatedAt: string) => ({
    id: DossierId.parse(number),
    title: `Dossier ${number}`,
    itemCount: 0,
    updatedAt,
  });
  const all = [dossier(1, '2026-01-01T00:00:00Z'), dossier(2, '2026-01-03T00:00:00Z')];
  it('is the one that was chosen', () => {
    expect(currentOf(all, DossierId.parse(1))?.title).toBe('Dossier 1');
  });
  it('else the last one that was worked on', () => {
    expect(currentOf(all, null)?.title).toBe('Dossier 2');
    expect(currentOf(all, DossierId.parse(9))?.title).toBe('Dossier 2');
  });
  it('and there is none in an archive without dossiers', () => {
    expect(currentOf([], null)).toBeNull();
  });
});
