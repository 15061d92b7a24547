import fs from 'node:fs';
import path from 'node:path';
import { Analyst } from './support/analyst.ts';
import { expect, test } from './support/desk.ts';

const RU = ['Порт 🌉 открыт в 7:30.', 'Цена — 40 рублей & «ни копейкой» больше.', 'Ста́рый мост <закрыт> до 2026 года.'];
const EN = [
  'The port 🌉 opens at 7:30.',
  'The price is 40 roubles & “not a kopeck” more.',
  'The old bridge is <closed> until 2026.',
];

/** The window's content policy, under which it is read here, has no room for styles in a page. */
const withoutStyle = (html: string): string => html.replace(/<style>[^]*?<\/style>/u, '');

test('an article leaves beside its translation as TMX and as a page, which another program reads back sign for sign', async ({
  desk,
}) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({
    name: 'port.txt',
    text: `Порт\n\n${RU.join(' ')}`,
    translation: `The port\n\n${EN.join(' ')}`,
  });
  const write = async (entry: string, name: string): Promise<string> => {
    const file = path.join(desk.folder, name);
    await analyst.willSaveAs(file);
    await page.getByRole('button', { name: 'More about this article' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await expect(page.getByText(`Written: ${name}`, { exact: true })).toBeVisible();
    return fs.readFileSync(file, 'utf8');
  };
  const tmx = await write('Export the pair as TMX…', 'port.tmx');
  // Chromium's own XML parser: nothing of ours.
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const textOf = (unit: Element): (string | null)[] =>
      [...unit.querySelectorAll('seg')].map((seg) => seg.textContent);
    return {
      broken: document.querySelector('parsererror')?.textContent ?? null,
      root: [document.documentElement.tagName, document.documentElement.getAttribute('version')],
      header: ['srclang', 'segtype', 'datatype', 'creationtool'].map((name) =>
        document.querySelector('header')?.getAttribute(name),
      ),
      languages: [...document.querySelectorAll('tu:first-child tuv')].map((tuv) => tuv.getAttribute('xml:lang')),
      pairs: [...document.querySelectorAll('tu')].map(textOf),
    };
  }, tmx);
  expect(read).toEqual({
    broken: null,
    root: ['tmx', '1.4'],
    header: ['ru', 'sentence', 'plaintext', 'Cuttings'],
    languages: ['ru', 'en'],
    pairs: [['Порт', 'The port'], ...RU.map((sentence, at) => [sentence, EN[at]])],
  });

  const html = await write('Export the pair as a page…', 'port.html');
  const rows = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'text/html');
    return {
      active: document.querySelectorAll('script, link, img, iframe').length,
      rows: [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
    };
  }, withoutStyle(html));
  expect(rows).toEqual({ active: 0, rows: read.pairs });

  // Back in as the translation it is: by the reader that the fixtures of other programs hold to its word.
  await write('Export the pair as a Word document…', 'port.docx');
  await page.keyboard.press('Control+Shift+T');
  await analyst.willChoose(path.join(desk.folder, 'port.docx'));
  await analyst.dialog('Add a translation').getByRole('button', { name: 'Choose a file…' }).click();
  await expect(analyst.dialog('Add a translation')).toContainText('Word table: all 4 rows stand in the original');
});
