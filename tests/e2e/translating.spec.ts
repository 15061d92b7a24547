import fs from 'node:fs';
import path from 'node:path';
import { insistently } from '../support/asking.ts';
import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';
import { canBeUsedByEveryone } from './support/looks.ts';
import { throughThe } from './support/page.ts';
import { pressRussian } from './support/russianKeys.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
const ENGLISH = 'The cabinet discussed repairs. The estimate comes in spring. The work will take a year.';

async function pair(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT, translation: ENGLISH });
  return analyst;
}

const workbench = ({ page }: Analyst) => page.getByRole('region', { name: 'Work on the translation' });
const field = (analyst: Analyst) => workbench(analyst).getByRole('textbox', { name: 'Its translation' });

test('a translation is edited and verified sentence by sentence, with who and when, and each step can be undone', async ({
  desk,
  newsroom,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await page.keyboard.press('Control+Comma');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Iryna');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Work on the translation, sentence by sentence' }).click();
  await expect(field(analyst)).toHaveValue('The cabinet discussed repairs.');
  await expect(workbench(analyst)).toContainText('Кабинет обсудил ремонт моста.');
  await expect(workbench(analyst)).toContainText('0 of 3 verified');
  await expect.poll(() => analyst.painted('Translation', 'link-current')).toEqual(['The cabinet discussed repairs.']);

  await field(analyst).fill('The cabinet discussed repairs to the bridge.');
  await workbench(analyst).getByRole('button', { name: 'Verify' }).click();
  await expect(workbench(analyst)).toContainText('1 of 3 verified');
  await expect(field(analyst)).toHaveValue('The estimate comes in spring.');
  await expect(analyst.column('Translation')).toContainText('repairs to the bridge. The estimate');

  await field(analyst).fill('The estimate is named in spring.');
  await workbench(analyst).getByRole('button', { name: 'Previous sentence' }).click();
  await expect(analyst.column('Translation')).toContainText('The estimate is named in spring.');
  await expect(workbench(analyst)).toContainText(/Verified by Iryna \d+ \w+ 20\d\d/);
  await workbench(analyst).getByRole('button', { name: 'History (2)' }).click();
  await expect(workbench(analyst).getByRole('listitem')).toHaveText([
    /^The cabinet discussed repairs to the bridge\.Verified by Iryna/,
    /^The cabinet discussed repairs\.As it came/,
  ]);
  await workbench(analyst).getByRole('button', { name: 'Use these words' }).last().click();
  await expect(field(analyst)).toHaveValue('The cabinet discussed repairs.');
  await field(analyst).press('Escape');
  await expect(field(analyst)).toHaveValue('The cabinet discussed repairs to the bridge.');

  await workbench(analyst).getByRole('button', { name: 'Done' }).click();
  await page.keyboard.press('Control+z');
  await expect(analyst.column('Translation')).toContainText('The estimate comes in spring.');
  await page.keyboard.press('Control+z');
  await expect(analyst.column('Translation')).toContainText('discussed repairs. The');
  await page.keyboard.press('Control+y');
  await expect(analyst.column('Translation')).toContainText('repairs to the bridge.');

  await newsroom.close(desk.app);
  const again = new Analyst(await newsroom.openDesk());
  await expect(again.column('Translation')).toContainText('repairs to the bridge. The estimate comes');
});

