import { Analyst, type Column } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';

/** An article of many paragraphs whose sentences are of different length in the two languages. */
const SENTENCES = Array.from({ length: 120 }, (_, n) => ({
  original: `Абзац ${n + 1}: комиссия сообщила о ходе работ на участке номер ${n + 1}${n % 3 === 0 ? ', однако подробностей не раскрыла и попросила подождать до конца месяца' : ''}.`,
  translation: `Paragraph ${n + 1}: the commission reported progress on section number ${n + 1}${n % 4 === 0 ? ', adding that the details will be made public only after the audit has been finished, whenever that may be' : ''}.`,
}));

async function longArticle(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({
    name: 'long.txt',
    text: `Дневник комиссии\n\n${SENTENCES.map(({ original }) => original).join('\n\n')}`,
    translation: `The commission's diary\n\n${SENTENCES.map(({ translation }) => translation).join('\n\n')}`,
  });
  return analyst;
}

/** The number of the paragraph at the reading line, 30 % from the top of a column. */
const paragraphAtLine = (analyst: Analyst, column: Column): Promise<number> =>
  analyst.column(column).evaluate((scroller) => {
    const box = scroller.getBoundingClientRect();
    const line = box.top + box.height * 0.3;
    const paragraphs = [...scroller.querySelectorAll('p')];
    const at = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom >= line);
    return Number(/\d+/.exec(at?.textContent ?? '')?.[0] ?? 0);
  });

/** Turns the wheel over a column until it has scrolled to about there. */
async function scrollTo(analyst: Analyst, column: Column, top: number): Promise<void> {
  await analyst.column(column).hover();
  const now = await analyst.column(column).evaluate((scroller) => scroller.scrollTop);
  await analyst.page.mouse.wheel(0, top - now);
  await analyst.page.waitForTimeout(350); // the other column follows in the next frames
}

test('the two columns scroll together by sentence, in both directions, and come to rest', async ({ desk }) => {
  const analyst = await longArticle(desk);
  for (const [column, other] of [
    ['Original', 'Translation'],
    ['Translation', 'Original'],
  ] as const) {
    for (const top of [900, 2600, 4200, 300]) {
      await scrollTo(analyst, column, top);
      const [here, there] = [await paragraphAtLine(analyst, column), await paragraphAtLine(analyst, other)];
      expect(here).toBeGreaterThan(0);
      expect(Math.abs(here - there), `${column} at ${here}, ${other} at ${there}`).toBeLessThanOrEqual(1);
      const before = await analyst.column(column).evaluate((scroller) => scroller.scrollTop);
      await analyst.page.waitForTimeout(300);
      expect(await analyst.column(column).evaluate((scroller) => scroller.scrollTop)).toBe(before);
    }
  }
});

test('released, the columns scroll apart; locked again, they stay where the reader is', async ({ desk }) => {
  const analyst = await longArticle(desk);
  const { page } = analyst;
  await scrollTo(analyst, 'Original', 1500);
  await page.keyboard.press('l');
  const held = await paragraphAtLine(analyst, 'Translation');
  await scrollTo(analyst, 'Original', 4000);
  expect(await paragraphAtLine(analyst, 'Translation')).toBe(held);
  const here = await paragraphAtLine(analyst, 'Original');
  await page.keyboard.press('l');
  await scrollTo(analyst, 'Original', 4010);
  expect(Math.abs((await paragraphAtLine(analyst, 'Original')) - here)).toBeLessThanOrEqual(1);
  expect(Math.abs((await paragraphAtLine(analyst, 'Translation')) - here)).toBeLessThanOrEqual(1);
});

test('the views change with 1, 2 and 3, and the sentence being read stays in sight', async ({ desk }) => {
  const analyst = await longArticle(desk);
  const { page } = analyst;
  await scrollTo(analyst, 'Original', 3000);
  const reading = await paragraphAtLine(analyst, 'Original');
  const views: readonly [string, readonly Column[], readonly Column[]][] = [
    ['1', ['Original'], ['Translation']],
    ['3', ['Original', 'Translation'], []],
    ['2', ['Translation'], ['Original']],
    ['3', ['Original', 'Translation'], []],
  ];
  for (const [key, shown, hidden] of views) {
    await page.keyboard.press(key);
    for (const column of hidden) await expect(analyst.column(column)).toBeHidden();
    for (const column of shown) {
      await expect(analyst.column(column)).toBeVisible();
      await expect
        .poll(async () => Math.abs((await paragraphAtLine(analyst, column)) - reading))
        .toBeLessThanOrEqual(1);
    }
  }
});

