import fs from 'node:fs';
import path from 'node:path';
import { Analyst } from './support/analyst.ts';
import { expect, test } from './support/desk.ts';

test('the menu opens another archive: the program starts again on it', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const other = path.join(desk.folder, 'other archive');
  fs.mkdirSync(other);
  await analyst.willChoose(other);
  await desk.app.evaluate(({ app }) => {
    const noted = globalThis as unknown as { again?: string[] };
    app.relaunch = (options) => void (noted.again = options?.args ?? []);
    app.once('before-quit', (event) => event.preventDefault());
  });
  await desk.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes('File'));
    file?.submenu?.items.find(({ label }) => label.startsWith('Open another archive'))?.click();
  });
  const args = () => desk.app.evaluate(() => (globalThis as unknown as { again?: string[] }).again ?? null);
  await expect.poll(args).not.toBeNull();
  const again = (await args()) ?? [];
  expect(again.slice(-2)).toEqual(['--archive', other]);
  expect(again.filter((word) => word.startsWith('--archive'))).toHaveLength(1);
});

test('every menu item does in the window what its shortcut does', async ({ desk }) => {
  const { app, page } = desk;
  const choose = (menu: string, item: string) =>
    app.evaluate(
      ({ Menu }, [where, what]) => {
        const found = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes(where));
        found?.submenu?.items.find(({ label }) => label.startsWith(what))?.click();
      },
      [menu, item] as const,
    );
  for (const [menu, item, dialog] of [
    ['File', 'Import articles', 'Import articles'],
    ['File', 'Settings', 'Settings'],
    ['File', 'About this archive', /archive/i],
    ['Help', 'Shortcuts and search help', /help|shortcuts/i],
  ] as const) {
    await choose(menu, item);
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await choose('Edit', 'Search');
  await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeFocused();
});

test('titles, tags and outlets are offered while typing; Enter still searches for what was typed', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await page.getByRole('button', { name: 'Load the sample archive' }).click();
  await expect(analyst.results).toHaveCount(3);
  await analyst.searchBox.fill('secur');
  const offered = page
    .getByRole('listbox', { name: /suggest/i })
    .or(page.getByRole('listbox').last())
    .getByRole('option');
  await expect(offered.filter({ hasText: 'security guarantees' })).toBeVisible();
  await expect(analyst.searchBox).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(analyst.searchBox).toHaveValue('tag:"security guarantees"');
  await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option')).toHaveCount(1);
  await analyst.searchBox.fill('=Voyager OR «Вояджер»');
  await page.keyboard.press('Enter');
  await expect(analyst.searchBox).toHaveValue('=Voyager OR «Вояджер»');
  await expect(page.getByRole('listbox', { name: 'Search results' }).getByRole('option')).toHaveCount(1);
});

test('an article put in the bin is gone from lists and search, and undo brings it back', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await page.getByRole('button', { name: 'Load the sample archive' }).click();
  await expect(analyst.results).toHaveCount(3);
  await analyst.results.first().click();
  await page.getByRole('button', { name: 'More about this article' }).click();
  await page.getByRole('menuitem', { name: /Move to the bin/ }).click();
  await expect(analyst.results).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(analyst.results).toHaveCount(3);
  await page.getByRole('button', { name: 'About this archive…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /verify|check/i })
    .click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/nothing is wrong|as it was stored|no problem|in order/i)
      .first(),
  ).toBeVisible();
});