test('the same by keyboard on a Russian layout: a missing sentence is written where it belongs, and nothing typed is lost', async ({
  desk,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await analyst.pointAt('Translation', 'The estimate');
  await page.mouse.down();
  await page.mouse.up();
  await pressRussian(page, 'м', 'KeyV');
  await expect(field(analyst)).toHaveValue('The estimate comes in spring.');
  await field(analyst).fill('');
  await page.keyboard.press('Enter');
  await expect(workbench(analyst)).toContainText('1 not translated');
  await expect(analyst.column('Translation')).toContainText(
    'The cabinet discussed repairs. The work will take a year.',
  );
  await page.keyboard.press('Alt+ArrowUp');
  await expect(workbench(analyst)).toContainText('Смету назовут весной.');
  await expect(field(analyst)).toHaveValue('');
  await field(analyst).pressSequentially('They name the estimate in spring.');
  // Going elsewhere keeps what was typed.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(analyst.column('Translation')).toContainText(
    'The cabinet discussed repairs. They name the estimate in spring. The work will take a year.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(workbench(analyst)).toContainText('1 of 3 verified');
  await page.keyboard.press('Escape');
  await expect(workbench(analyst)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(analyst.column('Translation')).toContainText(
    'The cabinet discussed repairs. The work will take a year.',
  );
});

test('what was typed is written once, however it is left; a sentence as it came is not changed by passing it', async ({
  desk,
}) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({
    name: 'bridge.txt',
    text: TEXT,
    translation: ENGLISH.replace('cabinet discussed', 'cabinet\u00A0discussed'),
  });
  await page.getByRole('button', { name: 'Work on the translation, sentence by sentence' }).click();
  await expect(field(analyst)).toHaveValue('The cabinet\u00A0discussed repairs.');
  await expect(workbench(analyst).getByRole('button', { name: 'Keep', exact: true })).toBeDisabled();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(field(analyst)).toHaveValue('The estimate comes in spring.');
  await field(analyst).fill('');
  await page.keyboard.press('Enter');
  await expect(workbench(analyst)).toContainText('1 not translated');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(analyst)).toHaveValue('');
  await field(analyst).pressSequentially('They name the estimate.');
  await workbench(analyst).getByRole('button', { name: 'Done' }).click();
  await expect(analyst.column('Translation')).toContainText('repairs. They name the estimate. The work');

  await page.keyboard.press('v');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(field(analyst)).toHaveValue('The work will take a year.');
  await field(analyst).fill('The work lasts a year.');
  await field(analyst).press('Enter');
  await field(analyst).press('Enter');
  await workbench(analyst).getByRole('button', { name: 'Done' }).click();
  await expect(analyst.column('Translation')).toHaveText(
    'The cabinet\u00A0discussed repairs. They name the estimate. The work lasts a year.',
  );
  // Three acts, each written once: taken out, written anew, edited.
  for (const words of ['estimate. The work will take', 'repairs. The work', 'repairs. The estimate comes']) {
    await page.keyboard.press('Control+z');
    await expect(analyst.column('Translation')).toContainText(words);
  }
});

test('several translations: an empty one is started and written, another is chosen, one is taken out and comes back', async ({
  desk,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await page.keyboard.press('Control+Shift+T');
  const dialog = analyst.dialog('Add a translation');
  await dialog.getByRole('combobox', { name: 'Language of the translation' }).fill('Ukrainian');
  await page.keyboard.press('Tab');
  await dialog.getByRole('textbox', { name: 'Translator' }).fill('Iryna');
  await dialog.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByRole('button', { name: 'Ukrainian, translated by Iryna' })).toBeVisible();
  await page.getByRole('button', { name: 'Work on the translation, sentence by sentence' }).click();
  await expect(workbench(analyst)).toContainText('3 not translated');
  for (const words of ['Кабінет обговорив ремонт.', 'Кошторис назвуть навесні.', 'Роботи триватимуть рік.']) {
    await field(analyst).pressSequentially(words);
    await page.keyboard.press('Control+Enter');
    await expect(analyst.column('Translation')).toContainText(words);
  }
  await expect(workbench(analyst)).toContainText('3 of 3 verified');
  await workbench(analyst).getByRole('button', { name: 'Done' }).click();

  const menu = page.getByRole('button', { name: 'Ukrainian, translated by Iryna' });
  await menu.click();
  await page.getByRole('menuitem', { name: /^English/ }).click();
  await expect(analyst.column('Translation')).toContainText('The cabinet');
  await page.getByRole('button', { name: /^English, / }).click();
  await page.getByRole('menuitem', { name: 'Take this translation out' }).click();
  await expect(analyst.column('Translation')).toContainText('Кабінет обговорив');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(analyst.column('Translation')).toContainText('The cabinet');
});

test('a Word table with the original beside it becomes a translation that is linked as the table links it', async ({
  desk,
}) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({
    name: 'ferry.txt',
    text: 'Совет порта принял смету. Мост через пролив закроют в мае 2026 года.\n\nПаром «Заря» пойдёт каждый день. Билет будет стоить 40 рублей; дети едут даром. Мэр Орлов поблагодарил рабочих.',
  });
  await page.getByRole('button', { name: 'Add a translation…' }).click();
  const dialog = analyst.dialog('Add a translation');
  await analyst.willChoose(path.resolve('tests/fixtures/bilingual/ferry.docx'));
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog).toContainText('Word table: all 5 rows stand in the original');
  await dialog.getByRole('button', { name: /^Add translation/ }).click();
  await expect(analyst.column('Translation')).toContainText('A ticket will cost 40 roubles; children travel free.');
  await expect(page.getByRole('region', { name: 'Links between sentences' })).toContainText('Every link is sure');
});

