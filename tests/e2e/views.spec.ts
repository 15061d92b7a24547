import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { pressRussian } from './support/russianKeys.ts';

const SENTENCES = Array.from({ length: 60 }, (_, n) => ({
  original: `Пункт ${n + 1}: комиссия порта сообщила о ходе работ на причале номер ${n + 1}.`,
  translation: `Item ${n + 1}: the port commission reported progress at berth number ${n + 1}.`,
}));

/** The tenth sentence was not translated, and the translator added remarks of their own after the twentieth. */
async function pair(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  const translated = SENTENCES.map(({ translation }) => translation).filter((_, n) => n !== 9);
  translated.splice(
    19,
    0,
    'Translator’s remark: quays are spelt as on the charts.',
    'This is said nowhere else, and nobody said it.',
  );
  await analyst.hasArticle({
    name: 'berths.txt',
    text: `Причалы\n\n${SENTENCES.map(({ original }) => original).join('\n\n')}`,
    translation: `Berths\n\n${translated.join('\n\n')}`,
  });
  return analyst;
}

const together = (analyst: Analyst) => analyst.page.getByRole('document', { name: /^Sentence by sentence/ });

/** The first number in the sentence of the original at the reading line, 30 % down; and how far it is from it. */
const atLine = (analyst: Analyst, name: RegExp): Promise<{ n: number; off: number }> =>
  analyst.page.getByRole('document', { name }).evaluate((scroller) => {
    const box = scroller.getBoundingClientRect();
    const line = box.top + box.height * 0.3;
    const sentences = [...scroller.querySelectorAll('[lang="ru"] [data-segment], [lang="ru"][role] [data-segment]')];
    const at = sentences.findLast((sentence) => sentence.getBoundingClientRect().top <= line);
    const rect = at?.getBoundingClientRect();
    return { n: Number(/\d+/.exec(at?.textContent ?? '')?.[0] ?? 0), off: rect ? line - rect.top : NaN };
  });

async function scrollTo(analyst: Analyst, name: RegExp, top: number): Promise<void> {
  const column = analyst.page.getByRole('document', { name });
  await column.hover();
  const now = await column.evaluate((scroller) => scroller.scrollTop);
  await analyst.page.mouse.wheel(0, top - now);
  await analyst.page.waitForTimeout(350);
}

test('each sentence is followed by its translation, set apart; what is missing is said, and all can be tagged', async ({
  desk,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await pressRussian(page, '4', 'Digit4');
  const column = together(analyst);
  await expect(column).toBeVisible();
  const row = column
    .locator('div')
    .filter({ hasText: /^Пункт 3:/ })
    .last();
  await expect(row).toContainText('Item 3:');
  await expect(
    column
      .locator('div')
      .filter({ hasText: /^Пункт 10:/ })
      .last(),
  ).toContainText('not translated');
  await expect(
    column
      .locator('div')
      .filter({ hasText: /Translator’s remark/ })
      .last(),
  ).toContainText('not in the original');
  const faces = await row
    .locator('p')
    .evaluateAll((sentences) => sentences.map((one) => getComputedStyle(one).fontFamily));
  expect(faces[0]).not.toBe(faces[1]);

  const place = row.locator('[data-segment]').first();
  await place.click({ position: { x: 4, y: 8 } });
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('counterpart') ?? [])].map(String)))
    .toEqual([SENTENCES[2]?.original, SENTENCES[2]?.translation]);
  await pressRussian(page, 'ы', 'KeyS');
  await pressRussian(page, 'е', 'KeyT');
  await analyst.typeTag('berths');
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...CSS.highlights]
          .flatMap(([name, own]) => (/^(passage|mirror)-/.test(name) ? [...own].map(String) : []))
          .sort(),
      ),
    )
    .toEqual([SENTENCES[2]?.translation, SENTENCES[2]?.original].sort());
  // Other elements, the same marks.
  await page.keyboard.press('3');
  await expect.poll(() => analyst.painted('Original', 'passage-')).toEqual([SENTENCES[2]?.original]);
  await page.keyboard.press('4');
  await expect
    .poll(() =>
      column.evaluate((root) => {
        const ranges = [...CSS.highlights].flatMap(([name, own]) => (/^(passage|mirror)-/.test(name) ? [...own] : []));
        return ranges.filter((range) => range instanceof Range && root.contains(range.startContainer)).length;
      }),
    )
    .toBe(2);
});

