import { describe, expect, it } from 'vitest';
import { addTranslation } from '../../support/archive.ts';
import { newSearch } from './desk.ts';

const PAIRS = [
  ['В среду порт Рыбачий закрыли из-за шторма.', 'On Wednesday the port of Fisherton was closed because of a storm.'],
  ['Мэр посетил Рыбачий и обещал новый причал.', 'The mayor visited Fisherton and promised a new pier.'],
  ['Жители говорят, что Рыбачий ждёт весны.', 'Residents say that Fisherton is waiting for spring.'],
] as const;

/** Three translated articles about a town whose names have no sound in common, and one that nobody translated. */
function newsOfFisherton() {
  const search = newSearch();
  for (const [original, translation] of PAIRS) {
    const { articleId, textId } = search.add(original, { title: original });
    addTranslation(search.archive, articleId, textId, original, translation);
  }
  search.add('Погода в Рыбачьем наладилась.', { title: 'Без перевода' });
  return search;
}

describe('what translations teach about names', () => {
  it('finds the untranslated article, says why, and the script switch takes exactly that away', () => {
    const { find, titles } = newsOfFisherton();
    expect(titles('Fisherton')).toContain('Без перевода');
    expect(find('Fisherton').terms[0]?.forms).toContainEqual(expect.objectContaining({ reason: 'alias' }));
    expect(titles('Fisherton', { script: 'same' }).sort()).toEqual(PAIRS.map(([original]) => original).sort());
  });

  it('is nothing where no name keeps company with another', () => {
    const search = newSearch();
    search.add('Порт Рыбачий закрыли.', { title: 'Порт' });
    expect(search.titles('Fisherton')).toEqual([]);
  });
});
