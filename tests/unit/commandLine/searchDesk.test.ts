import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BatchRow } from '#shared/contract/routes/desk.ts';
import { Dictionary } from '#shared/contract/routes/settings.ts';
import { SearchRecord } from '#shared/model/searchRecord.ts';
import { newDesk } from './desk.ts';

const Batch = z.strictObject({ rows: z.array(BatchRow) });
const Records = z.strictObject({ records: z.array(SearchRecord) });
const Dictionaries = z.strictObject({ dictionaries: z.array(Dictionary) });
const RUSSIAN = 'Мост закрыт\n\nМост через реку закрыли утром 5 января 2026 года.\n';

async function deskWithBridge() {
  const desk = newDesk();
  await desk.say('import', desk.file('a.txt', RUSSIAN));
  return desk;
}

describe('The command line at the search desk', () => {
  it('runs every line of a file as a query, but comments and empty lines', async () => {
    const desk = await deskWithBridge();
    const terms = desk.file('terms.txt', '\uFEFF# bridges\nмост\n\n  жираф  \r\n#end\n');
    const { code, json, err } = await desk.json('batch', terms);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(Batch.parse(json).rows).toMatchObject([
      { term: 'мост', articles: 1, passages: 0 },
      { term: 'жираф', articles: 0, firstDate: null },
    ]);
    const said = await desk.say('batch', terms);
    expect(said.out).toMatch(/^1\t0\t\d{4}-\d{2}-\d{2}\t\d{4}-\d{2}-\d{2}\tмост\n0\t0\t-\t-\tжираф\n$/);
  });

  it('writes the batch to a table, and says which queries had a fault', async () => {
    const desk = await deskWithBridge();
    const said = await desk.say('batch', desk.file('terms.txt', 'мост\n(мост\n'), '--csv', 'table.csv');
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/^cuttings: \(мост: .+\n$/);
    expect(said.out).toContain('table.csv was written.');
    const table = fs.readFileSync(path.join(desk.folder, 'table.csv'), 'utf8');
    expect(table.split('\r\n')[1]).toMatch(/^мост,мост,1,0,/);
  });

  it('prints the record of searches, and writes it to a table', async () => {
    const desk = await deskWithBridge();
    await desk.say('search', 'мост');
    await desk.say('search', 'жираф', '--sort', 'newest');
    const { json } = await desk.json('records');
    expect(Records.parse(json).records).toMatchObject([
      { query: 'жираф', sort: 'newest', total: 0, archive: { articles: 1 } },
      { query: 'мост', total: 1 },
    ]);
    expect((await desk.say('records')).out).toMatch(/^\S+\t0\tof 1\tжираф\n\S+\t1\tof 1\tмост\n$/);
    await desk.say('records', '--csv', 'record.csv');
    expect(fs.readFileSync(path.join(desk.folder, 'record.csv'), 'utf8')).toMatch(/мост[^]+жираф/);
  });

  it('adds a dictionary, lists what there is, and removes it again', async () => {
    const desk = await deskWithBridge();
    const aff = desk.file('uk.aff', 'SET UTF-8\nSFX A Y 1\nSFX A 0 ом .\n');
    const dic = desk.file('uk.dic', '1\nпорт/A\n');
    const before = Dictionaries.parse((await desk.json('dictionary', 'list')).json).dictionaries;
    const { json } = await desk.json('dictionary', 'add', 'uk', aff, dic);
    const added = { language: 'uk', words: 1, isBuiltIn: false };
    expect(Dictionaries.parse(json).dictionaries).toEqual([...before, added]);
    expect((await desk.say('dictionary', 'list')).out).toContain('uk\t1\tadded\n');
    expect((await desk.json('dictionary', 'remove', 'uk')).json).toEqual({ dictionaries: before });
  });

  it('tells wrong use and what failed', async () => {
    const desk = await deskWithBridge();
    const latin = desk.file('latin.txt', Buffer.from([0xcc, 0xee, 0xf1, 0xf2]));
    for (const [code, words] of [
      [2, ['batch']],
      [2, ['batch', 'a.txt', '--script', 'runic']],
      [2, ['records', 'all']],
      [1, ['batch', 'nowhere.txt']],
      [1, ['batch', desk.file('empty.txt', '# nothing\n')]],
      [1, ['batch', latin]],
      [1, ['records', '--csv', 'nowhere/record.csv']],
      [2, ['dictionary']],
      [2, ['dictionary', 'add', 'uk', 'a.aff']],
      [1, ['dictionary', 'add', 'uk', 'a.aff', 'a.dic']],
      [1, ['dictionary', 'remove', 'uk']],
    ] as const) {
      expect(await desk.say(...words), words.join(' ')).toMatchObject({ code, out: '' });
    }
  });
});
