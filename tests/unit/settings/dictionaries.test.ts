import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionaryFiles, dictionaryStamp } from '#main/dictionaryShelf.ts';
import { morphologies } from '#main/morphologies.ts';
import { newSearchDesk } from '../desk/support.ts';

const AFF = 'SET UTF-8\nSFX A Y 2\nSFX A 0 а [^аь]\nSFX A 0 ом [^аь]\n';
const DIC = '2\nміст/A\nпорт/A\n';

/** An analyst who has put some files on the desk and chooses among them in the dialog. */
function deskWith(files: Record<string, string | Buffer>) {
  const desk = newSearchDesk();
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(desk.folder, name), content);
  const archive = path.join(desk.folder, 'archive');
  return {
    ...desk,
    shelves: { directory: archive, resourcesDir: path.join(desk.folder, 'nothing ships') },
    choose: (...names: string[]) => {
      desk.dialog.chosen = names.map((name) => path.join(desk.folder, name));
      return desk.call('settings.addDictionary', { language: 'uk' });
    },
    ukrainian: async () =>
      (await desk.ask('settings.dictionaries', {})).dictionaries.find(({ language }) => language === 'uk'),
  };
}

describe('A dictionary from the disk', () => {
  it('is chosen as two files in any order, copied into the archive, and the window asks everything again', async () => {
    const desk = deskWith({ 'uk_UA.aff': AFF, 'uk_UA.dic': DIC });
    expect(await desk.ukrainian()).toBeUndefined();
    const added = { language: 'uk', words: 2, isBuiltIn: false };
    expect(await desk.choose('uk_UA.dic', 'uk_UA.aff')).toEqual({ ok: true, value: { dictionary: added } });
    expect(await desk.ukrainian()).toEqual(added);
    expect(desk.events).toContainEqual(['archive.changed', {}]);
    const kept = dictionaryFiles(desk.shelves, 'uk');
    expect(fs.readFileSync(kept?.dic ?? '', 'utf8')).toBe(DIC);
    expect(fs.readdirSync(path.join(desk.shelves.directory, 'dictionaries'))).toEqual(['uk']);
  });

  it('makes room for another, which is noticed, and can be removed', async () => {
    const desk = deskWith({ 'a.aff': AFF, 'a.dic': DIC, 'b.dic': '1\nміст/A\n' });
    await desk.choose('a.aff', 'a.dic');
    const stamp = dictionaryStamp(desk.shelves, 'uk');
    await desk.choose('a.aff', 'b.dic');
    expect(await desk.ukrainian()).toMatchObject({ words: 1 });
    await desk.ask('settings.removeDictionary', { language: 'uk' });
    expect(await desk.ukrainian()).toBeUndefined();
    expect(stamp).not.toBe('');
    expect(dictionaryStamp(desk.shelves, 'uk')).toBe('');
    expect(await desk.call('settings.removeDictionary', { language: 'uk' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('that is not one is refused with its reason, and the one that was there stays', async () => {
    const desk = deskWith({ 'a.aff': AFF, 'a.dic': DIC, 'bad.aff': 'this is a shopping list\n', 'c.txt': 'x' });
    await desk.choose('a.aff', 'a.dic');
    for (const names of [['bad.aff', 'a.dic'], ['a.aff'], ['a.aff', 'c.txt'], ['a.aff', 'gone.dic']]) {
      const refused = await desk.choose(...names);
      expect(refused.ok ? '' : refused.error.message, names.join()).toContain('Nothing was added');
    }
    expect(await desk.ukrainian()).toMatchObject({ words: 2 });
    expect(await desk.choose()).toEqual({ ok: true, value: { dictionary: null } });
    desk.dialog.chosen = ['a.aff', 'a.dic'].map((name) => path.join(desk.folder, name));
    const german = await desk.call('settings.addDictionary', { language: 'de' });
    expect(german).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});

describe('What is known of the words of a language', () => {
  it('comes from the dictionary in use from the moment it is added, and from the rules when it is damaged', async () => {
    const desk = deskWith({ 'a.aff': AFF, 'a.dic': DIC });
    const of = morphologies(desk.shelves);
    expect(of('none')).toBeNull();
    expect(of('uk')?.lemmas('портом')).toEqual([]);
    await desk.choose('a.aff', 'a.dic');
    expect(of('uk')?.lemmas('портом')).toEqual(['порт']);
    expect(of('uk')).toBe(of('uk'));
    fs.writeFileSync(dictionaryFiles(desk.shelves, 'uk')?.aff ?? '', 'a shopping list');
    const again = morphologies(desk.shelves)('uk');
    expect(again?.lemmas('портом')).toEqual([]);
    expect(again?.stem('портом')).toBe(again?.stem('порту'));
  });
});
