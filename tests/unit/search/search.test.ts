import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act } from '#main/archive/acts.ts';
import { insertPassage } from '#main/archive/passages.ts';
import { ensureTag, tagPassage } from '#main/archive/tags.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { addTranslation, NOW } from '../../support/archive.ts';
import { litIn, newSearch } from './desk.ts';

const BRIDGE = 'Кабинет обсудил ремонт моста через Днепр. Ещё одна смета появится весной, сказал министр Пётр Орлов.';
const BRIDGE_EN =
  'The cabinet discussed repairs to the bridge. Another estimate will appear in spring, minister Pyotr Orlov said.';
const FERRY = 'За́мок на берегу закрыт. Паром йде їздити щодня, повідомив міністр.';

function library() {
  const search = newSearch();
  const bridge = search.add(BRIDGE, { title: 'Ремонт моста', outlet: 'Вечерний листок' });
  addTranslation(search.archive, bridge.articleId, bridge.textId, BRIDGE, BRIDGE_EN);
  const ferry = search.add(FERRY, { title: 'Паром повернувся', language: 'uk' });
  return { ...search, bridge, ferry };
}

describe('An analyst who searches', () => {
  it('finds an article by a word of its title, original, translation or outlet', () => {
    const { titles } = library();
    for (const query of ['ремонт', 'днепр', 'estimate', 'листок']) expect(titles(query)).toEqual(['Ремонт моста']);
  });

  it('finds by tag and by note as soon as they are written', () => {
    const { db, bridge, titles, find } = library();
    expect(titles('инфраструктура')).toEqual([]);
    act(db, { label: 'tag', articleId: null, now: NOW }, () => {
      const passage = insertPassage(
        db,
        { textId: bridge.textId, selector: selectorFor(BRIDGE, 0, 7), note: 'сверить с реестром', author: '' },
        NOW,
      );
      tagPassage(db, passage, ensureTag(db, 'Инфраструктура', NOW), NOW);
    });
    expect(titles('инфраструктура')).toEqual(['Ремонт моста']);
    expect(titles('tag:инфраструктура')).toEqual(['Ремонт моста']);
    expect(titles('реестром')).toEqual(['Ремонт моста']);
    expect(find('реестром').hits[0]?.snippets.map(({ field }) => field)).toEqual(['note']);
  });

  it('does not mind ё, stress marks or case, but keeps й from и and ї from і', () => {
    const { titles } = library();
    expect(titles('еще')).toEqual(['Ремонт моста']);
    expect(titles('ЕЩЁ петр')).toEqual(['Ремонт моста']);
    expect(titles('замок')).toEqual(['Паром повернувся']);
    expect(titles('йде')).toEqual(['Паром повернувся']);
    expect(titles('иде')).toEqual([]);
    expect(titles('їздити')).toEqual(['Паром повернувся']);
    expect(titles('іздити')).toEqual([]);
  });

  it('can ask for a phrase, for either word, and for none of a word', () => {
    const { titles } = library();
    expect(titles('"ремонт моста"')).toEqual(['Ремонт моста']);
    expect(titles('"моста ремонт"')).toEqual([]);
    expect(titles('днепр OR паром').sort()).toEqual(['Паром повернувся', 'Ремонт моста']);
    expect(titles('(днепр OR паром) -весной')).toEqual(['Паром повернувся']);
    expect(titles('обсуд*')).toEqual(['Ремонт моста']);
    expect(titles('lang:uk паром')).toEqual(['Паром повернувся']);
  });

  it('sees exactly the words that matched, in the original and in the translation', () => {
    const { find } = library();
    const [hit] = find('еще OR estimate').hits;
    expect(litIn(hit)).toEqual([
      ['original', ['Ещё']],
      ['translation', ['estimate']],
    ]);
    expect(hit?.hitCount).toBe(2);
  });

  it('sees the rows in view lit first; those further down are lit to the same when asked for', () => {
    const { find, queries, add } = library();
    add('Мост открыли раньше срока.', { title: 'Досрочно' });
    const whole = find('еще OR estimate OR мост').hits;
    const { hits } = find('еще OR estimate OR мост', { light: 1 });
    expect(hits.map(({ isLit }) => isLit)).toEqual(whole.map((_, at) => at === 0));
    expect(hits[0]).toEqual(whole[0]);
    const articleIds = hits.slice(1).map(({ article }) => article.id);
    expect(articleIds.length).toBeGreaterThan(0);
    expect(queries['search.light']({ query: 'еще OR estimate OR мост', articleIds })).toEqual({
      ok: true,
      value: { hits: whole.slice(1) },
    });
  });

  it('is taken to every place of the words, by offset', () => {
    const { bridge, places } = library();
    const found = places({ query: 'министр OR minister', articleId: bridge.articleId });
    const texts: Record<number, string> = { [bridge.textId]: BRIDGE };
    const words = found.map(({ textId, start, end }) => (texts[textId] ?? BRIDGE_EN).slice(start, end));
    expect(words).toEqual(['министр', 'minister']);
  });

  it('is told in a sentence what is wrong with a query, with its place', () => {
    const { find } = library();
    const page = find('мост "ремонт');
    expect(page.problem?.message).toMatch(/[.!?]$/);
    expect(page.problem?.start).toBe(5);
  });

  it('never meets an exception, whatever is typed', () => {
    const { queries } = library();
    const ask = queries['search.query'];
    const bits = fc.constantFrom(
      '"',
      '(',
      ')',
      '*',
      '-',
      'OR',
      'AND',
      'NOT',
      'NEAR',
      ':',
      '^',
      '{',
      '}',
      '+',
      'title:',
      'мост',
      "'",
      ';',
      '\\',
      '\u0000',
      '\ud800',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((list) => list.join('')),
        ),
        (query) => {
          const result = ask({ query, sort: 'relevance', limit: 5, offset: 0 });
          expect(result).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 600 },
    );
  });

  it('puts an article with the word in its title before one with the word in its text', () => {
    const { add, titles } = library();
    add('Паром и ремонт. Ремонт и паром. Ремонт.', { title: 'Другое' });
    expect(titles('ремонт')[0]).toBe('Ремонт моста');
  });

  it('is offered titles and outlets while typing', () => {
    const { suggest } = library();
    const labels = (typed: string) => suggest(typed).map(({ kind, label }) => `${kind} ${label}`);
    expect(labels('рем')[0]).toBe('title Ремонт моста');
    expect(labels('вечер')).toContain('outlet Вечерний листок');
    expect(labels('')).toEqual([]);
  });
});

describe('An analyst who files what a search found', () => {
  it('gets the passages that hold the words, or whose note or tags do, and no others of the same articles', () => {
    const { db, bridge, passages } = library();
    const mark = (quote: string, tag: string, note: string) => {
      const start = BRIDGE.indexOf(quote);
      return act(db, { label: 'tag', articleId: null, now: NOW }, () => {
        const selector = selectorFor(BRIDGE, start, start + quote.length);
        const passage = insertPassage(db, { textId: bridge.textId, selector, note, author: '' }, NOW);
        tagPassage(db, passage, ensureTag(db, tag, NOW), NOW);
        return passage;
      });
    };
    const [words, noted, tagged] = [
      mark('ремонт моста', 'A', ''),
      mark('смета', 'B', 'про ремонт'),
      mark('весной', 'Ремонт', ''),
    ];
    mark('Днепр', 'C', '');
    expect([...passages('ремонт')].sort()).toEqual([words, noted, tagged].sort());
  });
});
