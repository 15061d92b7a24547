import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { canBeUsedByEveryone, picture } from './support/looks.ts';
import { pressRussian } from './support/russianKeys.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
const ENGLISH = 'The cabinet discussed repairs to the bridge. The estimate comes in spring. The work will take a year.';

async function withPassage(desk: Desk, words: string, tag: string): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  await marks(analyst, words, tag);
  return analyst;
}

async function marks(analyst: Analyst, words: string, tag: string): Promise<void> {
  await analyst.selectWithMouse('Original', words);
  await analyst.page.keyboard.press('t');
  await analyst.typeTag(tag);
  // The words are painted at once; what is done next is done to the passage, which is there when its card is.
  await expect(analyst.page.locator('li[aria-current="true"]').filter({ hasText: tag })).toBeVisible();
}

const cards = (analyst: Analyst) =>
  analyst.page.getByRole('list', { name: 'Passages of this article' }).locator('> li');
const painted = (analyst: Analyst) => analyst.painted('Original', 'passage');

test('the edges of a passage move with Shift+arrows on a Russian layout, and undo puts them back', async ({ desk }) => {
  const analyst = await withPassage(desk, 'ремонт моста', 'Мосты');
  const { page } = analyst;
  await pressRussian(page, 'п', 'KeyG');
  const bar = page.getByRole('group', { name: 'Move its edges' });
  await expect(bar).toBeVisible();
  await canBeUsedByEveryone(page, 'edges');
  // The end a letter on, then the other end a word back.
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(bar).toBeHidden();
  await expect.poll(() => painted(analyst)).toEqual(['обсудил ремонт моста.']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(analyst)).toEqual(['ремонт моста']);
  // Esc leaves it as it was.
  await pressRussian(page, 'п', 'KeyG');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  expect(await painted(analyst)).toEqual(['ремонт моста']);
});

test('an edge is dragged by its handle', async ({ desk }) => {
  const analyst = await withPassage(desk, 'ремонт моста', 'Мосты');
  const { page } = analyst;
  await cards(analyst).getByRole('button', { name: 'Edges and words of this passage' }).click();
  await page.getByRole('menuitem', { name: /Move its edges/ }).click();
  const { from } = await analyst.placeOf('Original', 'обсудил');
  const handle = page.locator('[data-edge="start"]');
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y, { steps: 4 });
  await page.mouse.move(from.x, from.y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: /Keep/ }).click();
  await expect.poll(() => painted(analyst)).toEqual(['обсудил ремонт моста']);
});

test('a passage is split at the caret, and two are joined with what is between them left out', async ({ desk }) => {
  const analyst = await withPassage(desk, 'ремонт моста. Смету назовут весной.', 'Мосты');
  const { page } = analyst;
  const { from } = await analyst.placeOf('Original', 'Смету');
  await page.mouse.click(from.x, from.y);
  await pressRussian(page, 'П', 'KeyG', ['Shift']);
  await expect(cards(analyst)).toHaveCount(2);
  await expect.poll(async () => (await painted(analyst)).sort()).toEqual(['Смету назовут весной.', 'ремонт моста.']);

  await marks(analyst, 'Кабинет', 'Власть');
  await expect(cards(analyst)).toHaveCount(3);
  await cards(analyst).first().getByRole('button', { name: 'Кабинет', exact: true }).click();
  await pressRussian(page, 'О', 'KeyJ', ['Shift']);
  await expect(cards(analyst)).toHaveCount(2);
  await expect(cards(analyst).first()).toContainText('Кабинет […] ремонт моста.');
  await expect.poll(async () => (await painted(analyst)).join('|')).not.toContain('обсудил');
  await page.keyboard.press('Control+z');
  await expect(cards(analyst)).toHaveCount(3);
});

