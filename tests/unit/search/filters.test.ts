import { describe, expect, it } from 'vitest';
import { act } from '#main/archive/acts.ts';
import { insertPassage } from '#main/archive/passages.ts';
import { ensureTag, tagPassage } from '#main/archive/tags.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { addTranslation, NOW } from '../../support/archive.ts';
import { newSearch } from './desk.ts';

const TEXT = 'Мост закрыт. Мэр обещал ремонт. Смета готова.';
const ENGLISH = 'The bridge is closed. The mayor promised repairs. The estimate is ready.';

function library() {
  const search = newSearch();
  const cites = [{ outlet: 'Reuters', sentence: '' }];
  const first = search.add(TEXT, { title: 'Первая', outlet: 'Вечерний листок', published: '2026-01-05', cites });
  addTranslation(search.archive, first.articleId, first.textId, TEXT, ENGLISH);
  search.add('Міст закрито.', { title: 'Друга', language: 'uk', outlet: 'Листок', published: '2026-03-10' });
  search.add('Мост открыт.', { title: 'Третья', outlet: 'Листок', published: '2026-03-20' });
  const passage = act(search.db, { label: 't', articleId: null, now: NOW }, () => {
    const id = insertPassage(
      search.db,
      { textId: first.textId, selector: selectorFor(TEXT, 0, 11), note: '', author: '' },
      NOW,
    );
    tagPassage(search.db, id, ensureTag(search.db, 'Мосты города', NOW), NOW);
    return id;
  });
  return { ...search, passage };
}

describe('An analyst narrows a search', () => {
  it.each([
    ['outlet:Листок', ['Друга', 'Первая', 'Третья']],
    ['outlet:"Листок"', ['Друга', 'Третья']],
    ['outlet:"листок" открыт', ['Третья']],
    ['outlet:Веч*', ['Первая']],
    ['издание:листок -lang:uk', ['Первая', 'Третья']],
    ['cites:reuters', ['Первая']],
    ['tag:"Мосты города"', ['Первая']],
    ['-tag:"Мосты города"', ['Друга', 'Третья']],
    ['has:translation', ['Первая']],
    ['-has:translation', ['Друга', 'Третья']],
    ['has:passages has:tag', ['Первая']],
    ['lang:en', ['Первая']],
    ['date:2026-03', ['Друга', 'Третья']],
    ['date:2026-03-15..', ['Третья']],
    ['date:2026-01..2026-03-10 -lang:uk', ['Первая']],
    ['translation:bridge', ['Первая']],
    ['original:bridge', []],
    ['title:третья', ['Третья']],
    ['мост OR lang:uk', ['Друга', 'Первая', 'Третья']],
    ['(outlet:"Листок" OR has:note) -открыт', ['Друга']],
  ])('%s', (query, expected) => {
    expect(library().titles(query).sort()).toEqual(expected);
  });

  it('sees every facet counted over all results, what is chosen, and what a click would search', () => {
    const { find } = library();
    const facets = new Map(find('lang:ru', { limit: 1 }).facets.map(({ field, values }) => [field, values]));
    const brief = (field: Parameters<typeof facets.get>[0]) =>
      facets.get(field)?.map(({ label, count, isChosen, query }) => [label, count, isChosen, query]);
    expect(brief('outlet')?.sort()).toEqual([
      ['Вечерний листок', 1, false, 'lang:ru outlet:"Вечерний листок"'],
      ['Листок', 1, false, 'lang:ru outlet:"Листок"'],
    ]);
    expect(brief('lang')).toEqual([
      ['ru', 2, true, ''],
      ['en', 1, false, 'lang:ru lang:en'],
    ]);
    expect(brief('month')).toEqual([
      ['2026-01', 1, false, 'lang:ru date:2026-01'],
      ['2026-02', 0, false, 'lang:ru date:2026-02'],
      ['2026-03', 1, false, 'lang:ru date:2026-03'],
    ]);
    expect(brief('tag')).toEqual([['Мосты города', 1, false, 'lang:ru tag:"Мосты города"']]);
    expect(brief('cites')).toEqual([['Reuters', 1, false, 'lang:ru cites:"Reuters"']]);
    expect(facets.get('has')?.map(({ value }) => value)).toEqual(['translation', 'passages', 'tag']);
    expect(find('lang:ru', { offset: 1 }).facets).toEqual([]);
  });

  it('every click on a facet finds as many as it says', () => {
    const { find } = library();
    for (const { values } of find('мост OR міст').facets) {
      for (const { query, count } of values) expect(find(query).total, query).toBe(count);
    }
  });

  it('sees a translated place with its original sentence', () => {
    const [snippet] = library().find('translation:mayor').hits[0]?.snippets ?? [];
    expect(snippet).toMatchObject({
      field: 'translation',
      counterpart: { language: 'ru', text: 'Мэр обещал ремонт.' },
    });
  });

  it('finds passages: by all of the words, by a tag, and none for words that stand elsewhere in the article', () => {
    const { passages, passageHits, passage } = library();
    expect(passages('мост закрыт')).toEqual([passage]);
    expect(passages('мост смета')).toEqual([]);
    expect(passages('tag:"Мосты города" has:translation')).toEqual([passage]);
    const [hit] = passageHits('мосты').hits;
    expect(hit?.article.title).toBe('Первая');
  });
});
