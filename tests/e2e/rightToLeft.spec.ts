import { Analyst } from './support/analyst.ts';
import { expect, test } from './support/desk.ts';

const AR = ['وافق مجلس الميناء على الميزانية.', 'سيغلق الجسر في مايو 2026.'];
const HE = ['מועצת הנמל אישרה את התקציב.', 'הגשר ייסגר במאי 2026.'];

test('Arabic beside Hebrew: both run from the right, are selected, tagged, mirrored and edited by their own words', async ({
  desk,
}) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({ name: 'port.txt', text: AR.join(' '), translation: HE.join(' '), language: 'he' });
  for (const [column, words] of [
    ['Original', AR],
    ['Translation', HE],
  ] as const) {
    await expect(analyst.column(column)).toHaveAttribute('dir', 'rtl');
    const first = await analyst.placeOf(column, words[0]?.split(' ')[0] ?? '');
    const second = await analyst.placeOf(column, words[0]?.split(' ')[1] ?? '');
    expect(first.from.x, column).toBeGreaterThan(second.from.x);
  }
  await analyst.selectWithMouse('Original', 'الجسر');
  expect(await analyst.selected()).toBe('الجسر');
  await page.keyboard.press('t');
  await analyst.typeTag('bridge');
  await expect.poll(() => analyst.painted('Original', 'passage-')).toEqual(['الجسر']);
  await expect.poll(() => analyst.painted('Translation', 'mirror-')).toEqual([HE[1]]);

  await page.keyboard.press('v');
  const workbench = page.getByRole('region', { name: 'Work on the translation' });
  const field = workbench.getByRole('textbox', { name: 'Its translation' });
  await expect(field).toHaveAttribute('dir', 'rtl');
  await expect(field).toHaveValue(HE[1] ?? '');
  await field.fill('הגשר סגור במאי 2026.');
  await page.keyboard.press('Enter');
  await expect(analyst.column('Translation')).toContainText('הגשר סגור במאי 2026.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  const rows = page.getByRole('document', { name: /^Sentence by sentence/ }).locator('p[dir]');
  await expect(rows).toHaveCount(4);
  for (const row of await rows.all()) await expect(row).toHaveAttribute('dir', 'rtl');
});