test('pointing at a sentence, or moving the caret through it, lights its counterpart', async ({ desk }) => {
  const analyst = await longArticle(desk);
  await analyst.pointAt('Original', 'Абзац 4:');
  await expect.poll(() => analyst.painted('Translation', 'counterpart')).toEqual([SENTENCES[3]?.translation]);

  await analyst.page.mouse.move(5, 5);
  await analyst.pointAt('Translation', 'Paragraph 7:');
  await analyst.page.mouse.down();
  await analyst.page.mouse.up();
  await analyst.page.mouse.move(5, 5);
  await expect.poll(() => analyst.painted('Original', 'counterpart')).toEqual([SENTENCES[6]?.original]);
});

test('next and previous walk through every place of the words, in both texts, and around', async ({ desk }) => {
  const analyst = await longArticle(desk);
  const { page } = analyst;
  await analyst.search('"участке номер 5" OR "section number 6" OR "участке номер 90"');
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
  await analyst.results.first().click();
  const seen: string[] = [];
  for (let step = 0; step < 4; step++) {
    await expect(page.getByText(new RegExp(`^${(step % 3) + 1} of 3$`))).toBeVisible();
    seen.push(
      ...(await analyst.painted('Original', 'hit-current')),
      ...(await analyst.painted('Translation', 'hit-current')),
    );
    await page.keyboard.press('F8');
  }
  expect(seen).toEqual(['участке номер 5', 'участке номер 90', 'section number 6', 'участке номер 5']);
});

/** WCAG contrast of two colours as computed styles give them ("rgb(…)" or "color(srgb …)"). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const numbers = [...colour.matchAll(/[\d.]+/g)].map(([digits]) => Number(digits));
    const channels = numbers.slice(0, 3).map((value) => (colour.startsWith('color') ? value : value / 255));
    const [red = 0, green = 0, blue = 0] = channels.map((v) =>
      v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

for (const theme of ['Light', 'Dark', 'High contrast']) {
  test(`lit words can be read, ${theme.toLowerCase()}`, async ({ desk }) => {
    const analyst = await longArticle(desk);
    const { page } = analyst;
    await page.keyboard.press('Control+,');
    await analyst.dialog('Settings').getByText(theme, { exact: true }).click();
    await page.keyboard.press('Escape');
    for (const name of ['counterpart', 'hit', 'hit-current']) {
      const [background, colour] = await analyst
        .column('Original')
        .locator('[data-segment]')
        .first()
        .evaluate((element, highlight) => {
          const lit = getComputedStyle(element, `::highlight(${highlight})`);
          return [lit.backgroundColor, lit.color] as const;
        }, name);
      expect(contrast(background, colour), `${name}: ${colour} on ${background}`).toBeGreaterThan(4.5);
    }
  });
}

test('a very long text is painted where the reader is, and again on coming back', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  const text = Array.from({ length: 460 }, (_, at) => `Мост номер ${at + 1} закрыт на ремонт до осени.`).join('\n\n');
  await analyst.hasArticle({ name: 'bridges.txt', text });
  const scroller = analyst.column('Original');
  await analyst.selectWithMouse('Original', 'номер 455 закрыт');
  await page.keyboard.press('t');
  await analyst.typeTag('Дальний');
  await expect.poll(() => analyst.painted('Original', 'passage')).toEqual(['номер 455 закрыт']);
  await scroller.evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(() => analyst.painted('Original', 'passage')).toEqual([]);
  await page.getByRole('tabpanel').getByRole('button', { name: 'номер 455 закрыт' }).first().click();
  await expect.poll(() => analyst.painted('Original', 'passage')).toEqual(['номер 455 закрыт']);
  const { from } = await analyst.placeOf('Original', 'номер 455 закрыт');
  const box = await scroller.boundingBox();
  expect(from.y).toBeGreaterThan(box?.y ?? Infinity);
  expect(from.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
});
