import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tagQuote } from '../../support/asking.ts';
import { newSearchDesk } from './support.ts';

async function bridges() {
  const desk = newSearchDesk();
  const first = await desk.article('Мост\n\nМост через реку закрыт.', '2026-01-05');
  await desk.article('Мост и порт\n\nМост открыт, порт закрыт.', '2026-02-11T10:00:00Z');
  await tagQuote(desk.ask, await desk.ask('reading.article', { articleId: first }), 'Мост через реку', ['bridges']);
  return desk;
}

describe('A batch of searches', () => {
  it('gives a row for each term in order: how much, from when to when, what was wrong', async () => {
    const { ask } = await bridges();
    const { rows } = await ask('search.batch', { terms: ['мост', 'жираф', 'порт', '"мост'] });
    expect(rows).toMatchObject([
      { term: 'мост', articles: 2, passages: 1, firstDate: '2026-01-05', lastDate: '2026-02-11', problem: null },
      { term: 'жираф', articles: 0, passages: 0, firstDate: null, lastDate: null, problem: null },
      { term: 'порт', articles: 1, passages: 0, firstDate: '2026-02-11', lastDate: '2026-02-11' },
      { term: '"мост', problem: { message: 'This quote is not closed.' } },
    ]);
  });

  it('is written to a file while telling how far it is', async () => {
    const { ask, written, dialog, events } = await bridges();
    const terms = Array.from({ length: 45 }, (_, at) => (at === 0 ? 'мост' : `жираф${at}`));
    expect(await ask('search.exportBatch', { terms, format: 'csv' })).toEqual({ fileName: 'out', rows: 45 });
    expect(dialog.asked).toEqual(['Batch search 2026-03-01.csv']);
    const lines = written().split('\r\n');
    expect(lines[1]).toBe('мост,мост,2,1,2026-01-05,2026-02-11,,');
    expect(lines).toHaveLength(47);
    expect(events.filter((event) => Array.isArray(event) && event[0] === 'search.batching')).toEqual(
      [20, 40, 45].map((done) => ['search.batching', { done, total: 45 }]),
    );
    await ask('search.exportBatch', { terms: ['мост'], format: 'json' });
    expect(JSON.parse(written())).toMatchObject({ rows: [{ term: 'мост', articles: 2 }] });
  });

  it('can be cancelled: no file is written, and the next one runs', async () => {
    const { ask, call, dialog, folder } = await bridges();
    const terms = Array.from({ length: 60 }, (_, at) => `мост${at}`);
    dialog.during = () => void ask('search.cancelBatch', {});
    const cancelled = await call('search.exportBatch', { terms, format: 'csv' });
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(fs.existsSync(path.join(folder, 'out'))).toBe(false);
    dialog.during = () => undefined;
    expect((await ask('search.exportBatch', { terms, format: 'csv' })).rows).toBe(60);
  });

  it('runs alone: a second one is asked to wait', async () => {
    const { call } = await bridges();
    const [first, second] = await Promise.all(
      ['a', 'b'].map((term) => call('search.exportBatch', { terms: [term], format: 'csv' })),
    );
    expect(first?.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
