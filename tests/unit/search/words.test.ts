import { describe, expect, it } from 'vitest';
import { act } from '#main/archive/acts.ts';
import { insertFamily, spellingsFrom } from '#main/archive/families.ts';
import { NOW } from '../../support/archive.ts';
import { litIn, newSearch } from './desk.ts';
import { newsroom } from './newsroom.ts';

const why = (found: ReturnType<ReturnType<typeof newsroom>['find']>) =>
  found.hits.flatMap((hit) => hit.why.map(({ form, reason, of }) => `${form}: ${reason} of ${of}`));

describe('An analyst types one form of a word', () => {
  it('finds the others, lit as they stand, and is told why', () => {
    const { find } = newsroom();
    const found = find('Иран');
    expect(found.hits.map(({ article }) => article.title).sort()).toEqual(['Переговоры', 'Погода']);
    const talks = found.hits.find(({ article }) => article.title === 'Переговоры');
    expect(litIn(talks)).toEqual([['original', ['Ирана', 'Ираном']]]);
    expect(talks?.why).toEqual([
      { form: 'Ирана', reason: 'form', of: 'Иран' },
      { form: 'Ираном', reason: 'form', of: 'Иран' },
    ]);
    expect(found.terms).toMatchObject([{ text: 'Иран', kind: 'word', articles: 2, start: 0, end: 4 }]);
    expect(found.terms[0]?.forms.map(({ form }) => form).sort()).toEqual(['Иран', 'Ирана', 'Ираном']);
  });

  it('finds Києва for Київ, which no rule of endings leads to', () => {
    expect(newsroom().titles('Київ')).toEqual(['Міст']);
  });

  it('turns the dial to exactly this form, and back', () => {
    const { titles } = newsroom();
    expect(titles('=Иран')).toEqual(['Погода']);
    expect(titles('Иран[exact]')).toEqual(['Погода']);
    expect(titles('=Ирана')).toEqual(['Переговоры']);
    expect(titles('Иран -=Иран')).toEqual(['Переговоры']);
  });
});

describe('An analyst quotes a phrase', () => {
  it('finds it as typed, and in any form when asked', () => {
    const { find } = newsroom();
    expect(litIn(find('"верховный суд"').hits[0])).toEqual([['original', ['Верховный суд']]]);
    expect(litIn(find('"верховный суд"~').hits[0])).toEqual([['original', ['Верховный суд', 'верховного суда']]]);
    expect(why(find('"верховный суд"~'))).toEqual(['верховного: form of верховный', 'суда: form of суд']);
    expect(find('"суд верховный"').total).toBe(0);
  });

  it('finds neighbours, and lights only those that are near', () => {
    const { find } = newsroom();
    expect(litIn(find('иран near/1 ядерн*').hits[0])).toEqual([['original', ['Иран', 'ядерный']]]);
    expect(find('дождь near/2 реактор').total).toBe(0);
    expect(find('иран near/1 ядерн*').terms.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'word иран',
      'word ядерн*',
      'near иран near/1 ядерн*',
    ]);
  });
});

describe('An analyst keeps a family of names', () => {
  it('finds every spelling by any, words and phrases, and is told so', () => {
    const search = newSearch();
    search.add('Аятолла Хаменеи выступил. Слова Хаменеи услышали.', { title: 'Имя' });
    search.add('Верховный лидер выступил. Говорил верховный лидер.', { title: 'Титул' });
    search.add('Рахбар Ирана выступил с речью.', { title: 'Рахбар' });
    const { db } = search;
    const spellings = spellingsFrom(['Хаменеи', 'верховный лидер', 'Рахбар']);
    act(db, { label: 'f', articleId: null, now: NOW }, () =>
      insertFamily(db, { name: 'Хаменеи', spellings, now: NOW }),
    );
    const found = search.find('Хаменеи');
    expect(found.hits.map(({ article }) => article.title).sort()).toEqual(['Имя', 'Рахбар', 'Титул']);
    const title = found.hits.find(({ article }) => article.title === 'Титул');
    expect(litIn(title)).toEqual([['original', ['Верховный лидер', 'верховный лидер']]]);
    expect(search.titles('=Хаменеи')).toEqual(['Имя']);
    expect(search.titles('"верховный лидер"~').sort()).toEqual(['Имя', 'Рахбар', 'Титул']);
  });
});

describe('An analyst asks for a fuzzy word', () => {
  it('only then finds what is nearly spelt so', () => {
    const { titles, find } = newsroom();
    expect(titles('Санкцыи')).toEqual([]);
    expect(titles('Санкцыи~')).toEqual(['Переговоры']);
    expect(find('Санкцыи~').hits[0]?.why).toContainEqual({ form: 'Санкции', reason: 'fuzzy', of: 'Санкцыи' });
  });
});
