import fs from 'node:fs';
import type { Locator } from '@playwright/test';
import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { canBeUsedByEveryone } from './support/looks.ts';
import { insistently } from '../support/asking.ts';
import { throughThe } from './support/page.ts';
import { pressRussian } from './support/russianKeys.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
const ENGLISH = 'The cabinet discussed repairs to the bridge. The estimate comes in spring. The work will take a year.';

async function atTheBench(desk: Desk): Promise<{ analyst: Analyst; bench: Locator }> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  for (const [words, tags] of [
    ['ремонт моста', ['Мосты', 'Работы']],
    ['Смету назовут', ['Деньги']],
    ['Работы займут год', ['Работы']],
  ] as const) {
    for (const tag of tags) {
      await analyst.selectWithMouse('Original', words);
      await analyst.page.keyboard.press('t');
      await analyst.typeTag(tag);
    }
  }
  await pressRussian(analyst.page, 'Л', 'KeyK', ['Control', 'Shift']);
  const bench = analyst.dialog('Tags at work');
  await expect(bench).toBeVisible();
  return { analyst, bench };
}

const isFine = ({ page }: Analyst, name: string): Promise<void> => canBeUsedByEveryone(page, `workbench-${name}`);

const rowsOf = (bench: Locator) => bench.getByRole('table', { name: /Passages under/ }).locator('tbody tr');
const branch = (bench: Locator, name: string) =>
  bench.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name });

test('the codebook is a tree: made, put under, dragged, joined after a preview, put away, all undone in place', async ({
  desk,
}) => {
  const { analyst, bench } = await atTheBench(desk);
  const { page } = analyst;
  await branch(bench, 'Работы').click();
  await bench.getByRole('button', { name: /Stands under/ }).click();
  await page.getByRole('option', { name: 'Мосты' }).click();
  await expect(branch(bench, 'Работы')).toHaveAttribute('aria-level', '2');
  await isFine(analyst, 'codebook');

  // By mouse: onto another tag.
  await branch(bench, 'Деньги').dragTo(branch(bench, 'Мосты'), { targetPosition: { x: 120, y: 12 } });
  await expect(branch(bench, 'Деньги')).toHaveAttribute('aria-level', '2');
  await bench.getByRole('tab', { name: 'Codebook' }).focus();
  await page.keyboard.press('Control+z');
  await expect(branch(bench, 'Деньги')).toHaveAttribute('aria-level', '1');

  await branch(bench, 'Деньги').click();
  await bench.getByRole('button', { name: 'Join into another…' }).click();
  await page.keyboard.type('Работы');
  await page.keyboard.press('Enter');
  const preview = bench.getByRole('group', { name: 'Join “Деньги” into “Работы”?' });
  await expect(preview).toContainText('1 passage and 0 articles will carry “Работы” instead');
  await isFine(analyst, 'joining');
  await preview.getByRole('button', { name: 'Join them' }).click();
  await expect(branch(bench, 'Деньги')).toBeHidden();
  await expect(branch(bench, 'Работы')).toContainText('3');

  await branch(bench, 'Мосты').click();
  await bench.getByRole('button', { name: 'Put away' }).last().click();
  await bench.getByRole('radio', { name: 'Put away' }).click();
  await expect(branch(bench, 'Мосты')).toContainText('put away');
  await bench.getByRole('radio', { name: 'Used once' }).click();
  await expect(bench.getByText('No tag is so.')).toBeVisible();
  await bench.getByRole('radio', { name: 'All' }).click();
  await bench.getByRole('button', { name: 'New tag' }).click();
  await page.keyboard.type('Порты');
  await page.keyboard.press('Enter');
  await expect(branch(bench, 'Порты')).toBeVisible();
});

test('a codebook leaves as REFI-QDA and as a table and comes into another archive, with its tree', async ({
  desk,
}, info) => {
  const { analyst, bench } = await atTheBench(desk);
  const { page } = analyst;
  const file = info.outputPath('codebook.qdc');
  await branch(bench, 'Работы').click();
  await bench.getByRole('button', { name: /Stands under/ }).click();
  await page.getByRole('option', { name: 'Мосты' }).click();
  await expect(branch(bench, 'Работы')).toHaveAttribute('aria-level', '2');
  await analyst.willSaveAs(file);
  await bench.getByRole('button', { name: 'REFI-QDA…' }).click();
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  fs.writeFileSync(
    file,
    fs.readFileSync(file, 'utf8').replaceAll('Мосты', 'Переправы').replaceAll('Работы', 'Стройки'),
  );
  await analyst.willChoose(file);
  await bench.getByRole('button', { name: 'Import…' }).click();
  await expect(branch(bench, 'Стройки')).toHaveAttribute('aria-level', '2');
  // As a table too.
  const table = info.outputPath('codebook.csv');
  await analyst.willSaveAs(table);
  await bench.getByRole('button', { name: 'CSV…' }).click();
  await expect.poll(() => fs.existsSync(table) && fs.readFileSync(table, 'utf8')).toContain('Стройки,Переправы');
  fs.writeFileSync(table, 'name;parent;definition\nНасыпи;Переправы;Земля, не мост\n');
  await analyst.willChoose(table);
  await bench.getByRole('button', { name: 'Import…' }).click();
  await expect(branch(bench, 'Насыпи')).toHaveAttribute('aria-level', '2');
});

