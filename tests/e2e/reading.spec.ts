import type { Page } from '@playwright/test';
import { Analyst, type Column } from './support/analyst.ts';
import { expect, test } from './support/desk.ts';

/** The number of the sentence at the reading line (30 % down, from the top near the beginning) of a column. */
async function sentenceRead(analyst: Analyst, column: Column): Promise<number> {
  return analyst.column(column).evaluate((scroller) => {
    const top = scroller.getBoundingClientRect().top;
    const line = top + Math.min(scroller.scrollTop, 0.3 * scroller.clientHeight) + 2;
    const sentences = [...scroller.querySelectorAll('[data-segment]')];
    return sentences.findLastIndex((sentence) => sentence.getBoundingClientRect().top <= line);
  });
}

async function openSample(page: Page, analyst: Analyst): Promise<void> {
  await page.getByRole('button', { name: 'Load the sample archive' }).click();
  await analyst.results.filter({ hasText: 'Союзники Москвы' }).click();
  await expect(analyst.column('Translation')).toBeVisible();
}

async function scroll(analyst: Analyst, column: Column, by: number): Promise<void> {
  await analyst.column(column).hover();
  await analyst.page.mouse.wheel(0, by);
  await analyst.page.waitForTimeout(400); // the wheel scrolls smoothly
}

test('reads both columns sentence by sentence, and keeps the place when the view changes', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await openSample(page, analyst);

  await test.step('scrolling one column brings the same sentence to the line of the other', async () => {
    for (const [column, other] of [
      ['Original', 'Translation'],
      ['Translation', 'Original'],
    ] as const) {
      await scroll(analyst, column, 450);
      const read = await sentenceRead(analyst, column);
      expect(read).toBeGreaterThan(3);
      // Two sentences can share the line that is read: then the neighbour is as right.
      expect(Math.abs((await sentenceRead(analyst, other)) - read)).toBeLessThanOrEqual(1);
    }
  });

  await test.step('the place stays through original, translation and side by side', async () => {
    const read = await sentenceRead(analyst, 'Original');
    await page.keyboard.press('1');
    await expect(analyst.column('Translation')).toBeHidden();
    expect(await sentenceRead(analyst, 'Original')).toBe(read);
    await page.keyboard.press('2');
    await expect(analyst.column('Original')).toBeHidden();
    expect(Math.abs((await sentenceRead(analyst, 'Translation')) - read)).toBeLessThanOrEqual(1);
    await page.keyboard.press('3');
    await expect(analyst.column('Original')).toBeVisible();
    expect(Math.abs((await sentenceRead(analyst, 'Original')) - read)).toBeLessThanOrEqual(1);
  });

  await test.step('the lock can be released', async () => {
    await page.keyboard.press('l');
    const before = await analyst.column('Translation').evaluate((column) => column.scrollTop);
    await scroll(analyst, 'Original', 300);
    expect(await analyst.column('Translation').evaluate((column) => column.scrollTop)).toBe(before);
  });
});

test('the sentence under the mouse and at the caret lights what says the same', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await openSample(page, analyst);
  const sentence = analyst.column('Translation').locator('[data-segment]').nth(5);
  await sentence.hover();
  await expect.poll(() => analyst.painted('Original', 'counterpart')).toHaveLength(1);
  await analyst.column('Original').locator('[data-segment]').nth(5).click();
  await page.keyboard.press('Control+Home');
  await expect
    .poll(async () => (await analyst.painted('Translation', 'counterpart')).join(' '))
    .toContain('Vladimir Putin at a meeting');
});
