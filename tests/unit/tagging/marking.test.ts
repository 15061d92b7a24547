import { describe, expect, it } from 'vitest';
import { tagsOfArticle } from '#main/archive/articleReads.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { deskWith, refusal, value } from './desk.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';

describe('What a fact-checker says of a passage', () => {
  it('goes on record with who found it so and when, and is taken back with the standing', () => {
    const desk = deskWith(TEXT);
    desk.sitsDown('О. Ковальчук');
    const passageId = desk.mark('Работы займут год');
    const said = { passageId, speaker: 'министр', nature: 'claim' } as const;
    value(desk.does['passages.setEvidence']({ ...said, standing: 'disputed' }));
    const evidence = () => desk.passages()[0]?.evidence;
    expect(evidence()).toEqual({
      speaker: 'министр',
      nature: 'claim',
      standing: 'disputed',
      standingBy: 'О. Ковальчук',
      standingAt: '2026-03-01T08:00:00.000Z',
    });
    // Another hand that only corrects the speaker does not put its name to the finding.
    desk.sitsDown('Р. Пак');
    value(desk.does['passages.setEvidence']({ ...said, speaker: 'премьер', standing: 'disputed' }));
    expect(evidence()).toMatchObject({ speaker: 'премьер', standingBy: 'О. Ковальчук' });
    value(desk.does['passages.setEvidence']({ ...said, standing: null }));
    expect(evidence()).toMatchObject({ standing: null, standingBy: '', standingAt: null });
    desk.undo();
    expect(evidence()).toMatchObject({ standing: 'disputed', standingBy: 'О. Ковальчук' });
  });
});

describe('Two analysts', () => {
  it('keep their passages of the same words apart, and a tag on another’s passage makes one’s own', () => {
    const desk = deskWith(TEXT);
    desk.sitsDown('А');
    const first = desk.mark('Смету назовут', ['Деньги']);
    desk.sitsDown('Б');
    expect(desk.mark('Смету назовут', ['Сроки'])).not.toBe(first);
    const own = value(desk.does['tagging.changeTags']({ passageId: first, add: [{ name: 'Спор' }], remove: [] }));
    expect(own.passageId).not.toBe(first);
    expect(desk.passages().map(({ author, tagIds }) => [author, tagIds.length])).toEqual([
      ['А', 1],
      ['Б', 2],
    ]);
  });

  it('add to what was marked before anybody had a name', () => {
    const desk = deskWith(TEXT);
    const first = desk.mark('Смету назовут', ['Деньги']);
    desk.sitsDown('Б');
    expect(desk.mark('Смету назовут', ['Сроки'])).toBe(first);
  });
});

describe('Many at once', () => {
  it('are tagged and deleted as one act', () => {
    const desk = deskWith(TEXT);
    const passageIds = [desk.mark('Кабинет', ['Власть']), desk.mark('Смету', ['Деньги'])];
    const remove = [desk.tagNamed('Власть').id];
    value(desk.does['passages.tagMany']({ passageIds, add: [{ name: 'Мост' }], remove }));
    const counts = () => desk.passages().map(({ tagIds }) => tagIds.length);
    expect(counts()).toEqual([1, 2]);
    expect(desk.undo().label).toBe('Tag 2 passages as Мост');
    expect(counts()).toEqual([1, 1]);
    expect(value(desk.does['passages.deleteMany']({ passageIds })).deleted).toBe(2);
    expect(desk.passages()).toEqual([]);
    desk.undo();
    expect(counts()).toEqual([1, 1]);
  });

  it('places found by a search become passages; those that no longer fit are counted, not guessed', () => {
    const desk = deskWith(TEXT);
    const there = desk.mark('Смету', ['Деньги']);
    const { textId } = desk;
    const places = [
      { textId, ...desk.spanOf('Смету') },
      { textId, ...desk.spanOf('Работы') },
      { textId, start: 0, end: 7, quote: 'Кабинка' },
    ];
    expect(value(desk.does['passages.tagPlaces']({ places, tags: [{ name: 'Мост' }] }))).toEqual({
      tagged: 2,
      notThere: 1,
    });
    expect(desk.passages().map(({ id, quote, tagIds }) => [id === there, quote, tagIds.length])).toEqual([
      [true, 'Смету', 2],
      [false, 'Работы', 1],
    ]);
    desk.undo();
    expect(desk.passages()).toHaveLength(1);
  });
});

describe('Tags on whole articles', () => {
  it('are put on and taken off, counted, listed under the tag, and undone', () => {
    const desk = deskWith(TEXT);
    const { articleId } = desk;
    desk.mark('Смету', ['Деньги']);
    value(desk.does['tagging.tagArticle']({ articleId, add: [{ name: 'Деньги' }, { name: 'Мост' }], remove: [] }));
    expect(desk.tagNamed('Деньги')).toMatchObject({ passageCount: 1, articleCount: 1 });
    expect(desk.tagNamed('Мост')).toMatchObject({ passageCount: 0, articleCount: 1 });
    const under = value(desk.asks['tagging.passagesByTag']({ tagId: desk.tagNamed('Мост').id, withChildren: false }));
    expect(under).toMatchObject({ passages: [], articles: [{ id: articleId }] });
    value(desk.does['tagging.tagArticle']({ articleId, add: [], remove: [desk.tagNamed('Мост').id] }));
    expect(tagsOfArticle(desk.db, articleId)).toHaveLength(1);
    desk.undo();
    expect(tagsOfArticle(desk.db, articleId)).toHaveLength(2);
    const gone = { articleId: 99 as ArticleId, add: [], remove: [] };
    expect(refusal(desk.does['tagging.tagArticle'](gone))).toMatch(/no longer in the archive/);
  });
});
