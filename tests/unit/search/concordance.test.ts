import { describe, expect, it } from 'vitest';
import { redo, undo } from '#main/archive/acts.ts';
import { concordance, glossaryPlaces } from '#main/features/search/concordance.ts';
import { Searcher } from '#main/features/search/searcher.ts';
import { glossaryCommands, glossaryQueries } from '#main/features/translating/glossary.ts';
import { morphologies } from '#main/morphologies.ts';
import type { Result } from '#shared/contract/result.ts';
import { addArticle, addTranslation, newArchive, NOW } from '../../support/archive.ts';
import { searchingIn } from '../../support/searching.ts';

function value<T>(result: Result<T> | Promise<Result<T>>): T {
  if (result instanceof Promise || !result.ok) throw new Error(`failed: ${JSON.stringify(result)}`);
  return result.value;
}

function desk() {
  const archive = newArchive();
  const add = (title: string, original: string, translation: string) => {
    const article = addArticle(archive, original, { title });
    addTranslation(archive, article.articleId, article.textId, original, translation);
    return article;
  };
  const first = add(
    'Мост',
    'Совет утвердил смету моста. Смета вырастет.',
    'The council approved the estimate. The estimate will grow.',
  );
  add(
    'Паром',
    'Смету парома назовут позже. Паром ждут.',
    'The ferry budget will be named later. The ferry is awaited.',
  );
  addArticle(archive, 'Смета без перевода.', { title: 'Одна' });
  const searcher = () =>
    new Searcher({
      db: archive.db,
      index: searchingIn(archive.db).index,
      morphologyOf: morphologies({ directory: archive.directory, resourcesDir: 'resources' }),
    });
  return {
    ...archive,
    first,
    searcher,
    does: glossaryCommands(archive.db, () => NOW),
    asks: glossaryQueries(archive.db),
  };
}

describe('Words looked up among earlier translations', () => {
  it('are found in any form, newest article first, with what is lit on either side', () => {
    const { searcher } = desk();
    const { lines, hasMore } = value(concordance(searcher(), { words: 'смета', limit: 50 }));
    expect(hasMore).toBe(false);
    expect(lines.map(({ title, original, translation }) => [title, original.words, translation.words])).toEqual([
      ['Паром', 'Смету парома назовут позже.', 'The ferry budget will be named later.'],
      ['Мост', 'Совет утвердил смету моста.', 'The council approved the estimate.'],
      ['Мост', 'Смета вырастет.', 'The estimate will grow.'],
    ]);
    expect(
      lines.map(({ original: { words, highlights } }) => highlights.map(({ start, end }) => words.slice(start, end))),
    ).toEqual([['Смету'], ['смету'], ['Смета']]);
  });
  it('are found in translations too, and several words only next to each other', () => {
    const { searcher } = desk();
    const find = (words: string) => value(concordance(searcher(), { words, limit: 50 })).lines;
    expect(find('estimate').map(({ original }) => original.words)).toEqual([
      'Совет утвердил смету моста.',
      'Смета вырастет.',
    ]);
    expect(find('смета моста').map(({ original }) => original.words)).toEqual(['Совет утвердил смету моста.']);
    for (const words of ['', '…', '"', '((', 'нетТакого', '«»']) expect(find(words)).toEqual([]);
  });
  it('say when there are more', () => {
    const { searcher } = desk();
    expect(value(concordance(searcher(), { words: 'смета', limit: 2 }))).toMatchObject({
      hasMore: true,
      lines: [{}, {}],
    });
  });
});

describe('The glossary', () => {
  it('keeps a term once, underlines it in texts of its language in any form, and takes all of it back', () => {
    const { db, first, searcher, does, asks } = desk();
    const term = { term: 'смета', language: 'ru', translation: 'estimate', targetLanguage: 'en', note: 'not budget' };
    const { termId } = value(does['glossary.save']({ id: null, term }));
    expect(value(does['glossary.save']({ id: null, term }))).toEqual({ termId });
    const terms = () => value(asks['glossary.list']({})).terms;
    expect(terms()).toEqual([{ id: termId, ...term }]);
    const { places } = value(glossaryPlaces(searcher(), { articleId: first.articleId }));
    expect(places.map(({ textId, start }) => [textId === first.textId, start])).toEqual([
      [true, 15],
      [true, 28],
    ]);
    value(does['glossary.save']({ id: termId, term: { ...term, translation: 'cost estimate' } }));
    expect(terms()[0]?.translation).toBe('cost estimate');
    value(does['glossary.remove']({ termId }));
    expect(terms()).toEqual([]);
    undo(db);
    undo(db);
    expect(terms()[0]?.translation).toBe('estimate');
    redo(db);
    expect(terms()[0]?.translation).toBe('cost estimate');
    expect(does['glossary.remove']({ termId: 999 as never })).toMatchObject({ ok: false });
  });
  it('leaves texts of other languages alone', () => {
    const { first, searcher, does } = desk();
    value(
      does['glossary.save']({
        id: null,
        term: { term: 'смета', language: 'uk', translation: 'x', targetLanguage: 'en', note: '' },
      }),
    );
    expect(value(glossaryPlaces(searcher(), { articleId: first.articleId })).places).toEqual([]);
  });
});
