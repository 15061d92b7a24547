import { describe, expect, it } from 'vitest';
import { newSearch } from './desk.ts';
import { newsroom } from './newsroom.ts';

describe('An analyst types a name in one script', () => {
  it.each([
    ['Maduro', ['Speech', 'Каракас']],
    ['Мадуро', ['Speech', 'Каракас']],
    ['Zelensky', ['Визит', 'Встреча']],
    ['Zelenskyy', ['Визит', 'Встреча']],
  ])('%s is found in the other', (query, expected) => {
    const { titles } = newsroom();
    const found = titles(query).map((title) => title.replace('Візит', 'Визит'));
    expect(found.sort()).toEqual(expected);
  });

  it('switches it off, for one word or for all: that takes away exactly what it added', () => {
    const { titles, find } = newsroom();
    const added = find('Мадуро').hits.filter(({ why: reasons }) => reasons.some(({ reason }) => reason === 'script'));
    expect(added.map(({ article }) => article.title)).toEqual(['Speech']);
    for (const off of [titles('Мадуро[same-script]'), titles('Мадуро', { script: 'same' })]) {
      expect(off).toEqual(['Каракас']);
    }
    expect(titles('Maduro', { script: 'same' })).toEqual(['Speech']);
  });

  it('does not take ordinary words for names', () => {
    const search = newSearch();
    search.add('Он сварил вар и пошёл в бар.', { title: 'Заметка' });
    search.add('The war on terror went on.', { title: 'Note', language: 'en' });
    expect(search.titles('war')).toEqual(['Note']);
    expect(search.titles('on')).toEqual(['Note']);
  });
});
