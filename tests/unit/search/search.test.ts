import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act } from '#main/archive/acts.ts';
import type { WritableDb } from '#main/archive/db.ts';
import { insertPassage } from '#main/archive/passages.ts';
import { ensureTag, tagPassage } from '#main/archive/tags.ts';
import type { Output } from '#shared/contract/contract.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { addArticle, addTranslation, newArchive, NOW } from '../../support/archive.ts';
import { searchIn } from '../../support/searching.ts';

const BRIDGE = 'Кабинет обсудил ремонт моста через Днепр. Ещё одна смета появится весной, сказал министр Пётр Орлов.';
const BRIDGE_EN =
  'The cabinet discussed repairs to the bridge. Another estimate will appear in spring, minister Pyotr Orlov said.';
const FERRY = 'За́мок на берегу закрыт. Паром йде їздити щодня, повідомив міністр.';

function library() {
  const archive = newArchive();
  const bridge = addArticle(archive, BRIDGE, { title: 'Ремонт моста', outlet: 'Вечерний листок' });
  addTranslation(archive, bridge.articleId, bridge.textId, BRIDGE, BRIDGE_EN);
  const ferry = addArticle(archive, FERRY, { title: 'Паром повернувся', language: 'uk' });
  return { ...archive, bridge, ferry };
}

function find(db: WritableDb, query: string): Output<'search.query'> {
  const result = searchIn(db)['search.query']({ query, sort: 'relevance', limit: 50, offset: 0 });
  if (result instanceof Promise || !result.ok) throw new Error('search failed');
  return result.value;
}
const titlesFor = (db: WritableDb, query: string) => find(db, query).hits.map((hit) => hit.article.title);

describe('An analyst who searches', () => {
  it('finds an article by a word of its title, original, translation or outlet', () => {
    const { db } = library();
    for (const query of ['ремонт', 'днепр', 'estimate', 'листок'])
      expect(titlesFor(db, query)).toEqual(['Ремонт моста']);
  });

  it('finds by tag and by note as soon as they are written', () => {
    const { db, bridge } = library();
    expect(titlesFor(db, 'инфраструктура')).toEqual([]);
    act(db, { label: 'tag', articleId: null, now: NOW }, () => {
      const passage = insertPassage(db, bridge.textId, selectorFor(BRIDGE, 0, 7), 'сверить с реестром', NOW);
      tagPassage(db, passage, ensureTag(db, 'Инфраструктура', NOW), NOW);
    });
    expect(titlesFor(db, 'инфраструктура')).toEqual(['Ремонт моста']);
    expect(titlesFor(db, 'tag:инфраструктура')).toEqual(['Ремонт моста']);
    expect(titlesFor(db, 'реестром')).toEqual(['Ремонт моста']);
    expect(find(db, 'реестром').hits[0]?.snippets.map(({ field }) => field)).toEqual(['note']);
  });

  it('does not mind ё, stress marks or case, but keeps й from и and ї from і', () => {
    const { db } = library();
    expect(titlesFor(db, 'еще')).toEqual(['Ремонт моста']);
    expect(titlesFor(db, 'ЕЩЁ петр')).toEqual(['Ремонт моста']);
    expect(titlesFor(db, 'замок')).toEqual(['Паром повернувся']);
    expect(titlesFor(db, 'йде')).toEqual(['Паром повернувся']);
    expect(titlesFor(db, 'иде')).toEqual([]);
    expect(titlesFor(db, 'їздити')).toEqual(['Паром повернувся']);
    expect(titlesFor(db, 'іздити')).toEqual([]);
  });

  it('can ask for a phrase, for either word, and for none of a word', () => {
    const { db } = library();
    expect(titlesFor(db, '"ремонт моста"')).toEqual(['Ремонт моста']);
    expect(titlesFor(db, '"моста ремонт"')).toEqual([]);
    expect(titlesFor(db, 'днепр OR паром').sort()).toEqual(['Паром повернувся', 'Ремонт моста']);
    expect(titlesFor(db, '(днепр OR паром) -весной')).toEqual(['Паром повернувся']);
    expect(titlesFor(db, 'обсуд*')).toEqual(['Ремонт моста']);
    expect(titlesFor(db, 'lang:uk паром')).toEqual(['Паром повернувся']);
  });

  it('sees exactly the words that matched, in the original and in the translation', () => {
    const { db } = library();
    const [hit] = find(db, 'еще OR estimate').hits;
    const lit = hit?.snippets.map(({ field, text, highlights }) => [
      field,
      highlights.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(lit).toEqual([
      ['original', ['Ещё']],
      ['translation', ['estimate']],
    ]);
    expect(hit?.hitCount).toBe(2);
  });

  it('is taken to every place of the words, by offset', () => {
    const { db, bridge } = library();
    const result = searchIn(db)['search.places']({ query: 'министр OR minister', articleId: bridge.articleId });
    if (result instanceof Promise || !result.ok) throw new Error('no places');
    const texts: Record<number, string> = { [bridge.textId]: BRIDGE };
    const words = result.value.places.map(({ textId, start, end }) => (texts[textId] ?? BRIDGE_EN).slice(start, end));
    expect(words).toEqual(['министр', 'minister']);
  });

  it('is told in a sentence what is wrong with a query, with its place', () => {
    const { db } = library();
    const page = find(db, 'мост "ремонт');
    expect(page.problem?.message).toMatch(/[.!?]$/);
    expect(page.problem?.start).toBe(5);
  });

  it('never meets an exception, whatever is typed', () => {
    const { db } = library();
    const ask = searchIn(db)['search.query'];
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
    const { db, directory } = library();
    addArticle({ db, directory }, 'Паром и ремонт. Ремонт и паром. Ремонт.', { title: 'Другое' });
    expect(titlesFor(db, 'ремонт')[0]).toBe('Ремонт моста');
  });

  it('is offered titles and outlets while typing', () => {
    const { db } = library();
    const ask = searchIn(db)['search.suggest'];
    const labels = (typed: string) => {
      const result = ask({ typed });
      if (result instanceof Promise || !result.ok) throw new Error('no suggestions');
      return result.value.suggestions.map(({ kind, label }) => `${kind} ${label}`);
    };
    expect(labels('рем')).toEqual(['title Ремонт моста']);
    expect(labels('вечер')).toEqual(['outlet Вечерний листок']);
    expect(labels('')).toEqual([]);
  });
});

describe('An analyst who files what a search found', () => {
  it('gets the passages that hold the words, or whose note or tags do, and no others of the same articles', () => {
    const { db, bridge } = library();
    const mark = (quote: string, tag: string, note: string) => {
      const start = BRIDGE.indexOf(quote);
      return act(db, { label: 'tag', articleId: null, now: NOW }, () => {
        const selector = selectorFor(BRIDGE, start, start + quote.length);
        const passage = insertPassage(db, bridge.textId, selector, note, NOW);
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
    const found = searchIn(db)['search.passages']({ query: 'ремонт' });
    if (found instanceof Promise || !found.ok) throw new Error('no passages');
    expect([...found.value.passageIds].sort()).toEqual([words, noted, tagged].sort());
  });
});
