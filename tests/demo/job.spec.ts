import fs from 'node:fs';
import path from 'node:path';
import { Analyst } from '../e2e/support/analyst.ts';
import { expect, ROOT, test } from '../e2e/support/desk.ts';
import { chooseQuotes } from './quotes.ts';

const OUT = path.join(ROOT, 'demo');
const PDF = path.join(OUT, 'dossier.pdf');

test('the main job', async ({ desk }) => {
  const [article, translation] = [process.env.CUTTINGS_DEMO_ARTICLE ?? '', process.env.CUTTINGS_DEMO_TRANSLATION ?? ''];
  const analyst = new Analyst(desk);
  const { page } = analyst;
  let pictures = 0;
  fs.mkdirSync(OUT, { recursive: true });
  const picture = async (name: string): Promise<void> => {
    await page.waitForTimeout(300); // what fades in has arrived
    await page.screenshot({ path: path.join(OUT, `${++pictures}-${name}.png`) });
  };
  await picture('empty-archive');

  await test.step(`Import ${path.basename(article)}`, async () => {
    const form = await analyst.chooseFile(article);
    await picture('import');
    await form.getByRole('button', { name: /^Import/ }).click();
    await expect(analyst.column('Original')).toBeVisible();
  });

  await test.step(`Add the translation ${path.basename(translation)}`, async () => {
    await page.keyboard.press('Control+Shift+T');
    await analyst.willChoose(translation);
    const dialog = analyst.dialog('Add a translation');
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await dialog.getByRole('button', { name: /^Add translation/ }).click();
    await expect(analyst.column('Translation')).toBeVisible();
    await picture('side-by-side');
  });

  const quotes = await chooseQuotes(page);
  await test.step(`Search for ${quotes.word} and open the article at the hit`, async () => {
    await analyst.search(quotes.word);
    await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
    await analyst.results.first().click();
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    await picture('search');
  });

  for (const { column, words } of quotes.passages) {
    await test.step(`Tag “${words}” in the ${column.toLowerCase()}`, async () => {
      await analyst.selectWithMouse(column, words);
      await page.keyboard.press('t');
      await analyst.typeTag('Demo');
      await expect(page.getByRole('tabpanel').getByText(words).first()).toBeVisible();
    });
  }
  await picture('tagged');

  await test.step('File everything under the tag and preview it', async () => {
    await page.getByRole('tab', { name: 'Tags' }).click();
    await page.getByRole('tabpanel').getByText('Demo').first().click();
    await page.getByRole('button', { name: 'Add all to the dossier' }).click();
    await expect(page.getByText(/^Added \d+ items? to/).first()).toBeVisible();
    await page.keyboard.press('Control+e');
    await expect(page.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
    await picture('preview');
  });

  await test.step('Export demo/dossier.pdf', async () => {
    await analyst.willSaveAs(PDF);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Export PDF/ })
      .click();
    await expect.poll(() => fs.existsSync(PDF), { timeout: 60_000 }).toBe(true);
  });
});
