import { describe, expect, it } from 'vitest';
import { cohensKappa } from '#main/features/tagging/kappa.ts';
import { addTranslation } from '../../support/archive.ts';
import { deskWith, value } from './desk.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год. Мэр молчит.';
const ENGLISH =
  'The cabinet discussed the bridge. The estimate comes in spring. Work will take a year. The mayor is silent.';

describe('Tags that meet', () => {
  it('are counted on one passage and on passages that overlap, and apart from that in one article', () => {
    const desk = deskWith(TEXT);
    desk.mark('обсудил ремонт моста', ['Мосты', 'Власть']);
    desk.mark('ремонт моста. Смету', ['Деньги']);
    desk.mark('Мэр молчит', ['Мэр']);
    const met = (within: 'passages' | 'articles') =>
      value(desk.asks['analysis.together']({ within })).pairs.map(({ a, b, count }) => {
        const name = (id: number) => value(desk.asks['tagging.tags']({})).tags.find((tag) => tag.id === id)?.name;
        return `${[name(a), name(b)].sort().join('+')} ${count}`;
      });
    expect(met('passages').sort()).toEqual(['Власть+Деньги 1', 'Власть+Мосты 1', 'Деньги+Мосты 1']);
    expect(met('articles')).toHaveLength(6);
    const meeting = { a: desk.tagNamed('Деньги').id, b: desk.tagNamed('Мосты').id, within: 'passages' } as const;
    expect(value(desk.asks['analysis.meeting'](meeting)).passages.map(({ passage }) => passage.quote)).toEqual([
      'обсудил ремонт моста',
      'ремонт моста. Смету',
    ]);
  });
});

describe('Cohen’s kappa', () => {
  it.each([
    // The example of the article that every textbook repeats: 45, 15, 25, 15.
    [{ both: 45, onlyFirst: 15, onlySecond: 25, neither: 15 }, 0.1304],
    [{ both: 25, onlyFirst: 35, onlySecond: 5, neither: 35 }, 0.2593],
    [{ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 }, 0.4],
    [{ both: 5, onlyFirst: 0, onlySecond: 0, neither: 5 }, 1],
    [{ both: 0, onlyFirst: 5, onlySecond: 5, neither: 0 }, -1],
  ])('of %o is %f', (answers, kappa) => {
    expect(cohensKappa(answers)).toBeCloseTo(kappa, 4);
  });

  it('says nothing where both always gave the same answer', () => {
    expect(cohensKappa({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 9 })).toBeNull();
    expect(cohensKappa({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 })).toBeNull();
  });
});

describe('Two analysts on shared articles', () => {
  it('agree by sentence, whichever text they marked', () => {
    const desk = deskWith(TEXT);
    const translationId = addTranslation(desk, desk.articleId, desk.textId, TEXT, ENGLISH);
    desk.sitsDown('А');
    desk.mark('Смету назовут', ['Сроки']);
    desk.mark('Работы займут год', ['Сроки']);
    desk.sitsDown('Б');
    const start = ENGLISH.indexOf('The estimate');
    value(
      desk.does['tagging.createPassage']({
        textId: translationId,
        start,
        end: start + 12,
        quote: 'The estimate',
        tags: [{ name: 'Сроки' }],
        note: '',
      }),
    );
    expect(value(desk.asks['analysis.authors']({})).authors).toEqual([
      { author: 'А', passages: 2 },
      { author: 'Б', passages: 1 },
    ]);
    const found = value(desk.asks['analysis.agreement']({ first: 'А', second: 'Б' }));
    expect(found).toMatchObject({ articles: 1, sentences: 4, leftOut: 0 });
    expect(found.tags).toEqual([
      { tagId: desk.tagNamed('Сроки').id, both: 1, onlyFirst: 1, onlySecond: 0, neither: 2, kappa: 0.5 },
    ]);
    expect(value(desk.asks['analysis.agreement']({ first: 'А', second: 'В' }))).toMatchObject({
      articles: 0,
      tags: [],
    });
  });
});
