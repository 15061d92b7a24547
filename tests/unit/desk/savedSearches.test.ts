import { describe, expect, it } from 'vitest';
import type { SavedSearchId, SearchFolderId } from '#shared/model/ids.ts';
import { newSearchDesk, type SearchDesk } from './support.ts';

const SEARCH = { query: 'мост', script: 'any', sort: 'newest', level: 'articles' } as const;

const save = async (
  { ask }: SearchDesk,
  name: string,
  folderId: SearchFolderId | null = null,
  query: string = SEARCH.query,
): Promise<SavedSearchId> => (await ask('saved.save', { ...SEARCH, query, id: null, folderId, name })).savedSearchId;

const folder = async ({ ask }: SearchDesk, name: string, parentId: SearchFolderId | null = null) =>
  (await ask('saved.saveFolder', { id: null, name, parentId })).folderId;

/** "Folder/search", in the order of the list. */
async function tree({ ask }: SearchDesk): Promise<string[]> {
  const { folders, searches } = await ask('saved.list', {});
  const nameOf = (id: SearchFolderId | null): string => {
    const found = folders.find((each) => each.id === id);
    return found ? `${nameOf(found.parentId)}${found.name}/` : '';
  };
  return searches.map(({ name, folderId }) => `${nameOf(folderId)}${name}`);
}

