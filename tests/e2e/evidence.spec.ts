import fs from 'node:fs';
import path from 'node:path';
import { importText, insistently, tagQuote, type Ask } from '../support/asking.ts';
import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { canBeUsedByEveryone } from './support/looks.ts';
import { throughThe } from './support/page.ts';
import { wordsOf } from './support/pdf.ts';
import { pressRussian } from './support/russianKeys.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
const ENGLISH = 'The cabinet discussed repairs to the bridge. The estimate comes in spring. The work will take a year.';

const cards = (analyst: Analyst) =>
  analyst.page.getByRole('list', { name: 'Passages of this article' }).locator('> li');
const asks = (desk: Desk): Ask => insistently(throughThe(desk.page));

async function atTheBridge(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  return analyst;
}

test('an exported PDF says who says it, how far it is checked and by whom, and quotes with […] beside the whole words', async ({
  desk,
}, info) => {
  const analyst = await atTheBridge(desk);
  const { page } = analyst;
  await page.keyboard.press('Control+,');
  await analyst.dialog('Settings').getByLabel('Your name').fill('Б. Шевченко');
  await page.keyboard.press('Escape');
  await analyst.selectWithMouse('Original', 'Смету назовут весной. Работы займут год.');
  await page.keyboard.press('t');
  await analyst.typeTag('Сроки');
  await expect(cards(analyst)).toHaveCount(1);
  await analyst.selectWithMouse('Original', 'назовут весной. Работы');
  await pressRussian(page, 'щ', 'KeyO');
  await expect(cards(analyst)).toContainText('Смету […] займут год.');
  await pressRussian(page, 'й', 'KeyQ');
  const sheet = analyst.dialog('What is said here, and how far it has been checked');
  await sheet.getByLabel('Who says it').fill('министр Громов');
  await sheet.getByRole('radio', { name: 'Claim' }).click();
  await sheet.getByRole('radio', { name: 'Disputed' }).click();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(cards(analyst)).toContainText('disputed by Б. Шевченко');
  await cards(analyst).getByRole('button', { name: 'Add to the dossier' }).click();
  await page.getByRole('tab', { name: 'Dossier' }).click();
  const file = info.outputPath('evidence.pdf');
  await analyst.exportDossier(file);
  const words = wordsOf(file);
  expect(words).toContain('Смету […] займут год.');
  expect(words).toContain('Смету назовут весной. Работы займут год.');
  for (const said of [/claim/i, /министр Громов/, /disputed/i, /Б\. Шевченко/]) expect(words).toMatch(said);
});

test('a note leads to another article by a link that was copied from its menu', async ({ desk }) => {
  await importText(asks(desk), 'Паром ходит и зимой. Расписание не менялось.', { title: 'Паром' });
  const analyst = await atTheBridge(desk);
  const { page } = analyst;
  await analyst.results.filter({ hasText: 'Паром' }).click();
  await page.getByRole('button', { name: 'More about this article' }).click();
  await page.getByRole('menuitem', { name: 'Copy a link for a note' }).click();
  await expect(page.getByText('Copied a link: paste it into any note').first()).toBeVisible();
  await analyst.results.filter({ hasText: 'Кабинет' }).click();
  await analyst.selectWithMouse('Original', 'Работы займут год');
  await page.keyboard.press('t');
  await analyst.typeTag('Сроки');
  await cards(analyst).getByRole('button', { name: 'Write a note' }).click();
  await page.keyboard.type('Ср. ');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Escape');
  await cards(analyst).getByRole('list', { name: 'Links in the note' }).getByRole('button', { name: 'Паром' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Паром' })).toBeVisible();
});

test('how often a tag comes over the months is a row of bars; a bar shows its passages only', async ({ desk }) => {
  const ask = asks(desk);
  for (const [published, count] of [
    ['2025-11-03', 1],
    ['2026-01-10', 2],
    ['2026-02-20', 1],
  ] as const) {
    for (let at = 0; at < count; at++) {
      const text = `Кабинет обсудил ремонт моста, день ${published}, номер ${at}.`;
      const article = await importText(ask, text, { title: `Мост ${published} ${at}`, published });
      await tagQuote(ask, article, 'ремонт моста', ['Мосты']);
    }
  }
  await desk.page.reload();
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await expect(analyst.results).toHaveCount(4);
  await page.keyboard.press('Control+Shift+k');
  const bench = analyst.dialog('Tags at work');
  await bench.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name: 'Мосты' }).click();
  await bench.getByRole('button', { name: 'See everything under it' }).click();
  const bars = bench.getByRole('figure', { name: 'Over time' });
  await expect(bars.getByRole('button')).toHaveCount(4);
  await expect(bars.getByRole('button', { name: 'Dec 2025: 0 passages' })).toBeDisabled();
  const rows = bench.getByRole('table', { name: /Passages under/ }).locator('tbody tr');
  await bars.getByRole('button', { name: 'Jan 2026: 2 passages' }).click();
  await expect(rows).toHaveCount(2);
  await canBeUsedByEveryone(page, 'workbench-over time');
  await bars.getByRole('button', { name: 'Jan 2026 only: show all time' }).click();
  await expect(rows).toHaveCount(4);
  await bench.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'Analyst' }).click();
  await expect(bench.getByRole('rowheader', { name: 'No name 4' })).toBeVisible();
});

