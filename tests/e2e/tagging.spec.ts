import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { pressRussian } from './support/russianKeys.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
const ENGLISH = 'The cabinet discussed repairs to the bridge. The estimate comes in spring. The work will take a year.';

async function atTheText(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  return analyst;
}

const passages = (analyst: Analyst) =>
  analyst.page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'In ' });

test('passages may overlap, and each shows on the aligned sentences of the other text', async ({ desk }) => {
  const analyst = await atTheText(desk);
  const { page } = analyst;
  for (const [words, tag] of [
    ['обсудил ремонт моста. Смету назовут', 'Сроки'],
    ['ремонт моста', 'Мосты'],
  ] as const) {
    await analyst.selectWithMouse('Original', words);
    await page.keyboard.press('t');
    await analyst.typeTag(tag);
  }
  await expect(passages(analyst)).toHaveCount(2);
  await expect
    .poll(async () => (await analyst.painted('Original', 'passage')).sort())
    .toEqual(['обсудил ремонт моста. Смету назовут', 'ремонт моста']);
  const mirrored = await analyst.painted('Translation', 'mirror');
  expect(mirrored.join('|')).toContain('The cabinet discussed repairs to the bridge.');
  expect(mirrored.join('|')).toContain('The estimate comes in spring.');
});

test('one passage carries several tags, chosen from those there are or made on the fly', async ({ desk }) => {
  const analyst = await atTheText(desk);
  const { page } = analyst;
  await analyst.selectWithMouse('Translation', 'take a year');
  await page.keyboard.press('t');
  await page.keyboard.type('Сроки');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Деньги');
  await page.keyboard.press('Enter');
  await expect(passages(analyst)).toHaveCount(1);
  for (const tag of ['Сроки', 'Деньги']) await expect(passages(analyst).getByText(tag)).toBeVisible();
  await passages(analyst).getByRole('button', { name: 'Remove the tag Сроки' }).click();
  await expect(passages(analyst).getByText('Сроки')).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(passages(analyst).getByText('Сроки')).toBeVisible();
});

test('a note is written with N, found by search, and everything is there after a restart', async ({
  desk,
  newsroom,
}) => {
  const analyst = await atTheText(desk);
  const { page } = analyst;
  await analyst.selectWithMouse('Original', 'Смету назовут');
  await page.keyboard.press('n');
  await page.keyboard.type('сверить с казначейством');
  await page.keyboard.press('Escape');
  await expect(passages(analyst).getByText('сверить с казначейством')).toBeVisible();
  await analyst.search('казначейством');
  await expect(page.getByRole('listbox', { name: 'Search results' }).getByText('note')).toBeVisible();

  await newsroom.close(desk.app);
  const next = new Analyst(await newsroom.openDesk());
  await next.results.first().click();
  await expect(next.page.getByRole('tabpanel').getByText('сверить с казначейством')).toBeVisible();
  await expect.poll(() => next.painted('Original', 'passage')).toEqual(['Смету назовут']);
  // Undo goes on where it stopped.
  await next.page.keyboard.press('Control+z');
  await expect(next.page.getByRole('tabpanel').getByText('сверить с казначейством')).toBeHidden();
});

test('a passage under a tag is one click from its place, whatever else is open', async ({ desk }) => {
  const analyst = await atTheText(desk);
  const { page } = analyst;
  await analyst.selectWithMouse('Original', 'Работы займут год');
  await page.keyboard.press('t');
  await analyst.typeTag('Сроки');
  await analyst.hasArticle({
    name: 'other.txt',
    text: 'Другая статья\n\nВ ней ничего не отмечено, и она открыта сейчас.',
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Другая статья' })).toBeVisible();
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('tabpanel').getByText('Сроки').first().click();
  await page.getByRole('tabpanel').getByText('Работы займут год').first().click();
  await expect(analyst.column('Original')).toContainText(TEXT.slice(0, 20));
  await expect.poll(() => analyst.painted('Original', 'passage')).toEqual(['Работы займут год']);
});

test('T without a selection says what to do; a double click selects the sentence, with Alt the word, or as the settings say', async ({
  desk,
}) => {
  const analyst = await atTheText(desk);
  const { page } = analyst;
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('t');
  await expect(page.getByText('Select words first').first()).toBeVisible();
  const { from } = await analyst.placeOf('Original', 'Кабинет');
  const twice = () => page.mouse.dblclick(from.x + 10, from.y);
  await twice();
  expect(await analyst.selected()).toBe('Кабинет обсудил ремонт моста.');
  await pressRussian(page, 'е', 'KeyT');
  await analyst.typeTag('Власть');
  await expect.poll(() => analyst.painted('Original', 'passage')).toEqual(['Кабинет обсудил ремонт моста.']);
  await page.keyboard.down('Alt');
  await twice();
  await page.keyboard.up('Alt');
  expect((await analyst.selected()).trim()).toBe('Кабинет');
  await page.keyboard.press('Control+,');
  await analyst.dialog('Settings').getByText('the word', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.mouse.click(from.x + 10, from.y);
  await page.waitForTimeout(600); // not a third click
  await twice();
  expect((await analyst.selected()).trim()).toBe('Кабинет');
  // The word at the caret is looked up without being selected.
  await page.mouse.click(from.x + 10, from.y);
  await page.keyboard.press('h');
  await expect(analyst.dialog('Translated before').getByRole('textbox', { name: 'Words' })).toHaveValue('Кабинет');
});

test('a tag with a number key is put on selected words at once, by key on any layout and by its button', async ({
  desk,
}) => {
  const analyst = await atTheText(desk);
  const { page } = analyst;
  await analyst.selectWithMouse('Original', 'ремонт моста');
  await page.keyboard.press('t');
  await analyst.typeTag('Мосты');
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('list', { name: 'All tags' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Edit the tag' }).click();
  await page.getByRole('button', { name: /Number key/ }).click();
  await page.getByRole('option', { name: '1', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('tab', { name: 'Passages' }).click();

  await analyst.selectWithMouse('Original', 'Смету назовут');
  await expect(page.getByRole('button', { name: 'Tag with Мосты' })).toContainText('1');
  // The number row of a Russian layout gives digits; a French one gives letters without Shift: the place of the key counts.
  await pressRussian(page, '&', 'Digit1');
  await expect(passages(analyst)).toHaveCount(2);
  await expect.poll(() => analyst.painted('Original', 'passage')).toContain('Смету назовут');

  await analyst.selectWithMouse('Translation', 'take a year');
  await page.getByRole('button', { name: 'Tag with Мосты' }).click();
  await expect(passages(analyst)).toHaveCount(3);

  // Without a selection the number chooses the view, as ever.
  await analyst.pointAt('Original', 'Работы');
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.press('1');
  await expect(analyst.column('Translation')).toBeHidden();
  await page.keyboard.press('3');
  await expect(analyst.column('Translation')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(passages(analyst)).toHaveCount(2);
});