test('words are looked up among earlier translations, a term is kept, underlined and put into the next translation', async ({
  desk,
}) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await analyst.selectWithMouse('Original', 'Смету');
  await pressRussian(page, 'р', 'KeyH');
  const dialog = analyst.dialog('Translated before');
  await expect(dialog.getByRole('textbox', { name: 'Words' })).toHaveValue('Смету');
  await expect(dialog.getByRole('list', { name: 'Earlier translations' }).getByRole('button')).toHaveText([
    /Смету назовут весной\.The estimate comes in spring\./,
  ]);
  await dialog.getByRole('textbox', { name: 'Term, Russian' }).fill('смета');
  await dialog.getByRole('textbox', { name: 'Say it in English' }).fill('estimate of costs');
  await dialog.getByRole('button', { name: 'Keep in the glossary' }).click();
  await dialog.getByRole('button', { name: 'Change смета' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Term, Russian' })).toHaveValue('смета');
  await dialog.getByRole('textbox', { name: 'Say it in English' }).fill('cost estimate');
  await dialog.getByRole('button', { name: 'Save the change' }).click();
  await expect(dialog.getByRole('list', { name: 'Terms of the glossary' }).getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByRole('list', { name: 'Terms of the glossary' })).toContainText('смета → cost estimate');
  await dialog.getByRole('list', { name: 'Earlier translations' }).getByRole('button').click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => analyst.painted('Original', 'glossary')).toEqual(['Смету']);
  await page.mouse.move(5, 5);
  await analyst.pointAt('Original', 'Смету');
  await expect(page.getByRole('status').filter({ hasText: 'смета → cost estimate' })).toBeVisible();

  await page.keyboard.press('v');
  await expect(field(analyst)).toHaveValue('The estimate comes in spring.');
  await field(analyst).press('Home');
  await workbench(analyst).getByRole('button', { name: 'смета → cost estimate' }).click();
  await expect(field(analyst)).toHaveValue('cost estimate The estimate comes in spring.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z'); // the change
  await page.keyboard.press('Control+z'); // the term
  await expect.poll(() => analyst.painted('Original', 'glossary')).toEqual([]);
});

test('a newer capture with other words says which sentences of the translation to look at again', async ({ desk }) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  const ask = insistently(throughThe(page));
  const { articles } = await ask('reading.library', { limit: 1, offset: 0 });
  const articleId = articles[0]?.id ?? null;
  const { handle } = await ask('importing.stageText', { text: TEXT.replace('весной', 'осенью') });
  const { charset, fields } = await ask('importing.preview', { handle, charset: null });
  await ask('importing.commit', {
    handle,
    charset: charset.used,
    fields,
    capturedAt: '2030-01-01',
    onDuplicate: 'attach',
    attachTo: articleId,
  });
  await page.reload();
  await expect(analyst.column('Original')).toContainText('Смету назовут осенью.');
  await page.getByRole('button', { name: 'Work on the translation, sentence by sentence' }).click();
  await expect(workbench(analyst)).toContainText('1 to look at again');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(workbench(analyst)).toContainText('The original has changed since. It said: “Смету назовут весной.”');
  await field(analyst).fill('The estimate comes in autumn.');
  await page.keyboard.press('Control+Enter');
  await expect(workbench(analyst)).not.toContainText('to look at again');
});

test('who made a translation is put right later, in place, and undone', async ({ desk }) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  await page.getByRole('button', { name: /^English/ }).click();
  await page.getByRole('menuitem', { name: 'About this translation…' }).click();
  const dialog = analyst.dialog('About this translation');
  await dialog.getByRole('textbox', { name: 'Translator' }).fill('О. Петренко');
  await canBeUsedByEveryone(page, 'about a translation');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('translated by О. Петренко').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('translated by О. Петренко')).toHaveCount(0);
});

test('the glossary leaves as a table and comes in from one', async ({ desk }, info) => {
  const analyst = await pair(desk);
  const { page } = analyst;
  const table = info.outputPath('terms.csv');
  fs.writeFileSync(table, 'ru;en\nсмета;estimate\nпаром;\n');
  await pressRussian(page, 'р', 'KeyH');
  const dialog = analyst.dialog('Translated before');
  await analyst.willChoose(table);
  await dialog.getByRole('button', { name: 'Import…' }).click();
  await expect(dialog.getByRole('list', { name: 'Terms of the glossary' })).toContainText('смета → estimate');
  await expect(page.getByText('Line 3 was left out: it has no translation.').first()).toBeVisible();
  await canBeUsedByEveryone(page, 'glossary');
  const out = info.outputPath('out.csv');
  await analyst.willSaveAs(out);
  await dialog.getByRole('button', { name: 'CSV…' }).click();
  await expect.poll(() => fs.existsSync(out) && fs.readFileSync(out, 'utf8')).toContain('смета,ru,estimate,en');
});