test('the bin gives back dossiers, translations and articles, each where it was', async ({ desk }) => {
  const analyst = await atTheBridge(desk);
  const { page } = analyst;
  await analyst.selectWithMouse('Original', 'Работы займут год');
  await page.keyboard.press('t');
  await analyst.typeTag('Сроки');
  await cards(analyst).getByRole('button', { name: 'Add to the dossier' }).click();
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await page.getByRole('button', { name: 'More for this dossier' }).click();
  await page.getByRole('menuitem', { name: 'Delete dossier…' }).click();
  await page.getByRole('button', { name: 'Delete dossier', exact: true }).click();
  await page.getByRole('button', { name: /^Which translation|^English/ }).click();
  await page.getByRole('menuitem', { name: 'Take this translation out' }).click();
  await expect(analyst.column('Translation')).toBeHidden();
  await page.getByRole('button', { name: 'More about this article' }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(analyst.results).toHaveCount(0);

  await page.keyboard.press('Control+Shift+k');
  const bench = analyst.dialog('Tags at work');
  await bench.getByRole('tab', { name: 'Bin' }).click();
  const items = bench.getByRole('list', { name: 'In the bin' }).getByRole('listitem');
  // A translation of an article in the bin comes when the article is back.
  await expect(items).toHaveCount(2);
  await items.filter({ hasText: 'Article' }).getByRole('button').click();
  await items.filter({ hasText: 'Translation' }).getByRole('button').click();
  await canBeUsedByEveryone(page, 'workbench-bin of all kinds');
  await items.filter({ hasText: 'Dossier' }).getByRole('button').click();
  await expect(bench).toContainText('The bin is empty');
  await page.keyboard.press('Escape');
  await analyst.results.first().click();
  await expect(analyst.column('Translation')).toBeVisible();
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Работы займут год');
});

test('a colleague’s passages come from a file: under their name on the cards and in the table, once, and undone in place', async ({
  newsroom,
}, info) => {
  const file = info.outputPath('colleague.jsonld');
  const theirs = await newsroom.openDesk({ archive: path.join(newsroom.folder, 'theirs') });
  const colleague = await atTheBridge(theirs);
  const askThem = asks(theirs);
  await askThem('settings.set', { analyst: 'О. Ковальчук' });
  const { articles } = await askThem('reading.library', { limit: 10, offset: 0 });
  const bridge = await askThem('reading.article', { articleId: articles[0]?.id ?? (0 as never) });
  await tagQuote(askThem, bridge, 'ремонт моста', ['Мосты', 'Деньги'], 'сверить');
  const other = await importText(askThem, 'Паром отменили. Документов нет.', { title: 'Паром' });
  await tagQuote(askThem, other, 'Документов нет', ['Деньги']);
  await colleague.page.keyboard.press('Control+Shift+k');
  await colleague.willSaveAs(file);
  await colleague.dialog('Tags at work').getByRole('button', { name: 'Web Annotations (JSON-LD)…' }).click();
  await expect.poll(() => fs.existsSync(file)).toBe(true);
  await newsroom.close(theirs.app);

  const own = await newsroom.openDesk();
  const analyst = await atTheBridge(own);
  const { page } = analyst;
  await asks(own)('settings.set', { analyst: 'Б. Шевченко' });
  await page.reload();
  await analyst.results.first().click();
  await analyst.selectWithMouse('Original', 'обсудил ремонт моста');
  await page.keyboard.press('t');
  await analyst.typeTag('Деньги');
  await page.keyboard.press('Control+Shift+k');
  const bench = analyst.dialog('Tags at work');
  await analyst.willChoose(file);
  await bench.getByRole('button', { name: 'Import passages…' }).click();
  const lost = analyst.dialog('One passage found no place here');
  await expect(lost).toContainText('Документов нет');
  await expect(lost).toContainText('Its article is not in this archive: Паром');
  await expect(lost).toContainText('1 new, 0 completed, 0 there already.');
  await canBeUsedByEveryone(page, 'workbench-import');
  await page.keyboard.press('Escape');
  await expect(lost).toBeHidden();
  await bench.getByRole('tab', { name: 'Agreement' }).click();
  await expect(bench.getByRole('table', { name: 'Agreement for each tag' })).toContainText('Деньги');
  await bench.getByRole('tab', { name: 'Under a tag' }).click();
  await bench.getByRole('button', { name: /Tag$/ }).click();
  await page.getByRole('option', { name: 'Деньги' }).click();
  await bench.getByRole('button', { name: /Group by/ }).click();
  await page.getByRole('option', { name: 'Analyst' }).click();
  for (const name of ['О. Ковальчук 1', 'Б. Шевченко 1'])
    await expect(bench.getByRole('rowheader', { name })).toBeVisible();
  await canBeUsedByEveryone(page, 'workbench-two analysts');
  await bench.getByRole('tab', { name: 'Under a tag' }).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Passages' }).click();
  await expect(cards(analyst).filter({ hasText: 'Marked by О. Ковальчук' })).toHaveCount(1);
  await canBeUsedByEveryone(page, 'two analysts');
  await page.keyboard.press('Control+z');
  await expect(cards(analyst)).toHaveCount(1);
});

test('what was done is a list, after a restart too, and any of it is taken back with what came after', async ({
  newsroom,
  desk,
}) => {
  const before = await atTheBridge(desk);
  for (const [words, tag] of [
    ['ремонт моста', 'Мосты'],
    ['Смету назовут', 'Деньги'],
    ['Работы займут год', 'Сроки'],
  ] as const) {
    await before.selectWithMouse('Original', words);
    await before.page.keyboard.press('t');
    await before.typeTag(tag);
    await expect(cards(before).filter({ hasText: tag })).toHaveCount(1);
  }
  await newsroom.close(desk.app);
  const analyst = new Analyst(await newsroom.openDesk());
  const { page } = analyst;
  await analyst.results.first().click();
  await expect(cards(analyst)).toHaveCount(3);
  await pressRussian(page, 'Л', 'KeyK', ['Control', 'Shift']);
  const bench = analyst.dialog('Tags at work');
  await bench.getByRole('tab', { name: 'Log' }).click();
  const lines = bench.getByRole('list', { name: 'What was done' }).getByRole('listitem');
  await expect(lines.first()).toContainText('Tag “Работы займут год” as Сроки');
  await lines.filter({ hasText: 'as Деньги' }).getByRole('button').click();
  await expect(page.getByText('Took back 2 steps').first()).toBeVisible();
  await expect(lines.filter({ hasText: 'taken back' })).toHaveCount(2);
  await canBeUsedByEveryone(page, 'workbench-log');
  await bench.getByRole('tab', { name: 'Log' }).focus();
  await page.keyboard.press('Control+Shift+z');
  await expect(lines.filter({ hasText: 'taken back' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(cards(analyst)).toHaveCount(2);
});
