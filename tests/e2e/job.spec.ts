import fs from 'node:fs';
import path from 'node:path';
import { Analyst } from './support/analyst.ts';
import { articleForTheJob } from './support/articles.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { checkDossierPdf } from './support/checkDossierPdf.ts';

const job = articleForTheJob();

async function exportedPdf(desk: Desk): Promise<string> {
  const file = path.join(desk.folder, 'dossier.pdf');
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  return file;
}

test(`does the whole job by mouse (${job.name})`, async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await expect(page.getByRole('heading', { name: 'An empty reading room' })).toBeVisible();

  await test.step('imports the article with what was derived from it', async () => {
    const form = await analyst.chooseFile(job.original);
    await expect(form.getByLabel('Photo caption')).toHaveValue(job.caption);
    await expect(form.getByLabel('Photo credit')).toHaveValue('Associated Press');
    await expect(form.getByLabel('Title', { exact: true })).not.toHaveValue(job.caption);
    await expect(form.getByLabel('Cited outlet')).toHaveValue('Bloomberg');
    await expect(form.getByLabel('Sentence that shows it')).toHaveValue(/Bloomberg/);
    await form.getByLabel('Title', { exact: true }).fill('Путин и его партнёры');
    await form.getByRole('button', { name: /^Import/ }).click();
    await expect(form).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Путин и его партнёры', level: 1 })).toBeVisible();
  });

  await test.step('adds the translation and sees how its sentences were linked', async () => {
    await page.getByRole('button', { name: 'Add a translation…' }).first().click();
    await analyst.willChoose(job.translation);
    const dialog = analyst.dialog('Add a translation');
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await dialog.getByLabel('Translator').fill('Cuttings desk');
    await dialog.getByRole('button', { name: /^Add translation/ }).click();
    await expect(page.getByText(/linked automatically by length, order and words/).first()).toBeVisible();
    await expect(analyst.column('Translation')).toHaveAttribute('lang', 'en');
    await expect(analyst.column('Original')).toHaveAttribute('lang', 'ru');
  });

  await test.step('finds it by a word and opens it at the hit', async () => {
    await analyst.search(job.word);
    await expect(analyst.results.first().locator('mark').first()).toHaveText(new RegExp(job.word, 'i'));
    await analyst.results.first().click();
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    expect(await analyst.painted('Original', 'hit')).not.toEqual([]);
  });

  for (const { column, words, tag } of job.passages) {
    await test.step(`tags “${words}” in the ${column.toLowerCase()}`, async () => {
      await analyst.selectWithMouse(column, words);
      await page.keyboard.press('t');
      await analyst.typeTag(tag);
      const other = column === 'Original' ? 'Translation' : 'Original';
      await expect(page.getByRole('tabpanel').getByText(words).first()).toBeVisible();
      // The same passage shows on the aligned sentence of the other text.
      await expect
        .poll(async () => (await analyst.painted(other, 'mirror')).join(' '))
        .toContain(job.passages.find((passage) => passage.words === words)?.mirrored ?? '');
    });
  }

  await test.step('files everything under the tag into a dossier and exports it', async () => {
    await page.getByRole('tab', { name: 'Tags' }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${job.passages[0].tag}`) })
      .or(page.getByRole('option', { name: new RegExp(job.passages[0].tag) }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Add all to the dossier' }).click();
    await page.getByRole('tab', { name: 'Dossier' }).click();
    await expect(page.getByRole('tabpanel').getByText(job.passages[0].words).first()).toBeVisible();
    await analyst.willSaveAs(path.join(desk.folder, 'dossier.pdf'));
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /Export PDF/ })
      .click();
    checkDossierPdf(await exportedPdf(desk), job);
  });
});
