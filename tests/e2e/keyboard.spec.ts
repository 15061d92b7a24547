import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Analyst } from './support/analyst.ts';
import { articleForTheJob } from './support/articles.ts';
import { checkDossierPdf } from './support/checkDossierPdf.ts';
import { expect, test } from './support/desk.ts';
import { pressRussian } from './support/russianKeys.ts';

const job = articleForTheJob();

/** Tabs until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

/** Puts the caret before words and extends the selection over them, key by key. */
async function selectWithKeys(analyst: Analyst, words: string): Promise<void> {
  const { page } = analyst;
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 40; steps++) {
    if ((await analyst.textAfterCaret(words.length)) === words) break;
    // Words end before a space: from there the next one begins one character on.
    const isBeforeSpace = (await analyst.textAfterCaret(words.length + 1)) === ` ${words}`;
    await page.keyboard.press(isBeforeSpace ? 'ArrowRight' : 'Control+ArrowRight');
  }
  const count = words.split(/\s+/).length;
  for (let word = 0; word < count; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  for (let steps = 0; steps < 5 && (await analyst.selected()).length > words.length; steps++) {
    await page.keyboard.press('Shift+ArrowLeft');
  }
  expect(await analyst.selected()).toBe(words);
}

test(`does the whole job by keyboard only, on a Russian layout (${job.name})`, async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;

  await test.step('imports', async () => {
    await page.keyboard.press('Control+i');
    await expect(analyst.dialog('Import articles')).toBeVisible();
    await analyst.willChoose(job.original);
    await tabTo(page, /^Choose files…/);
    await page.keyboard.press('Enter');
    await expect(analyst.dialog('Import an article').getByLabel('Cited outlet')).toHaveValue('Bloomberg');
    await page.keyboard.press('Control+Enter');
    await expect(analyst.column('Original')).toBeVisible();
  });

  await test.step('adds the translation', async () => {
    await page.keyboard.press('Control+Shift+T');
    await analyst.willChoose(job.translation);
    await tabTo(page, /^Choose a file…/);
    await page.keyboard.press('Enter');
    await expect(analyst.dialog('Add a translation').getByRole('button', { name: /^Add translation/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(analyst.column('Translation')).toBeVisible();
    // A dialog that is just closing still gives the keyboard back to where it was opened from.
    await expect(analyst.dialog('Add a translation')).toHaveCount(0);
  });

  const [first] = job.passages;
  await test.step('finds words, opens them, and selects them with the caret', async () => {
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeFocused();
    await page.keyboard.type(`"${first.words}"`);
    await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    await page.keyboard.press('F8');
    await selectWithKeys(analyst, first.words);
  });

  await test.step('tags them with the key that prints «е»', async () => {
    await pressRussian(page, 'е', 'KeyT');
    await analyst.typeTag(first.tag);
    await expect.poll(async () => (await analyst.painted('Translation', 'mirror')).join(' ')).toContain(first.mirrored);
  });

  await test.step('takes it back and does it again with the keys that print «я»', async () => {
    const card = page.getByRole('tabpanel').getByText(first.words);
    await page.keyboard.press('Control+z');
    await expect(card).toBeHidden();
    await page.keyboard.press('Control+Shift+z');
    await expect(card).toBeVisible();
  });

  await test.step('files the passage and exports the dossier', async () => {
    await page.keyboard.press('F8');
    await pressRussian(page, 'в', 'KeyD');
    await expect(page.getByText(/^Added 1 item to/).first()).toBeVisible();
    const file = path.join(desk.folder, 'dossier.pdf');
    await analyst.willSaveAs(file);
    await page.keyboard.press('Control+e');
    await expect(page.frameLocator('iframe').getByText(first.words).first()).toBeVisible();
    await tabTo(page, /^Export PDF…/);
    await page.keyboard.press('Enter');
    await expect.poll(() => fs.existsSync(file)).toBe(true);
    checkDossierPdf(file, { ...job, passages: [first] });
  });
});
