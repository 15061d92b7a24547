import { describe, expect, it } from 'vitest';
import { readDossier } from '#main/archive/dossiers.ts';
import { binArticle } from '#main/archive/articles.ts';
import { exportingCommands } from '#main/features/exporting/handlers.ts';
import { act, addArticle, NOW } from '../../support/archive.ts';
import { deskWith, refusal, value } from './desk.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';

function binDesk() {
  const desk = deskWith(TEXT);
  const bin = () => value(desk.asks['bin.list']({})).items;
  const restore = (label: string) => {
    const item = bin().find((each) => each.label === label);
    if (!item) throw new Error(`“${label}” is not in the bin`);
    return desk.does['bin.restore'](item);
  };
  return { ...desk, bin, restore, labels: () => bin().map(({ kind, label }) => `${kind} ${label}`) };
}

describe('The bin', () => {
  it('has what was deleted, and gives a passage back with its tags, note and places in dossiers', () => {
    const desk = binDesk();
    const exporting = exportingCommands(desk.db, () => NOW);
    const passageId = desk.mark('Смету', ['Деньги', 'Сроки'], 'заметка');
    const { dossierId } = value(exporting['exporting.createDossier']({ title: 'Мост' }));
    value(exporting['exporting.addItems']({ dossierId, items: [{ kind: 'passage', passageId }] }));
    value(desk.does['tagging.deletePassage']({ passageId }));
    // Much is done since: undo alone would not reach it without taking all of that back.
    desk.mark('Работы', ['Сроки']);
    value(desk.does['tagging.deleteTag']({ tagId: desk.tagNamed('Деньги').id }));
    expect(desk.labels().sort()).toEqual(['passage Смету', 'tag Деньги']);
    expect(desk.bin().find(({ kind }) => kind === 'passage')).toMatchObject({
      place: 'Мост',
      articleId: desk.articleId,
    });
    value(desk.restore('Смету'));
    const back = desk.passages().find(({ quote }) => quote === 'Смету');
    // The tag that is gone by now stays gone; the other is on it again.
    expect(back).toMatchObject({ id: passageId, note: 'заметка', tagIds: [desk.tagNamed('Сроки').id] });
    expect(readDossier(desk.db, dossierId)?.items).toMatchObject([{ passageId }]);
    desk.undo();
    expect(desk.labels()).toContain('passage Смету');
  });

  it('never gives the number of a deleted passage to another', () => {
    const desk = binDesk();
    const first = desk.mark('Смету', ['Деньги']);
    value(desk.does['tagging.deletePassage']({ passageId: first }));
    expect(desk.mark('Работы')).not.toBe(first);
    value(desk.restore('Смету'));
    expect(desk.passages().map(({ quote }) => quote)).toEqual(['Смету', 'Работы']);
  });

  it('gives a tag back on everything that carried it and with what stood under it', () => {
    const desk = binDesk();
    desk.mark('Смету', ['Деньги']);
    desk.mark('Работы', ['Деньги', 'Сроки']);
    const tagId = desk.tagNamed('Деньги').id;
    value(desk.does['codebook.move']({ tagId: desk.tagNamed('Сроки').id, parentId: tagId }));
    value(desk.does['tagging.tagArticle']({ articleId: desk.articleId, add: [{ id: tagId }], remove: [] }));
    value(desk.does['tagging.deleteTag']({ tagId }));
    desk.mark('Кабинет', ['Власть']);
    value(desk.restore('Деньги'));
    expect(desk.tagNamed('Деньги')).toMatchObject({ id: tagId, passageCount: 2, articleCount: 1 });
    expect(desk.tagNamed('Сроки').parentId).toBe(tagId);
  });

  it('says why a tag can’t come back when its name has been taken', () => {
    const desk = binDesk();
    desk.mark('Смету', ['Деньги']);
    value(desk.does['tagging.deleteTag']({ tagId: desk.tagNamed('Деньги').id }));
    desk.mark('Работы', ['деньги']);
    expect(refusal(desk.restore('Деньги'))).toMatch(/by now/);
  });

  it('does not list what undo brought back, or what a merge made of a tag and undo unmade', () => {
    const desk = binDesk();
    desk.mark('Смету', ['Деньги']);
    desk.mark('Работы', ['Сроки']);
    value(desk.does['codebook.merge']({ from: desk.tagNamed('Деньги').id, into: desk.tagNamed('Сроки').id }));
    expect(desk.labels()).toEqual(['tag Деньги']);
    desk.undo();
    expect(desk.labels()).toEqual([]);
  });

  it('is emptied for good: rows, the record of acts, and files that nothing else names', () => {
    const desk = binDesk();
    const other = addArticle(desk, 'Паром стоит в порту.', { title: 'Паром' });
    act(desk.db, { label: 'Remove', articleId: null, now: NOW }, () => binArticle(desk.db, other.articleId, NOW));
    const passageId = desk.mark('Смету', ['Деньги']);
    value(desk.does['tagging.deletePassage']({ passageId }));
    expect(desk.labels().sort()).toEqual(['article Паром', 'passage Смету']);
    expect(value(desk.does['bin.empty']({})).items).toBe(2);
    expect(desk.labels()).toEqual([]);
    expect(value(desk.asks['tagging.history']({}))).toEqual({ undo: null, redo: null });
    expect(desk.dropped).toHaveLength(1);
    expect(desk.db.prepare('SELECT title FROM articles').pluck().all()).toEqual(['Мост']);
    expect(desk.db.pragma('foreign_key_check')).toEqual([]);
  });

  it('takes an article out again', () => {
    const desk = binDesk();
    act(desk.db, { label: 'Remove', articleId: null, now: NOW }, () => binArticle(desk.db, desk.articleId, NOW));
    value(desk.restore('Мост'));
    expect(desk.labels()).toEqual([]);
  });
});
