import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '#main/archive/db.ts';
import { openWriter } from '#main/archive/open.ts';
import { newSearchDesk } from './support.ts';

const SEARCH = { query: 'мост', script: 'any', sort: 'newest', level: 'articles', total: 0 } as const;

describe('The record of searches', () => {
  it('keeps every search with the state of the archive, those that found nothing too, newest first', async () => {
    const { ask, article, clock } = newSearchDesk();
    await ask('search.record', SEARCH);
    const lastArticleId = await article('Мост\n\nМост закрыт.');
    await ask('search.record', { ...SEARCH, total: 1 });
    const { records, total } = await ask('search.records', { limit: 1, offset: 0 });
    expect(total).toBe(2);
    expect(records).toMatchObject([
      { ...SEARCH, total: 1, at: clock.now, savedSearchId: null, archive: { articles: 1, lastArticleId } },
    ]);
    const older = await ask('search.records', { limit: 5, offset: 1 });
    expect(older.records).toMatchObject([{ ...SEARCH, total: 0, archive: { articles: 0, lastArticleId: 0 } }]);
  });

  it('takes the same search again for one, unless time has passed, the archive changed or it was another search', async () => {
    const { ask, article, clock } = newSearchDesk();
    const first = await ask('search.record', SEARCH);
    clock.now = '2026-03-01T08:09:59.000Z';
    expect(await ask('search.record', SEARCH)).toEqual(first);
    clock.now = '2026-03-01T08:10:01.000Z';
    const later = await ask('search.record', SEARCH);
    expect(later).not.toEqual(first);
    const other = await ask('search.record', { ...SEARCH, script: 'same' });
    expect(other).not.toEqual(later);
    await article('Паром\n\nПаром стоит.');
    expect(await ask('search.record', { ...SEARCH, script: 'same' })).not.toEqual(other);
    expect((await ask('search.records', { limit: 10, offset: 0 })).total).toBe(4);
  });

  it('says apart which dials were turned and what the search was limited to', async () => {
    const { ask } = newSearchDesk();
    const record = async (query: string) => {
      await ask('search.record', { ...SEARCH, query });
      return (await ask('search.records', { limit: 1, offset: 0 })).records[0];
    };
    expect(await record('=мост "верховный суд"~ порт -река[same-script fuzzy]')).toMatchObject({
      dials: [
        { term: 'мост', dial: 'form exact' },
        { term: 'мост', dial: 'script same' },
        { term: 'верховный суд', dial: 'form any' },
        { term: 'верховный суд', dial: 'script any' },
        { term: 'река', dial: 'script same' },
        { term: 'река', dial: 'spelling fuzzy' },
      ],
      scope: [],
    });
    expect(await record('"мост" outlet:Bloomberg -(tag:мосты OR has:note) date:2026-01..2026-02')).toMatchObject({
      dials: [],
      scope: [
        { field: 'outlet', value: 'Bloomberg', without: false },
        { field: 'tag', value: 'мосты', without: true },
        { field: 'has', value: 'note', without: true },
        { field: 'date', value: '2026-01-01..2026-02-28', without: false },
      ],
    });
    expect(await record('(((')).toMatchObject({ query: '(((', dials: [], scope: [] });
  });

  it('is no act, and can be neither changed nor thrown away', async () => {
    const { ask, folder } = newSearchDesk();
    await ask('search.record', SEARCH);
    expect((await ask('tagging.history', {})).undo).toBeNull();
    const db = openWriter(path.join(folder, 'archive'));
    expect(() => run(db, 'UPDATE search_records SET total = 7')).toThrow(/only ever added to/);
    expect(() => run(db, 'DELETE FROM search_records')).toThrow(/only ever added to/);
    db.close();
  });

  it('is written to a file, oldest first, in which no cell is a formula', async () => {
    const { ask, dialog, written } = newSearchDesk();
    await ask('search.record', { ...SEARCH, query: '=мост, "верховный суд"' });
    await ask('search.record', { ...SEARCH, query: 'порт', savedSearchId: null });
    expect(await ask('search.exportRecords', { format: 'csv' })).toEqual({ fileName: 'out', rows: 2 });
    expect(dialog.asked).toEqual(['Search record 2026-03-01.csv']);
    const [head, first, second] = written().split('\r\n');
    expect(head).toMatch(/^\uFEFFrecord,at,query,/);
    expect(first).toContain(`,"'=мост, ""верховный суд""",any,articles,newest,`);
    expect(second).toContain(',порт,');
    await ask('search.exportRecords', { format: 'json' });
    expect(JSON.parse(written())).toMatchObject({ records: [{ id: 1 }, { id: 2, query: 'порт' }] });
    dialog.answer = null;
    expect(await ask('search.exportRecords', { format: 'csv' })).toEqual({ fileName: null, rows: 0 });
  });

  it('that can not be written is said so, and no half of it is left', async () => {
    const { ask, call, dialog, folder } = newSearchDesk();
    await ask('search.record', SEARCH);
    dialog.answer = path.join(folder, 'nowhere', 'record.csv');
    const failed = await call('search.exportRecords', { format: 'csv' });
    expect(failed).toMatchObject({ ok: false, error: { code: 'export-failed' } });
  });
});