test('the sentence being read stays where it is when the view, the size, the lines, the width or the typeface change', async ({
  desk,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await scrollTo(analyst, /^Original/, 1400);
  const { n } = await atLine(analyst, /^Original/);
  expect(n).toBeGreaterThan(5);
  for (const [key, name] of [
    ['4', /^Sentence by sentence/],
    ['1', /^Original/],
    ['4', /^Sentence by sentence/],
    ['3', /^Original/],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(async () => (await atLine(analyst, name)).n).toBe(n);
  }
  await page.keyboard.press('y');
  const looks = page.getByRole('dialog', { name: 'How the text looks' });
  for (const button of ['Larger text', 'Lines further apart', 'Narrower columns', 'Narrower columns']) {
    await looks.getByRole('button', { name: button }).click();
    await expect.poll(async () => (await atLine(analyst, /^Original/)).n).toBe(n);
  }
  await looks.getByRole('radio', { name: 'Sans serif' }).click();
  await expect.poll(async () => (await atLine(analyst, /^Original/)).n).toBe(n);
  await expect(looks.getByText('32 rem')).toBeVisible();
});

test('an article opens where it was last read, in the same window and after a restart, and looks as it did', async ({
  desk,
  newsroom,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await page.keyboard.press('y');
  await page.getByRole('dialog', { name: 'How the text looks' }).getByRole('radio', { name: 'Sans serif' }).click();
  await page.keyboard.press('Escape');
  await scrollTo(analyst, /^Original/, 1900);
  const { n } = await atLine(analyst, /^Original/);
  await analyst.hasArticle({ name: 'other.txt', text: 'Другая\n\nЗдесь одна строка.' });
  await analyst.results.filter({ hasText: 'Причалы' }).click();
  await expect.poll(async () => (await atLine(analyst, /^Original/)).n).toBe(n);
  await page.waitForTimeout(900); // scrolling is written down when it has rested

  await newsroom.close(desk.app);
  const next = new Analyst(await newsroom.openDesk());
  await next.results.filter({ hasText: 'Причалы' }).click();
  await expect.poll(async () => (await atLine(next, /^Original/)).n).toBe(n);
  const face = await next
    .column('Original')
    .locator('p')
    .first()
    .evaluate((one) => getComputedStyle(one).fontFamily);
  expect(face).toMatch(/PT Sans/);
});

test('words are found within the article, in any form and both texts, without moving the page', async ({ desk }) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await analyst.column('Original').click();
  const top = await analyst.column('Original').evaluate((one) => one.getBoundingClientRect().top);
  await pressRussian(page, 'а', 'KeyF');
  const box = page.getByRole('textbox', { name: 'Find in this article' });
  await expect(box).toBeFocused();
  await page.keyboard.type('причалы OR "berth number 2"');
  // “Причалы” of the heading, and in each sentence “причале”, which is a form of it.
  await expect(page.getByText('1 of 62', { exact: true })).toBeVisible();
  expect(await analyst.painted('Original', 'hit-current')).toEqual(['Причалы']);
  expect(await analyst.column('Original').evaluate((one) => one.getBoundingClientRect().top)).toBe(top);
  await page.keyboard.press('Enter');
  await expect.poll(() => analyst.painted('Original', 'hit-current')).toEqual(['причале']);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => analyst.painted('Translation', 'hit-current')).toEqual(['berth number 2']);
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  expect(await analyst.painted('Original', 'hit')).toEqual([]);
});
