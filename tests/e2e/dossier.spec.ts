import fs from 'node:fs';
import path from 'node:path';
import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { infoOf, outlineOf, wordsOf } from './support/pdf.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
const ENGLISH = 'The cabinet discussed repairs to the bridge. The estimate comes in spring. The work will take a year.';

/** An article with three tagged passages, the last one tagged in the translation. */
async function taggedArticle(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  for (const [column, words] of [
    ['Original', 'ремонт моста'],
    ['Original', 'назовут весной'],
    ['Translation', 'take a year'],
  ] as const) {
    await analyst.selectWithMouse(column, words);
    await desk.page.keyboard.press('t');
    await analyst.typeTag('Мост');
  }
  return analyst;
}

const items = (analyst: Analyst) =>
  analyst.page.getByRole('tabpanel').getByRole('option').or(analyst.page.getByRole('tabpanel').getByRole('row'));

test('from a search to a dossier: the passages that hold the words, put in order, under a heading', async ({
  desk,
}) => {
  const analyst = await taggedArticle(desk);
  const { page } = analyst;
  await analyst.search('tag:мост');
  await page.getByRole('button', { name: 'Add the passages found to the dossier' }).click();
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await expect(items(analyst)).toHaveCount(3);

  await items(analyst).nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(items(analyst).first()).toContainText('take a year');
  await page.keyboard.press('Control+z');
  await expect(items(analyst).nth(1)).toContainText('take a year');
  await page.keyboard.press('Control+y');
  await expect(items(analyst).first()).toContainText('take a year');

  await page.getByRole('tabpanel').getByRole('button', { name: 'Add heading' }).click();
  await page.getByRole('textbox', { name: 'Heading' }).fill('Что известно о мосте');
  await page.keyboard.press('Enter');
  await page.getByRole('tabpanel').getByRole('button', { name: 'Add open article' }).click();
  await expect(items(analyst)).toHaveCount(5);

  const file = path.join(desk.folder, 'bridge.pdf');
  await analyst.exportDossier(file);
  const words = wordsOf(file);
  const places = ['take a year', 'ремонт моста', 'назовут весной'].map((quote) => words.indexOf(quote));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(words).toContain('Работы займут год.');
  expect(outlineOf(file)).toContain('Что известно о мосте');
  expect(infoOf(file).Title).toBe('My first dossier');
  // Nothing half-made is left beside it.
  expect(fs.readdirSync(desk.folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('an export that fails says why, and leaves what was there', async ({ desk }) => {
  const analyst = await taggedArticle(desk);
  const { page } = analyst;
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: 'New dossier' }).click();
  await page.getByRole('textbox', { name: 'Title of the new dossier' }).fill('Мост');
  await page.keyboard.press('Enter');
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Add its 3 passages/ })
    .click();
  await expect(items(analyst)).toHaveCount(3);
  const folder = path.join(desk.folder, 'not there');
  await analyst.willSaveAs(path.join(folder, 'bridge.pdf'));
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Export PDF/ })
    .click();
  await expect(page.getByText('The export failed').first()).toBeVisible();
  expect(fs.existsSync(folder)).toBe(false);

  await analyst.willSaveAs(null);
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Export PDF/ })
    .click();
  await expect(page.getByRole('tabpanel').getByRole('button', { name: /^Export PDF/ })).toBeEnabled();
});

test('the preview is the document that is printed, and nothing in it runs', async ({ desk }) => {
  const analyst = await taggedArticle(desk);
  const { page } = analyst;
  await analyst.search('tag:мост');
  await page.getByRole('button', { name: 'Add the passages found to the dossier' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const paper = page.frameLocator('iframe');
  await expect(paper.getByText('ремонт моста').first()).toBeVisible();
  await expect(paper.locator('script')).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', '');
});