test('everything under a tag is a table: filtered, sorted, grouped, read in context, done to at once, one click to the place', async ({
  desk,
}, info) => {
  const { analyst, bench } = await atTheBench(desk);
  const { page } = analyst;
  await branch(bench, 'Работы').click();
  await bench.getByRole('button', { name: 'See everything under it' }).click();
  await expect(rowsOf(bench)).toHaveCount(2);
  await rowsOf(bench).first().hover();
  await expect(bench.getByText('In context')).toBeVisible();
  await isFine(analyst, 'under');
  await bench.getByRole('button', { name: 'Sort by quote' }).click();
  await expect(rowsOf(bench).first()).toContainText('Работы займут год');
  await bench.getByLabel('Filter: words, outlet, note').fill('bridge');
  await expect(rowsOf(bench)).toHaveCount(1);
  await bench.getByLabel('Filter: words, outlet, note').fill('');
  await bench.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'Month' }).click();
  await expect(rowsOf(bench)).toHaveCount(3); // the heading of the month is a row too
  await bench.getByRole('checkbox', { name: 'Choose all that are shown' }).click({ force: true });
  await bench.getByRole('button', { name: 'Tag…' }).click();
  await page.keyboard.type('Срочно');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tagged 2 passages with Срочно').first()).toBeVisible();
  const file = info.outputPath('passages.csv');
  await analyst.willSaveAs(file);
  await bench.getByRole('button', { name: 'CSV…' }).click();
  await expect.poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8')).toContain('Работы; Срочно');
  // The rest of what is done to many at once, each taken back in place.
  await bench.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'Tag', exact: true }).click();
  await expect(bench.getByRole('rowheader', { name: 'Работы 2' })).toBeVisible();
  const all = bench.getByRole('checkbox', { name: 'Choose all that are shown' });
  for (const [button, told] of [
    ['Take the tag off', 'Took Работы off 2 passages'],
    ['Delete', 'Deleted 2 passages'],
  ] as const) {
    await all.check({ force: true });
    await bench.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByText(told).first()).toBeVisible();
    await expect(bench.getByText('No passage is under this tag.')).toBeVisible();
    await bench.getByRole('tab', { name: 'Under a tag' }).focus();
    await page.keyboard.press('Control+z');
    await expect(rowsOf(bench)).toHaveCount(3);
  }
  await all.check({ force: true });
  await bench.getByRole('button', { name: 'Add to the dossier' }).click();
  await expect(page.getByText(/dossier/i).first()).toBeVisible();
  await bench.getByRole('button', { name: 'Работы займут год' }).click();
  await expect(bench).toBeHidden();
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await expect(
    page.getByRole('tabpanel').getByRole('row').or(page.getByRole('tabpanel').getByRole('option')),
  ).toHaveCount(2);
  await page.getByRole('tab', { name: 'Passages' }).click();
  await expect.poll(() => analyst.painted('Original', 'passage')).toContain('Работы займут год');
});

test('where tags meet is a matrix, and a number leads to the passages', async ({ desk }) => {
  const { analyst, bench } = await atTheBench(desk);
  await bench.getByRole('tab', { name: 'Together' }).click();
  await bench
    .getByRole('button', { name: /(Мосты and Работы|Работы and Мосты): 1/ })
    .first()
    .click();
  await expect(bench.getByRole('region', { name: /and/ })).toContainText('ремонт моста');
  await isFine(analyst, 'together');
  await bench.getByRole('radio', { name: 'in articles' }).click();
  await expect(bench.getByRole('button', { name: /Деньги and/ }).first()).toBeVisible();
});

