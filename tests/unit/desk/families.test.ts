import { describe, expect, it } from 'vitest';
import { openReader } from '#main/archive/open.ts';
import { familyOf } from '#main/archive/families.ts';
import path from 'node:path';
import { newSearchDesk } from './support.ts';

const SPELLINGS = ['Мадуро', 'Мадура', 'Maduro', 'مادورو'];

describe('A family of names', () => {
  it('is kept with its spellings in their order, each once however it is typed', async () => {
    const { ask } = newSearchDesk();
    const { familyId } = await ask('families.save', {
      id: null,
      name: 'Nicolás Maduro',
      spellings: [...SPELLINGS, 'МАДУРО', 'Маду́ро', '—'],
    });
    const { families } = await ask('families.list', {});
    expect(families).toEqual([{ id: familyId, name: 'Nicolás Maduro', spellings: SPELLINGS }]);
  });

  it('is found for a search by any of its folded spellings, and by nothing else', async () => {
    const { ask, folder } = newSearchDesk();
    await ask('families.save', { id: null, name: 'Maduro', spellings: [...SPELLINGS, 'Николас Мадуро'] });
    const db = openReader(path.join(folder, 'archive'));
    for (const folded of ['мадуро', 'мадура', 'maduro', 'مادورو', 'николас мадуро']) {
      expect(familyOf(db, folded)?.spellings.map(({ spelling }) => spelling)).toContain('Maduro');
    }
    expect(familyOf(db, 'николас')).toBeUndefined();
    db.close();
  });

  it('keeps its spellings to itself: a second family is told whose they are, and nothing is saved', async () => {
    const { ask, call } = newSearchDesk();
    await ask('families.save', { id: null, name: 'Maduro', spellings: SPELLINGS });
    const refused = await call('families.save', { id: null, name: 'Madura Island', spellings: ['Остров', 'мадура'] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'duplicate' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(/“Мадура” belongs to “Maduro” already.*Nothing was saved/);
    expect((await ask('families.list', {})).families).toHaveLength(1);
    const empty = await call('families.save', { id: null, name: 'Dashes', spellings: ['—', '...'] });
    expect(empty).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('is edited and removed, and each step can be taken back and done again', async () => {
    const { ask, undo, redo } = newSearchDesk();
    const { familyId } = await ask('families.save', { id: null, name: 'Maduro', spellings: ['Мадуро', 'Мадура'] });
    const list = async () => (await ask('families.list', {})).families;
    const first = await list();
    await ask('families.save', { id: familyId, name: 'N. Maduro', spellings: ['Maduro', 'мадуро'] });
    const second = await list();
    expect(second).toEqual([{ id: familyId, name: 'N. Maduro', spellings: ['мадуро', 'Maduro'] }]);
    await ask('families.remove', { familyId });
    expect(await list()).toEqual([]);
    expect(await undo()).toBe('Remove names “N. Maduro”');
    expect(await list()).toEqual(second);
    expect(await undo()).toBe('Edit names “N. Maduro”');
    expect(await list()).toEqual(first);
    expect(await undo()).toBe('New names “Maduro”');
    expect(await list()).toEqual([]);
    for (let i = 0; i < 2; i++) await redo();
    expect(await list()).toEqual(second);
  });

  it('that is gone is said to be gone', async () => {
    const { ask, call } = newSearchDesk();
    const { familyId } = await ask('families.save', { id: null, name: 'A', spellings: ['Абв'] });
    await ask('families.remove', { familyId });
    for (const gone of [
      await call('families.remove', { familyId }),
      await call('families.save', { id: familyId, name: 'A', spellings: ['Абв'] }),
    ]) {
      expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  it('suggests its name as a tag for a passage that names it', async () => {
    const { ask } = newSearchDesk();
    await ask('families.save', { id: null, name: 'Maduro', spellings: [...SPELLINGS, 'Николас Мадуро'] });
    await ask('families.save', { id: null, name: 'Caracas', spellings: ['Каракас', 'Caracas'] });
    const names = async (quote: string, language = 'ru') => (await ask('families.tagsFor', { quote, language })).names;
    expect(await names('Маду́ро приехал в Каракас')).toEqual(['Caracas', 'Maduro']);
    expect(await names('قال مادورو', 'ar')).toEqual(['Maduro']);
    expect(await names('между Каракасом и столицей')).toEqual(['Caracas']);
    expect(await names('Зустріч у Каракасі', 'uk')).toEqual(['Caracas']);
    expect(await names('с Мадурой')).toEqual(['Maduro']);
    expect(await names('Николаса ждали')).toEqual([]);
  });

  it('is counted among the results of a search, most first, with the search narrowed to it', async () => {
    const { ask, call, article } = newSearchDesk();
    await article('Переговоры\n\nМадуро приехал на переговоры.');
    await article('Переговоры снова\n\nНа переговоры приехал Maduro.');
    await article('Переговоры в столице\n\nПереговоры начались в городе Каракас.');
    await article('Погода\n\nКаракас ждёт дождя.');
    await ask('families.save', { id: null, name: 'Caracas', spellings: ['Каракас', 'Caracas'] });
    await ask('families.save', { id: null, name: 'Maduro', spellings: SPELLINGS });
    await ask('families.save', { id: null, name: 'Nobody', spellings: ['Никто'] });
    const { families } = await ask('search.familyFacet', { query: 'переговоры' });
    expect(families.map(({ name, count }) => [name, count])).toEqual([
      ['Maduro', 2],
      ['Caracas', 1],
    ]);
    const narrowed = families[0]?.query ?? '';
    expect(narrowed).toBe('переговоры Мадуро');
    expect((await ask('search.query', { query: narrowed, sort: 'newest', limit: 10, offset: 0 })).total).toBe(2);
    const overtaken = await Promise.all([
      call('search.familyFacet', { query: 'переговоры' }),
      call('search.familyFacet', { query: 'каракас' }),
    ]);
    expect(overtaken).toMatchObject([
      { error: { code: 'cancelled' } },
      { ok: true, value: { families: [{ count: 2 }] } },
    ]);
    expect((await ask('search.familyFacet', { query: 'жираф' })).families).toEqual([]);
    for (const query of ['', '"переговоры']) {
      expect((await ask('search.familyFacet', { query })).families, query).toEqual([]);
    }
    const either = await ask('search.familyFacet', { query: 'приехал OR дождь', script: 'same' });
    expect(either.families).toMatchObject([
      { count: 2, query: '(приехал OR дождь) (Мадуро OR Мадура OR Maduro OR مادورو)' },
      { count: 1 },
    ]);
  });
});

describe('A search for one spelling of a family', () => {
  it('finds all of them and says so, in every form, until the family is removed', async () => {
    const { ask, article } = newSearchDesk();
    await article('Переговоры\n\nДиктатор приехал на переговоры.');
    await article('Визит\n\nВстреча с Николасом Мадуро.');
    const total = async (query: string) =>
      (await ask('search.query', { query, sort: 'newest', limit: 10, offset: 0 })).total;
    expect(await total('диктатор')).toBe(1);
    const spellings = ['Диктатор', 'Николас Мадуро'];
    const { familyId } = await ask('families.save', { id: null, name: 'Maduro', spellings });
    expect(await total('диктатора')).toBe(2);
    const { terms } = await ask('search.query', { query: 'диктатор', sort: 'newest', limit: 10, offset: 0 });
    expect(terms[0]?.articles).toBe(2);
    await ask('families.remove', { familyId });
    expect(await total('диктатор')).toBe(1);
    await ask('tagging.undo', {});
    expect(await total('"николас мадуро"~')).toBe(2);
  });
});
