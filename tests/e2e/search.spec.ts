import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { pressRussian } from './support/russianKeys.ts';

/** The sample archive: three articles in three languages, from three years. */
async function sample(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.page.getByRole('button', { name: 'Load the sample archive' }).click();
  await expect(analyst.results).toHaveCount(3);
  return analyst;
}

const FAR_DOWN = Array.from({ length: 60 }, (_, n) => `Строка ${n + 1} о погоде и дорогах.`).join('\n\n');

/** Two articles that have the word, a long way down. */
async function twoArticles(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  for (const [name, words] of [
    ['Река', 'Мост закрыт, ремонт моста начнётся весной.'],
    ['Порт', 'Дорога ведёт через мост и дальше на юг.'],
  ] as const)
    await analyst.hasArticle({ name: `${name}.txt`, text: `${name} и город\n\n${FAR_DOWN}\n\n${words}` });
  return analyst;
}

/** Whether the place that is read now is on the screen. */
const isHitInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('hit-current') ?? [])].some((range) => {
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top > 0 && bottom > top && bottom < innerHeight;
    }),
  );

const term = (page: Page, name: RegExp): Locator =>
  page.getByRole('list', { name: 'Words of this search' }).getByRole('button', { name });
const narrow = (page: Page): Locator => page.getByRole('region', { name: 'Narrow the results' });

test('every key searches, in any form and either alphabet, and the list says why', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.searchBox.click();
  for (const [key, code] of [
    ['М', 'KeyV'],
    ['а', 'KeyF'],
    ['д', 'KeyL'],
    ['у', 'KeyE'],
    ['р', 'KeyH'],
    ['о', 'KeyJ'],
  ] as const)
    await pressRussian(page, key, code);
  await expect(analyst.searchBox).toHaveValue('Мадуро');
  await expect(analyst.results).toHaveCount(1);
  await analyst.searchBox.fill('Москва');
  await expect(
    analyst.results
      .first()
      .getByText(/: form of Москва/)
      .first(),
  ).toBeVisible();
  await expect(term(page, /^Москва\W+\d+ article/)).toBeVisible();
});

test('the dials of a word are turned with the mouse or the keyboard, and stand in the query', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.search('Москва');
  await page.keyboard.press('Enter'); // what was suggested makes room
  await term(page, /^Москва/).click();
  const sheet = analyst.dialog('How “Москва” is searched');
  await expect(sheet.getByText('form of Москва').first()).toBeVisible();
  await sheet.getByRole('radio', { name: 'exactly' }).click();
  await expect(analyst.searchBox).toHaveValue(/Москва\[exact\]|=Москва/);
  await expect(sheet.getByRole('radio', { name: 'exactly' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(analyst.searchBox).toHaveValue('Москва');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('the switch for both alphabets takes away exactly what it added', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.searchBox.fill('original:Maduro');
  await expect(analyst.results).toHaveCount(1);
  await expect(analyst.results.first()).toContainText('Мадуро');
  await pressRussian(page, 'Ф', 'KeyA', ['Control', 'Shift']);
  await expect(page.getByRole('button', { name: 'Names in either alphabet' })).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('Nothing found').first()).toBeVisible();
  await page.getByRole('button', { name: 'Names in either alphabet' }).click();
  await expect(analyst.results).toHaveCount(1);
});

test('a word typed on the wrong layout is announced, and one click searches what was meant', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.searchBox.fill('Vflehj');
  await page
    .getByRole('button', { name: /Мадуро/ })
    .first()
    .click();
  await expect(analyst.searchBox).toHaveValue('Мадуро');
  await expect(analyst.results).toHaveCount(1);
});

test('facets narrow with a click and widen with another; months are brushed by mouse and by keyboard', async ({
  desk,
}) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.searchBox.fill('has:translation');
  await expect(analyst.results).toHaveCount(3);
  await pressRussian(page, 'А', 'KeyF', ['Control', 'Shift']);
  const ukrainian = narrow(page)
    .getByRole('group', { name: 'Language' })
    .getByRole('button', { name: /^Ukrainian\W+1 article$/ });
  await ukrainian.click();
  await expect(analyst.searchBox).toHaveValue(/lang:uk/);
  await expect(analyst.results).toHaveCount(1);
  await narrow(page)
    .getByRole('button', { name: /^Ukrainian/, pressed: true })
    .click();
  await expect(analyst.results).toHaveCount(3);

  const months = narrow(page).getByRole('listbox');
  await months.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(analyst.searchBox).toHaveValue(/date:2026/);
  await expect(analyst.results).toHaveCount(1);
  await narrow(page).getByRole('button', { name: 'All dates' }).click();
  await expect(analyst.results).toHaveCount(3);

  const box = await months.boundingBox();
  if (!box) throw new Error('the months are not on the screen');
  await page.mouse.move(box.x + 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(analyst.searchBox).toHaveValue(/date:2023-\d\d\.\.20/);
});

test('next hit goes on into the next article, and back', async ({ desk }) => {
  const analyst = await twoArticles(desk);
  const { page } = analyst;
  await analyst.search('мост');
  await expect(analyst.results).toHaveCount(2);
  await analyst.results.first().click();
  const counter = page.getByRole('toolbar', { name: 'Reading' });
  await expect(counter).toContainText(/1 of \d · article 1 of 2/);
  const first = await page.getByRole('heading', { level: 1 }).textContent();
  const places = Number(/1 of (\d)/.exec((await counter.textContent()) ?? '')?.[1]);
  for (let step = 0; step < places; step++) await page.keyboard.press('F3');
  await expect(counter).toContainText(/1 of \d · article 2 of 2/);
  await expect.poll(() => isHitInSight(page)).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first ?? '');
  await page.keyboard.press('Shift+F3');
  await expect(counter).toContainText(`${places} of ${places} · article 1 of 2`);
  await expect.poll(() => isHitInSight(page)).toBe(true);
});

