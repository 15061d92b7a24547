import { describe, expect, it } from 'vitest';
import { litIn, newSearch } from './desk.ts';
import { newsroom } from './newsroom.ts';

const said = ({ notices }: ReturnType<ReturnType<typeof newsroom>['find']>) =>
  notices.map(({ kind, query }) => `${kind} → ${query ?? ''}`);

describe('An analyst is told what stands in the way, and what one click would search', () => {
  it('another keyboard layout, also where punctuation is letters', () => {
    const { find } = newsroom();
    expect(find('Vflehj').notices[0]).toMatchObject({ kind: 'layout', query: 'Мадуро', start: 0, end: 6 });
    expect(said(find('htxm ,jkmijq dth[jdysq'))).toContain('layout → htxm ,jkmijq верховный'.replace('htxm', 'речь'));
  });

  it('letters of two scripts, in the query and in the texts', () => {
    const search = newsroom();
    expect(said(search.find('Maдуро'))).toContain('homoglyphs → мадуро');
    search.add('В Иpане прошли выборы.', { title: 'Выборы' });
    expect(search.find('Иране').notices[0]).toMatchObject({ kind: 'homoglyphs', query: '(Иране OR иpане)' });
    expect(search.titles('(Иране OR иpане)')).toContain('Выборы');
  });

  it('a word that is nearly one the archive has', () => {
    const { find } = newsroom();
    expect(find('Венесуела суд').notices.map(({ message }) => message)).toContain(
      'No article has “Венесуела”. Did you mean “Венесуэлы”?',
    );
  });

  it('no short word that is two errors away: nobody meant it', () => {
    const search = newsroom();
    search.add('Тот самый день.', { title: 'День' });
    expect(said(search.find('тюит '))).not.toContain('did-you-mean → Тот ');
    expect(said(search.find('тит '))).toContain('did-you-mean → Тот ');
  });

  it('a word still being typed is searched as a beginning, and only then', () => {
    const { find } = newsroom();
    const found = find('Венес');
    expect(said(found)).toEqual(['as-prefix → Венес*']);
    expect(litIn(found.hits[0])).toEqual([['original', ['Венесуэлы']]]);
    expect(found.hits[0]?.why).toContainEqual({ form: 'Венесуэлы', reason: 'prefix', of: 'Венес*' });
    expect(find('Венес ').total).toBe(0);
  });

  it('few results for all words: any of them', () => {
    expect(said(newsroom().find('Иран Зеленский'))).toEqual(['fewer-words → Иран OR Зеленский']);
  });

  it.each([
    ['Иран -Иран', 'never → '],
    ['date:2026-03..2026-01 Иран', 'never → Иран date:2026-01..2026-03'],
    ['date:2025 date:2026', 'never → date:2026'],
    ['has:translation -has:translation', 'never → '],
    ['outlet:Аврора outlet:Заря', 'never → outlet:(Аврора OR "Заря")'],
    ['outlet:Нигде', 'never → '],
    ['outlet:Авроар', 'never → outlet:"Аврора"'],
    ['tag:Нигде Иран', 'never → '],
    ['Мост outlet:"Заря Свеера"', 'never → Мост outlet:"Заря Севера"'],
    ['cites:Авр -Иран', 'never → cites:"Аврора" -Иран'],
    ['=Ирана -Иран', 'never → '],
  ])('%s can never match', (query, expected) => {
    const search = newsroom();
    search.add('Текст.', { title: 'A', outlet: 'Аврора' });
    search.add('Текст.', { title: 'B', outlet: 'Заря' });
    search.add('Текст.', { title: 'C', outlet: 'Заря Севера' });
    const found = search.find(query);
    expect(found.total).toBe(0);
    expect(said(found)).toContain(expected);
  });

  it('nothing when nothing is to be said', () => {
    const search = newSearch();
    for (let i = 0; i < 12; i++) search.add('Мост и порт открыты.', { title: `Номер ${i}` });
    expect(search.find('мост порт').notices).toEqual([]);
  });
});
