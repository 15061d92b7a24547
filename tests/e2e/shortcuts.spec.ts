import { Analyst } from './support/analyst.ts';
import { expect, test } from './support/desk.ts';
import { picture } from './support/looks.ts';
import { pressRussian } from './support/russianKeys.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной.';

test('a shortcut is changed in the help panel, works on any layout, is refused when taken, and goes back', async ({
  desk,
}) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT });
  const help = analyst.dialog('Help');
  const change = help.getByRole('button', { name: /change the shortcut of “Tag the selection”/ });
  await page.keyboard.press('F1');
  await change.click();
  await page.keyboard.press('n');
  await expect(
    help.getByText('N is the shortcut of “Note on the selection or passage”. Change that one first.'),
  ).toBeVisible();
  await page.screenshot({ path: picture('shortcuts') });
  await page.keyboard.press('p');
  await expect(change).toHaveText(/^P:/);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await analyst.selectWithMouse('Original', 'ремонт моста');
  await page.keyboard.press('t');
  await expect(analyst.dialog('Tags of this passage')).toBeHidden();
  await pressRussian(page, 'з', 'KeyP');
  await analyst.typeTag('Мосты');
  await expect.poll(() => analyst.painted('Original', 'passage')).toEqual(['ремонт моста']);

  await page.keyboard.press('F1');
  await change.click();
  await page.keyboard.press('Backspace');
  await expect(change).toHaveText(/^T:/);
  // A key of the text itself, too.
  const sentence = help.getByRole('button', { name: /change the shortcut of “Select the sentence/ });
  await sentence.click();
  await page.keyboard.press('z');
  await expect(sentence).toHaveText(/^Z:/);
  await page.keyboard.press('Escape');
  const { from } = await analyst.placeOf('Original', 'Смету');
  await page.mouse.click(from.x + 5, from.y);
  await page.keyboard.press('s');
  expect(await analyst.selected()).toBe('');
  await pressRussian(page, 'я', 'KeyZ');
  expect(await analyst.selected()).toBe('Смету назовут весной.');
});