test('what two analysts marked is kept apart, and their agreement is counted', async ({ desk }) => {
  const { analyst, bench } = await atTheBench(desk);
  const { page } = analyst;
  await bench.getByRole('tab', { name: 'Agreement' }).click();
  await expect(bench).toContainText('Two analysts are needed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  const settings = analyst.dialog('Settings');
  await settings.getByLabel('Your name').fill('Б. Шевченко');
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  for (const words of ['обсудил ремонт', 'Смету назовут весной']) {
    await analyst.selectWithMouse('Original', words);
    await page.keyboard.press('t');
    await analyst.typeTag('Деньги');
  }
  await page.keyboard.press('Control+Shift+k');
  await bench.getByRole('tab', { name: 'Agreement' }).click();
  await expect(bench.getByRole('table', { name: 'Agreement for each tag' })).toContainText('Деньги');
  await isFine(analyst, 'agreement');
});

test('what was deleted is in the bin, comes back from it, and is gone when the bin is emptied', async ({ desk }) => {
  const { analyst, bench } = await atTheBench(desk);
  const { page } = analyst;
  await branch(bench, 'Мосты').click();
  await bench.getByRole('button', { name: 'Delete the tag' }).click();
  await expect(branch(bench, 'Мосты')).toBeHidden();
  await bench.getByRole('tab', { name: 'Bin' }).click();
  await isFine(analyst, 'bin');
  await bench.getByRole('button', { name: 'Put back “Мосты”' }).click();
  await expect(bench).toContainText('The bin is empty');
  await bench.getByRole('tab', { name: 'Codebook' }).click();
  await expect(branch(bench, 'Мосты')).toContainText('1');
  await branch(bench, 'Мосты').click();
  await bench.getByRole('button', { name: 'Delete the tag' }).click();
  await bench.getByRole('tab', { name: 'Bin' }).click();
  await bench.getByRole('button', { name: 'Empty the bin…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Empty it' }).click();
  await expect(bench).toContainText('The bin is empty');
});

test('everything leaves for other programs, as Web Annotations and as a REFI-QDA project', async ({ desk }, info) => {
  const { analyst, bench } = await atTheBench(desk);
  for (const [button, name] of [
    ['Web Annotations (JSON-LD)…', 'passages.jsonld'],
    ['REFI-QDA project…', 'passages.qdpx'],
  ] as const) {
    const file = info.outputPath(name);
    await analyst.willSaveAs(file);
    await bench.getByRole('button', { name: button }).click();
    await expect(analyst.page.getByText(`Wrote 3 passages to ${name}`).first()).toBeVisible();
    expect(fs.statSync(file).size).toBeGreaterThan(500);
  }
});

test('all hits of a search are tagged after a look, without those that were unticked', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  await analyst.search('смета OR ремонт OR год');
  await pressRussian(page, 'Д', 'KeyL', ['Control', 'Shift']);
  const dialog = analyst.dialog('Tag all hits');
  await expect(dialog.getByText('3 of 3 hits ticked')).toBeVisible();
  await dialog.getByRole('radio', { name: 'The whole sentence' }).click();
  await dialog.getByRole('checkbox', { name: 'Tag “Работы займут год.”' }).click({ force: true });
  await expect(dialog.getByText('2 of 3 hits ticked')).toBeVisible();
  await isFine(analyst, 'hits');
  await dialog.getByRole('button', { name: 'Tag them…' }).click();
  await page.keyboard.type('Стройка');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await analyst.results.first().click();
  await expect
    .poll(async () => (await analyst.painted('Original', 'passage')).sort())
    .toEqual(['Кабинет обсудил ремонт моста.', 'Смету назовут весной.']);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(() => analyst.painted('Original', 'passage')).toEqual([]);
});

test('an article captured again: a verdict on each passage, moved only when confirmed', async ({ desk }) => {
  const { analyst } = await atTheBench(desk);
  const { page } = analyst;
  await page.keyboard.press('Escape');
  const ask = insistently(throughThe(page));
  const { articles } = await ask('reading.library', { limit: 1, offset: 0 });
  const again = `Срочно. ${TEXT.replace('Смету назовут весной', 'Смету объявят осенью').replace(' Работы займут год.', '')}`;
  const { handle } = await ask('importing.stageText', { text: again });
  const { charset, fields } = await ask('importing.preview', { handle, charset: null });
  const commit = { handle, charset: charset.used, fields, capturedAt: '2030-01-01' };
  await ask('importing.commit', { ...commit, onDuplicate: 'attach', attachTo: articles[0]?.id ?? null });
  await page.reload();
  await page.getByRole('button', { name: 'Review…' }).click();
  const dialog = analyst.dialog('What became of the passages');
  const lines = dialog.getByRole('list', { name: 'Passages of the earlier capture' }).getByRole('listitem');
  await expect(lines).toHaveCount(3);
  await expect(dialog.locator('ins').first()).toContainText('Срочно');
  await isFine(analyst, 'captures');
  await dialog.getByRole('button', { name: 'Move the one that kept its words' }).click();
  await expect(lines).toHaveCount(2);
  await lines.filter({ hasText: 'Работы займут год' }).getByRole('button', { name: /Leave/ }).click();
  await expect(lines).toHaveCount(1);
  await dialog.getByRole('list').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => analyst.painted('Original', 'passage')).toContain('ремонт моста');
  await expect(page.getByRole('list', { name: 'Passages of this article' })).toContainText('Работы займут год');
});
