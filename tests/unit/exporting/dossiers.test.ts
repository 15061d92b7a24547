import { describe, expect, it } from 'vitest';
import { redo, undo } from '#main/archive/acts.ts';
import { all, run } from '#main/archive/db.ts';
import type { DossierId, DossierItemId, PassageId } from '#shared/model/ids.ts';
import { desk, refusalOf, valueOf } from './desk.ts';

const heading = (text: string) => ({ kind: 'heading' as const, heading: text });
const passage = (passageId: PassageId) => ({ kind: 'passage' as const, passageId });

function withHeadings(...names: string[]) {
  const at = desk();
  const dossierId = at.newDossier();
  valueOf(at.does['exporting.addItems']({ dossierId, items: names.map(heading) }));
  const order = () => at.lines(dossierId).map((item) => (item.kind === 'heading' ? item.heading : item.kind));
  const idOf = (name: string): DossierItemId => {
    const found = at.lines(dossierId).find((item) => item.kind === 'heading' && item.heading === name);
    if (!found) throw new Error(`no ${name}`);
    return found.id;
  };
  return { ...at, dossierId, order, idOf };
}

describe('An analyst who puts a dossier together', () => {
  it('sees headings, passages with their tags, and articles in the order they were added', () => {
    const { does, marked, articleId, newDossier, lines } = desk();
    const passageId = marked('Смету назовут весной.', ['Деньги', 'Сроки']);
    const dossierId = newDossier();
    const items = [heading('Money'), passage(passageId), { kind: 'article' as const, articleId }];
    expect(valueOf(does['exporting.addItems']({ dossierId, items })).added).toBe(3);
    expect(lines(dossierId)).toMatchObject([
      { kind: 'heading', heading: 'Money' },
      {
        kind: 'passage',
        passageId,
        articleId,
        articleTitle: 'Мост через Тихую',
        quote: 'Смету назовут весной.',
        tags: ['Деньги', 'Сроки'],
      },
      { kind: 'article', articleId, articleTitle: 'Мост через Тихую' },
    ]);
  });

  it('adds a passage again and it stays where it was, once', () => {
    const { does, marked, newDossier, lines } = desk();
    const [first, second] = [marked('Смету'), marked('Работы')];
    const dossierId = newDossier();
    valueOf(does['exporting.addItems']({ dossierId, items: [passage(first)] }));
    expect(valueOf(does['exporting.addItems']({ dossierId, items: [passage(second), passage(first)] })).added).toBe(1);
    expect(lines(dossierId).map((item) => item.kind === 'passage' && item.passageId)).toEqual([first, second]);
  });

  it('is told when a passage is gone, and nothing is added', () => {
    const { does, marked, newDossier, lines } = desk();
    const dossierId = newDossier();
    const items = [passage(marked('Смету')), passage(999 as PassageId)];
    expect(refusalOf(does['exporting.addItems']({ dossierId, items }))).toMatch(
      /no longer in the archive.*Nothing was/,
    );
    expect(lines(dossierId)).toEqual([]);
  });

  it('moves lines up, down, to the front and past the end', () => {
    const { does, order, idOf } = withHeadings('a', 'b', 'c', 'd');
    const move = (name: string, to: number) => valueOf(does['exporting.moveItem']({ itemId: idOf(name), to }));
    move('d', 0);
    expect(order()).toEqual(['d', 'a', 'b', 'c']);
    move('d', 2);
    expect(order()).toEqual(['a', 'b', 'd', 'c']);
    move('a', 99);
    expect(order()).toEqual(['b', 'd', 'c', 'a']);
    move('b', 0);
    expect(order()).toEqual(['b', 'd', 'c', 'a']);
  });

  it('moves lines a hundred times without two ever sharing a place', () => {
    const { db, does, dossierId, order, idOf } = withHeadings('a', 'b', 'c');
    for (let turn = 0; turn < 100; turn++) {
      const last = order()[2] ?? '';
      valueOf(does['exporting.moveItem']({ itemId: idOf(last), to: 1 }));
      expect(order()[1]).toBe(last);
    }
    const places = all<{ position: number }>(db, 'SELECT position FROM dossier_items WHERE dossier_id = :dossierId', {
      dossierId,
    }).map(({ position }) => position);
    expect(new Set(places).size).toBe(3);
  });

  it('takes every act back and does it again', () => {
    const { db, does, asks, dossierId, order, idOf } = withHeadings('a', 'b', 'c');
    valueOf(does['exporting.moveItem']({ itemId: idOf('c'), to: 0 }));
    undo(db);
    expect(order()).toEqual(['a', 'b', 'c']);
    redo(db);
    expect(order()).toEqual(['c', 'a', 'b']);
    valueOf(does['exporting.removeItem']({ itemId: idOf('a') }));
    expect(order()).toEqual(['c', 'b']);
    undo(db);
    expect(order()).toEqual(['c', 'a', 'b']);
    valueOf(does['exporting.deleteDossier']({ dossierId }));
    expect(valueOf(asks['exporting.dossiers']({})).dossiers).toEqual([]);
    expect(undo(db)?.label).toBe('Delete dossier “Bridge”');
    expect(order()).toEqual(['c', 'a', 'b']);
  });

  it('renames it and writes a note; saving it untouched is no act', () => {
    const { db, does, asks, newDossier } = desk();
    const dossierId = newDossier();
    const form = { dossierId, title: 'Мост', note: 'Для утра.' };
    valueOf(does['exporting.updateDossier'](form));
    valueOf(does['exporting.updateDossier'](form));
    expect(valueOf(asks['exporting.dossier']({ dossierId }))).toMatchObject({ title: 'Мост', note: 'Для утра.' });
    undo(db);
    expect(valueOf(asks['exporting.dossier']({ dossierId }))).toMatchObject({ title: 'Bridge', note: '' });
  });

  it('sees the one worked on last first, with how much is in it', () => {
    const { db, does, asks, marked, newDossier } = desk();
    const [older, newer] = [newDossier('Older'), newDossier('Newer')];
    valueOf(does['exporting.addItems']({ dossierId: older, items: [passage(marked('Смету'))] }));
    run(db, `UPDATE dossiers SET updated_at = '2025-01-01T00:00:00.000Z' WHERE id = :older`, { older });
    const titles = () => valueOf(asks['exporting.dossiers']({})).dossiers.map((d) => [d.title, d.itemCount]);
    expect(titles()).toEqual([
      ['Newer', 0],
      ['Older', 1],
    ]);
    expect(newer).not.toBe(older);
  });

  it('is told when the dossier or the line is gone', () => {
    const { does, asks } = desk();
    expect(refusalOf(asks['exporting.dossier']({ dossierId: 7 as DossierId }))).toMatch(/no longer in the archive/);
    expect(refusalOf(does['exporting.moveItem']({ itemId: 7 as DossierItemId, to: 0 }))).toMatch(/no longer in its/);
  });
});
