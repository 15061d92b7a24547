import { Analyst, type Column } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { pressRussian } from './support/russianKeys.ts';

const RU = [
  'Совет порта принял смету.',
  'Мост через пролив закроют в мае 2026 года.',
  'Паром «Заря» пойдёт каждый день.',
  'Билет будет стоить 40 рублей.',
  'Мэр Орлов поблагодарил рабочих.',
];
const EN = [
  'The port council passed the estimate.',
  'The bridge across the strait closes in May 2026.',
  'The ferry Zarya will sail every day.',
  'A ticket will cost 40 roubles.',
  'Mayor Orlov thanked the workers.',
];

async function pair(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({
    name: 'ferry.txt',
    text: `Паром вместо моста\n\n${RU.join(' ')}`,
    translation: `A ferry instead of the bridge\n\n${EN.join(' ')}`,
  });
  return analyst;
}

const bar = ({ page }: Analyst) => page.getByRole('region', { name: 'Links between sentences' });
const step = (analyst: Analyst, name: string) => bar(analyst).getByRole('button', { name, exact: true });

/** Puts the caret into a sentence with a click. */
async function clickInto(analyst: Analyst, column: Column, words: string): Promise<void> {
  await analyst.pointAt(column, words);
  await analyst.page.mouse.down();
  await analyst.page.mouse.up();
}

/** What is lit on the other side when the pointer is on a sentence. */
async function counterpart(analyst: Analyst, column: Column, words: string): Promise<string[]> {
  const other = column === 'Original' ? 'Translation' : 'Original';
  await analyst.page.mouse.move(5, 5);
  await analyst.pointAt(column, words);
  await analyst.page.waitForTimeout(100);
  return (await analyst.painted(other, 'counterpart')).flatMap((text) => text.split(/(?<=\.) (?=[A-ZА-Я])/u));
}

test('links are merged, split, unlinked and linked with the mouse; each step can be undone, and all stay after a restart', async ({
  desk,
  newsroom,
}) => {
  const analyst = await pair(desk);
  await expect(bar(analyst)).toContainText(/\d+ not confirmed by a person/);
  await step(analyst, 'Repair links').click();

  await clickInto(analyst, 'Original', 'Мост через');
  await step(analyst, 'Merge').click();
  await expect(bar(analyst)).toContainText('Merged');
  await expect.poll(() => analyst.painted('Translation', 'link-current')).toEqual([EN[1], EN[2]]);
  expect(await counterpart(analyst, 'Original', 'Мост через')).toEqual([EN[1], EN[2]]);

  await clickInto(analyst, 'Original', 'Паром «Заря»');
  await step(analyst, 'Split').click();
  await expect(bar(analyst)).toContainText('Split');
  expect(await counterpart(analyst, 'Original', 'Паром «Заря»')).toEqual([EN[2]]);
  await analyst.page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect.poll(() => counterpart(analyst, 'Original', 'Паром «Заря»')).toEqual([EN[1], EN[2]]);

  await clickInto(analyst, 'Translation', 'A ticket will');
  await step(analyst, 'Unlink').click();
  await expect(bar(analyst)).toContainText('Unlinked');
  expect(await counterpart(analyst, 'Original', 'Билет будет')).toEqual([]);

  await clickInto(analyst, 'Translation', 'A ticket will');
  await step(analyst, 'Link').click();
  await expect.poll(() => analyst.painted('Translation', 'link-picked')).toEqual([EN[3]]);
  await clickInto(analyst, 'Original', 'Билет будет');
  await step(analyst, 'Link').click();
  await expect(bar(analyst)).toContainText('Linked');
  expect(await counterpart(analyst, 'Original', 'Билет будет')).toEqual([EN[3]]);

  await step(analyst, 'Link again').click();
  await expect(bar(analyst)).toContainText(/of them yours and untouched/);
  expect(await counterpart(analyst, 'Original', 'Мост через')).toEqual([EN[1], EN[2]]);

  await newsroom.close(desk.app);
  const again = new Analyst(await newsroom.openDesk());
  await again.results.first().click();
  await expect(again.column('Translation')).toBeVisible();
  expect(await counterpart(again, 'Original', 'Мост через')).toEqual([EN[1], EN[2]]);
});

test('the same by keyboard on a Russian layout: shift, confirm, confirm the rest; mirrored passages follow at once', async ({
  desk,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await analyst.selectWithMouse('Original', 'Мост через пролив');
  await pressRussian(page, 'е', 'KeyT');
  await analyst.typeTag('closures');
  await expect.poll(() => analyst.painted('Translation', 'mirror-')).toEqual([EN[1]]);

  await pressRussian(page, 'ф', 'KeyA');
  await expect(step(analyst, 'Done')).toBeVisible();
  await clickInto(analyst, 'Original', 'Мост через');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(bar(analyst)).toContainText('Shifted');
  await expect.poll(() => analyst.painted('Translation', 'mirror-')).toEqual([]);
  expect(await counterpart(analyst, 'Original', 'Паром «Заря»')).toEqual([EN[1]]);
  await expect.poll(() => analyst.painted('Original', 'link-unsure')).toContain(RU[2]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => analyst.painted('Translation', 'mirror-')).toEqual([EN[1]]);

  await clickInto(analyst, 'Original', 'Мост через');
  await pressRussian(page, 'ь', 'KeyM');
  await expect.poll(() => analyst.painted('Translation', 'mirror-')).toEqual([`${EN[1]} ${EN[2]}`]);
  await clickInto(analyst, 'Original', 'Паром «Заря»');
  await pressRussian(page, 'л', 'KeyK');
  await expect.poll(() => analyst.painted('Translation', 'mirror-')).toEqual([EN[1]]);

  await clickInto(analyst, 'Original', 'Совет порта');
  await pressRussian(page, 'с', 'KeyC');
  await expect(bar(analyst)).toContainText('Confirmed');
  await pressRussian(page, 'С', 'KeyC', ['Shift']);
  await page.keyboard.press('a');
  await expect(bar(analyst)).toContainText('Every link is sure or was looked at');
});