test('words are left out of the middle of a quote, and it is quoted whole again', async ({ desk }) => {
  const analyst = await withPassage(desk, 'Смету назовут весной. Работы займут год.', 'Сроки');
  const { page } = analyst;
  await analyst.selectWithMouse('Original', 'назовут весной. Работы');
  await pressRussian(page, 'щ', 'KeyO');
  await expect(cards(analyst)).toContainText('Смету […] займут год.');
  await cards(analyst).getByRole('button', { name: 'Edges and words of this passage' }).click();
  await page.getByRole('menuitem', { name: /Quote it whole/ }).click();
  await expect(cards(analyst)).toContainText('Смету назовут весной. Работы займут год.');
});

test('a passage is assessed: who says it, what it is, how far it is checked', async ({ desk }) => {
  const analyst = await withPassage(desk, 'Работы займут год', 'Сроки');
  const { page } = analyst;
  await pressRussian(page, 'й', 'KeyQ');
  const sheet = analyst.dialog('What is said here, and how far it has been checked');
  await sheet.getByLabel('Who says it').fill('министр');
  await sheet.getByRole('radio', { name: 'Claim' }).click();
  await sheet.getByRole('radio', { name: 'Disputed' }).click();
  await canBeUsedByEveryone(page, 'assessing');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Save' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(cards(analyst)).toContainText(/Claim · says министр · disputed, \d+ \w+ \d{4}/);
  await page.screenshot({ path: picture('assessed') });
  await page.keyboard.press('Control+z');
  await expect(cards(analyst)).toContainText('Assess…');
});

test('the whole article carries tags, found under the tag and by search, and taken off again', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  const line = page.getByRole('group', { name: 'Tags of the whole article' });
  await line.getByRole('button', { name: 'Tag the whole article' }).click();
  await page.keyboard.type('Дороги');
  await page.keyboard.press('Enter');
  await expect(line).toContainText('Дороги');
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('list', { name: 'All tags' }).getByText('Дороги').click();
  await expect(page.getByRole('list', { name: 'Whole articles' }).getByRole('button')).toContainText('Кабинет');
  await canBeUsedByEveryone(page, 'article tags');
  await analyst.search('tag:Дороги');
  await expect(analyst.results).toHaveCount(1);
  await page.getByRole('tab', { name: 'Passages' }).click();
  await line.getByRole('button', { name: 'Remove the tag Дороги' }).click();
  await expect(line).not.toContainText('Дороги');
});

test('a note leads to another passage by a link that was copied from its card', async ({ desk }) => {
  const analyst = await withPassage(desk, 'ремонт моста', 'Мосты');
  const { page } = analyst;
  await marks(analyst, 'Работы займут год', 'Сроки');
  await cards(analyst).first().getByRole('button', { name: 'Edges and words of this passage' }).click();
  await page.getByRole('menuitem', { name: 'Copy a link for a note' }).click();
  await expect(page.getByText('Copied a link: paste it into any note').first()).toBeVisible();
  await cards(analyst).last().getByRole('button', { name: 'Write a note' }).click();
  await page.keyboard.type('Сверить: ');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Escape');
  const link = cards(analyst).last().getByRole('list', { name: 'Links in the note' }).getByRole('button');
  await expect(link).toContainText('“ремонт моста” — Кабинет обсудил ремонт моста');
  await page.screenshot({ path: picture('note link') });
  await link.click();
  await expect(cards(analyst).first()).toHaveAttribute('aria-current', 'true');
});

test('a stripe in the margin has the name of its tag: when pointed at, and always where there is room', async ({
  desk,
}) => {
  const analyst = await withPassage(desk, 'ремонт моста', 'Мосты');
  const { page } = analyst;
  await marks(analyst, 'Смету назовут весной', 'Деньги');
  const name = analyst.column('Original').getByText('Деньги', { exact: true });
  await expect(name).toBeHidden();
  await analyst.column('Original').locator('[class*=stripe_]', { hasText: 'Деньги' }).hover();
  await expect(name).toBeVisible();
  await page.screenshot({ path: picture('stripe name') });
  await page.mouse.move(5, 5);
  await expect(name).toBeHidden();
  // One text alone, and the side places put away: the margin is wide.
  await pressRussian(page, '1', 'Digit1');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.press('Control+Alt+p');
  await expect(name).toBeVisible();
  await canBeUsedByEveryone(page, 'stripe names');
});