describe('Saved searches', () => {
  it('are kept in nested folders, renamed, moved to a place, and each step is taken back', async () => {
    const desk = newSearchDesk();
    const cities = await folder(desk, 'Cities');
    const kyiv = await folder(desk, 'Kyiv', cities);
    const [bridges] = [await save(desk, 'Bridges', kyiv), await save(desk, 'Ports', kyiv)];
    const roads = await save(desk, 'Roads');
    expect(await tree(desk)).toEqual(['Roads', 'Cities/Kyiv/Bridges', 'Cities/Kyiv/Ports']);
    await desk.ask('saved.move', { savedSearchId: roads, folderId: kyiv, to: 1 });
    expect(await tree(desk)).toEqual(['Cities/Kyiv/Bridges', 'Cities/Kyiv/Roads', 'Cities/Kyiv/Ports']);
    await desk.ask('saved.move', { savedSearchId: bridges, folderId: kyiv, to: 99 });
    await desk.ask('saved.rename', { savedSearchId: bridges, name: 'All bridges' });
    expect(await tree(desk)).toEqual(['Cities/Kyiv/Roads', 'Cities/Kyiv/Ports', 'Cities/Kyiv/All bridges']);
    for (let i = 0; i < 3; i++) await desk.undo();
    expect(await tree(desk)).toEqual(['Roads', 'Cities/Kyiv/Bridges', 'Cities/Kyiv/Ports']);
    for (let i = 0; i < 3; i++) await desk.redo();
    expect(await tree(desk)).toEqual(['Cities/Kyiv/Roads', 'Cities/Kyiv/Ports', 'Cities/Kyiv/All bridges']);
  });

  it('keep everything that makes the search, and can be replaced by what is in the box now', async () => {
    const desk = newSearchDesk();
    const savedSearchId = await save(desk, 'Bridges');
    const changed = { query: '"мост" -порт', script: 'same', sort: 'relevance', level: 'passages' } as const;
    await desk.ask('saved.save', { ...changed, id: savedSearchId, folderId: null, name: 'Bridges, no ports' });
    const { searches } = await desk.ask('saved.list', {});
    expect(searches).toEqual([
      {
        ...changed,
        id: savedSearchId,
        folderId: null,
        name: 'Bridges, no ports',
        createdAt: desk.clock.now,
        lookedAt: null,
        lookedArticleId: null,
      },
    ]);
    expect(await desk.undo()).toBe('Edit search “Bridges, no ports”');
    expect((await desk.ask('saved.list', {})).searches).toMatchObject([{ ...SEARCH, name: 'Bridges' }]);
  });

  it('come back with their folder, looks and reviews when the removal of the folder is undone', async () => {
    const desk = newSearchDesk();
    const articleId = await desk.article('Мост\n\nМост закрыт.');
    const outer = await folder(desk, 'Outer');
    const savedSearchId = await save(desk, 'Bridges', await folder(desk, 'Inner', outer));
    await desk.ask('saved.looked', { savedSearchId });
    await desk.ask('search.review', { savedSearchId, articleIds: [articleId], state: 'later' });
    const before = await desk.ask('saved.list', {});
    await desk.ask('saved.removeFolder', { folderId: outer });
    expect(await desk.ask('saved.list', {})).toEqual({ folders: [], searches: [] });
    expect(await desk.undo()).toBe('Remove folder “Outer”');
    expect(await desk.ask('saved.list', {})).toEqual(before);
    expect((await desk.ask('search.reviews', { savedSearchId })).reviews).toEqual([{ articleId, state: 'later' }]);
    await desk.redo();
    expect((await desk.ask('saved.list', {})).searches).toEqual([]);
  });

  it('refuse a folder inside itself, and what is gone is said to be gone', async () => {
    const desk = newSearchDesk();
    const outer = await folder(desk, 'Outer');
    const inner = await folder(desk, 'Inner', outer);
    for (const parentId of [outer, inner]) {
      const refused = await desk.call('saved.saveFolder', { id: outer, name: 'Outer', parentId });
      expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    await desk.ask('saved.saveFolder', { id: inner, name: 'No longer inner', parentId: null });
    const savedSearchId = await save(desk, 'Bridges');
    await desk.ask('saved.remove', { savedSearchId });
    await desk.ask('saved.removeFolder', { folderId: outer });
    for (const gone of [
      await desk.call('saved.looked', { savedSearchId }),
      await desk.call('saved.rename', { savedSearchId, name: 'x' }),
      await desk.call('search.reviews', { savedSearchId }),
      await desk.call('saved.save', { ...SEARCH, id: null, folderId: outer, name: 'x' }),
      await desk.call('saved.saveFolder', { id: null, name: 'x', parentId: outer }),
    ]) {
      expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  it('tell what is new since the last look, and undoing a rename does not forget the look', async () => {
    const desk = newSearchDesk();
    await desk.article('Мост\n\nМост закрыт.');
    const [bridges, ports] = [await save(desk, 'Bridges'), await save(desk, 'Ports', null, 'порт')];
    const broken = await save(desk, 'Broken', null, '(мост');
    const news = async () =>
      Object.fromEntries(
        (await desk.ask('search.savedNews', {})).news.map(({ savedSearchId, total, fresh }) => [
          savedSearchId,
          [total, fresh],
        ]),
      );
    expect(await news()).toMatchObject({ [bridges]: [1, 1], [ports]: [0, 0] });
    await desk.ask('saved.rename', { savedSearchId: bridges, name: 'Every bridge' });
    await desk.ask('saved.looked', { savedSearchId: bridges });
    await desk.undo();
    expect(await news()).toMatchObject({ [bridges]: [1, 0] });
    await desk.article('Мост и порт\n\nМост и порт открыты.');
    expect(await news()).toMatchObject({ [bridges]: [2, 1], [ports]: [1, 1] });
    const problems = (await desk.ask('search.savedNews', {})).news.filter(({ problem }) => problem);
    expect(problems.map(({ savedSearchId }) => savedSearchId)).toEqual([broken]);
  });
});

describe('Results of a saved search', () => {
  it('are reviewed one by one and together, changed, cleared, and each step is taken back', async () => {
    const desk = newSearchDesk();
    const [a, b] = [await desk.article('Мост\n\nОдин мост.'), await desk.article('Мост\n\nДругой мост.')];
    const savedSearchId = await save(desk, 'Bridges');
    const reviews = async () =>
      (await desk.ask('search.reviews', { savedSearchId })).reviews.map(({ articleId, state }) => [articleId, state]);
    await desk.ask('search.review', { savedSearchId, articleIds: [a, b], state: 'relevant' });
    await desk.ask('search.review', { savedSearchId, articleIds: [b], state: 'not-relevant' });
    await desk.ask('search.review', { savedSearchId, articleIds: [a], state: null });
    expect(await reviews()).toEqual([[b, 'not-relevant']]);
    expect(await desk.undo()).toBe('Clear review of 1 result');
    expect(await reviews()).toEqual([
      [a, 'relevant'],
      [b, 'not-relevant'],
    ]);
    expect(await desk.undo()).toBe('Review 1 result as not relevant');
    expect(await desk.undo()).toBe('Review 2 results as relevant');
    expect(await reviews()).toEqual([]);
    await desk.redo();
    expect(await reviews()).toEqual([
      [a, 'relevant'],
      [b, 'relevant'],
    ]);
  });

  it('of another saved search are reviewed apart from these', async () => {
    const desk = newSearchDesk();
    const articleId = await desk.article('Мост\n\nМост и порт.');
    const [one, other] = [await save(desk, 'Bridges'), await save(desk, 'Ports', null, 'порт')];
    await desk.ask('search.review', { savedSearchId: one, articleIds: [articleId], state: 'relevant' });
    expect((await desk.ask('search.reviews', { savedSearchId: other })).reviews).toEqual([]);
  });
});

describe('What is left to review', () => {
  it('is a search of its own: unreviewed, decided so, or new since the last look', async () => {
    const desk = newSearchDesk();
    const [a, b] = [await desk.article('Мост\n\nОдин мост.'), await desk.article('Мост\n\nДругой мост.')];
    const savedSearchId = await save(desk, 'Bridges');
    await desk.ask('search.review', { savedSearchId, articleIds: [a], state: 'relevant' });
    await desk.ask('saved.looked', { savedSearchId });
    const c = await desk.article('Мост\n\nТретий мост.');
    const shown = async (show: 'unreviewed' | 'relevant' | 'later' | 'new') => {
      const review = { savedSearchId, show };
      const page = await desk.ask('search.query', { query: 'мост', sort: 'newest', limit: 10, offset: 0, review });
      return page.hits.map(({ article }) => article.id).toSorted((x, y) => x - y);
    };
    expect(await shown('unreviewed')).toEqual([b, c]);
    expect(await shown('relevant')).toEqual([a]);
    expect(await shown('later')).toEqual([]);
    expect(await shown('new')).toEqual([c]);
  });
});