test('passages are results too, one click from their place', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.search('бумажным');
  await page.getByRole('radio', { name: 'Passages' }).click();
  const passages = page.getByRole('listbox', { name: 'Passages found' }).getByRole('option');
  await expect(passages).toHaveCount(1);
  await expect(passages.first()).toContainText('security guarantees');
  await passages.first().click();
  await expect(analyst.column('Original')).toContainText('бумажным тигром');
  await pressRussian(page, 'З', 'KeyP', ['Control', 'Shift']);
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
});

test('a search is saved in nested folders, gone through result by result, and taken out with undo', async ({
  desk,
}) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.search('бумажным');
  await pressRussian(page, 'ы', 'KeyS', ['Control']);
  const form = analyst.dialog('Save this search');
  await form.getByLabel('Name', { exact: true }).fill('Гарантии Москвы');
  await form.getByRole('combobox', { name: 'Folder' }).fill('Россия / Союзники');
  await page.keyboard.press('Control+Enter');
  const bar = page.getByRole('region', { name: 'Гарантии Москвы' });
  await expect(bar).toBeVisible();
  await analyst.results.first().click();
  await pressRussian(page, 'к', 'KeyR');
  await expect(bar.getByRole('button', { name: 'Relevant', pressed: true })).toBeVisible();
  await expect(analyst.results.first()).toContainText('Relevant');
  await bar.getByRole('button', { name: /^Show:/ }).click();
  await page.getByRole('menuitem', { name: 'To review' }).click();
  await expect(page.getByText('Everything found has been reviewed.')).toBeVisible();

  await analyst.searchBox.fill('');
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await expect(saved.getByRole('button', { name: 'Союзники', exact: true })).toBeVisible();
  await saved.getByRole('button', { name: 'More about Гарантии Москвы' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const line = saved.getByRole('button', { name: /^Гарантии Москвы\W+1 article/ });
  await expect(line).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await line.click();
  await expect(analyst.searchBox).toHaveValue('бумажным');
});

test('what was searched is on record, nothing found too, and is written to a file', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await analyst.searchBox.fill('щщщщщ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing found').first()).toBeVisible();
  await analyst.search('бумажным');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 article found · recorded')).toBeVisible();
  await pressRussian(page, 'Р', 'KeyH', ['Control', 'Shift']);
  const record = analyst.dialog('Search record');
  await expect(record.getByRole('row')).toHaveCount(3);
  await expect(record.getByRole('row').nth(2)).toContainText('none');
  const file = path.join(desk.folder, 'record.csv');
  await analyst.willSaveAs(file);
  await record.getByRole('button', { name: 'Export CSV…' }).click();
  await expect.poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8')).toContain('щщщщщ');
  await record.getByRole('button', { name: 'Search again: щщщщщ' }).click();
  await expect(analyst.searchBox).toHaveValue('щщщщщ');
});

test('a list of terms becomes a table, and a row becomes a search', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await pressRussian(page, 'И', 'KeyB', ['Control', 'Shift']);
  const batch = analyst.dialog('Search many terms');
  await batch.getByRole('textbox', { name: 'Terms' }).fill('бумажным\nщщщщщ\n"не закрыто');
  await page.keyboard.press('Control+Enter');
  await expect(batch.getByRole('row')).toHaveCount(4);
  await expect(batch.getByRole('row').nth(2)).toContainText('none');
  const file = path.join(desk.folder, 'batch.csv');
  await analyst.willSaveAs(file);
  await batch.getByRole('button', { name: 'Export CSV…' }).click();
  await expect.poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8')).toContain('бумажным');
  await batch.getByRole('button', { name: 'Search again: бумажным' }).click();
  await expect(analyst.results).toHaveCount(1);
  await pressRussian(page, 'Р', 'KeyH', ['Control', 'Shift']);
  await expect(page.getByRole('dialog').getByText('щщщщщ').first()).toBeVisible();
});

test('spellings of one name are kept as a family, and searching for one finds the others', async ({ desk }) => {
  const analyst = await sample(desk);
  const { page } = analyst;
  await pressRussian(page, 'Т', 'KeyN', ['Control', 'Shift']);
  const families = analyst.dialog('Names and their spellings');
  await families.getByLabel('Name', { exact: true }).fill('Николас Мадуро');
  await families.getByRole('textbox', { name: 'Spellings' }).fill('Мадуро\nМануро');
  await page.keyboard.press('Control+Enter');
  await expect(families.getByRole('button', { name: /Николас Мадуро/, pressed: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await analyst.searchBox.fill('Мануро');
  await expect(analyst.results).toHaveCount(1);
  await expect(analyst.results.first().getByText('Мадуро: same name as Мануро').first()).toBeVisible();
});
