import path from 'node:path';
import type { Page } from '@playwright/test';
import { Analyst } from './support/analyst.ts';
import { expect, ROOT, test } from './support/desk.ts';
import { canBeUsedByEveryone } from './support/looks.ts';

type Theme = 'light' | 'dark' | 'contrast';

const THEMES: Record<Theme, string> = { light: 'Light', dark: 'Dark', contrast: 'High contrast' };

async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: 'Settings' }).getByText(THEMES[theme], { exact: true }).click();
  await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
  await page.keyboard.press('Escape');
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`every view can be used by everyone, ${theme}`, async ({ desk }) => {
    test.slow();
    const analyst = new Analyst(desk);
    const { page } = analyst;
    const isFine = (view: string): Promise<void> => canBeUsedByEveryone(page, `${theme}-${view}`);
    await setTheme(page, theme);
    await isFine('empty archive');
    await page.getByRole('button', { name: 'Load the sample archive' }).click();
    await expect(analyst.results).toHaveCount(3);
    await analyst.results.first().click();
    await expect(analyst.column('Translation')).toBeVisible();
    await isFine('side by side');
    await page.keyboard.press('a');
    await isFine('repairing links');
    await page.keyboard.press('v');
    await isFine('working on the translation');
    await page.keyboard.press('Escape');
    await analyst.selectWithMouse('Original', 'Москвы');
    await page.keyboard.press('h');
    await expect(analyst.dialog('Translated before').getByRole('list')).not.toHaveCount(0);
    await isFine('translated before');
    await page.keyboard.press('Escape');
    await page.keyboard.press('4');
    await expect(page.getByRole('document', { name: /^Sentence by sentence/ })).toBeVisible();
    await isFine('sentence by sentence');
    await page.keyboard.press('y');
    await expect(page.getByRole('dialog', { name: 'How the text looks' })).toBeVisible();
    await isFine('how the text looks');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('3');

    await analyst.search('Bloomberg OR "бумажным тигром"');
    await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
    await isFine('search results');
    await page.getByRole('button', { name: 'Narrow the results' }).click();
    await isFine('narrowing');
    const words = page.getByRole('list', { name: 'Words of this search' });
    await words.getByRole('button').first().click();
    await isFine('a word of the search');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Passages' }).click();
    await isFine('passages found');
    await page.getByRole('radio', { name: 'Articles' }).click();
    await page.keyboard.press('Control+s');
    await expect(analyst.dialog('Save this search')).toBeVisible();
    await isFine('save a search');
    await page.keyboard.press('Control+Enter');
    await isFine('a saved search');
    await page.getByRole('button', { name: 'Narrow the results' }).click();
    await analyst.searchBox.fill('"не закрыто');
    await isFine('query with a problem');
    await page.getByRole('button', { name: 'How to search' }).click();
    await isFine('search help');
    await page.keyboard.press('Escape');
    await analyst.searchBox.fill('щщщщщ');
    await expect(page.getByText('Nothing found').first()).toBeVisible();
    await isFine('nothing found');
    await analyst.searchBox.fill('');

    await analyst.selectWithMouse('Original', 'многолетние договорённости');
    await page.keyboard.press('t');
    await expect(analyst.dialog('Tags of this passage')).toBeVisible();
    await isFine('tag picker');
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Tags' }).click();
    await isFine('tags');
    await page.getByRole('tabpanel').getByText('security guarantees').first().click();
    await page.getByRole('button', { name: 'Add all to the dossier' }).click();
    await isFine('passages of a tag');
    await page.keyboard.press('Control+Shift+k');
    const bench = analyst.dialog('Tags at work');
    for (const name of ['Codebook', 'Under a tag', 'Together', 'Agreement', 'Bin', 'Log']) {
      await bench.getByRole('tab', { name, exact: true }).click();
      await isFine(`workbench ${name.toLowerCase()}`);
    }
    await page.keyboard.press('Escape');
    await analyst.search('Bloomberg');
    await page.keyboard.press('Control+Shift+l');
    await expect(analyst.dialog('Tag all hits').getByRole('checkbox').first()).toBeVisible();
    await isFine('tag all hits');
    await page.keyboard.press('Escape');
    await analyst.searchBox.fill('');
    await page.getByRole('tab', { name: 'Passages' }).click();
    await page.getByRole('list', { name: 'Passages of this article' }).getByRole('button').first().click();
    await page.keyboard.press('g');
    await expect(page.getByRole('group', { name: 'Move its edges' })).toBeVisible();
    await isFine('edges');
    await page.keyboard.press('Escape');
    await page.keyboard.press('q');
    await isFine('assessing');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Dossier' }).click();
    await isFine('dossier');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Preview' }).click();
    await expect(page.frameLocator('iframe').getByRole('heading').first()).toBeVisible();
    await isFine('preview');
    await page.keyboard.press('Escape');

    for (const [keys, name] of [
      ['Control+i', 'Import articles'],
      ['Control+Shift+T', 'Add a translation'],
      ['Control+,', 'Settings'],
      ['Control+Shift+H', 'Search record'],
      ['Control+Shift+B', 'Search many terms'],
      ['Control+Shift+N', 'Names and their spellings'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await isFine(name.toLowerCase());
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name })).toBeHidden();
    }
    for (const name of ['Help and shortcuts', 'About this archive…']) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await isFine(name.toLowerCase().replace('…', ''));
      await page.keyboard.press('Escape');
    }
    await analyst.willChoose(path.join(ROOT, 'resources/sample/partners.ru.txt'));
    await page.keyboard.press('Control+i');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await expect(page.getByText(/These very bytes are already in the archive/)).toBeVisible();
    await isFine('import of the same bytes');
  });
}
