import fs from 'node:fs';
import path from 'node:path';
import { Analyst } from './support/analyst.ts';
import { expect, test } from './support/desk.ts';

const TEXT = 'Мост через реку закрыт\n\nЁмкости не тронуты, сообщает Reuters. Работы начнутся в марте.\n';

/** windows-1251 by hand: Cyrillic letters lie in one block there, Ё and ё apart. */
function inWindows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (char) => {
      const code = char.codePointAt(0) ?? 0;
      if (char === 'Ё') return 0xa8;
      if (char === 'ё') return 0xb8;
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );
}

test('a file in an old encoding is read right, and another encoding can be tried before importing', async ({
  desk,
}) => {
  const analyst = new Analyst(desk);
  const file = path.join(desk.folder, 'old.txt');
  fs.writeFileSync(file, inWindows1251(TEXT));
  const form = await analyst.chooseFile(file);
  const words = form.getByText(/Ёмкости не тронуты, сообщает Reuters. Работы/);
  await expect(
    form
      .getByText('Windows-1251, detected')
      .or(form.getByText(/1251.*detected/i))
      .first(),
  ).toBeVisible();
  await expect(words).toBeVisible();
  const encoding = form.getByRole('button', { name: /Encoding/ });
  await encoding.click();
  await desk.page.getByRole('option', { name: /KOI8-R/i }).click();
  await expect(words).toBeHidden();
  await encoding.click();
  await desk.page.getByRole('option', { name: /1251/ }).click();
  await expect(words).toBeVisible();
  await form.getByRole('button', { name: /^Import/ }).click();
  await expect(analyst.column('Original')).toContainText('Ёмкости не тронуты');
});

test('the same bytes again: kept twice, attached as a capture, or skipped, as the analyst says', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const file = path.join(desk.folder, 'bridge.txt');
  fs.writeFileSync(file, TEXT);
  const importAs = async (choice: string | null, button: RegExp): Promise<void> => {
    const form = await analyst.chooseFile(file);
    if (choice !== null) {
      await expect(
        form.getByText(/These very bytes are already in the archive as “Мост через реку закрыт”/),
      ).toBeVisible();
      await form.getByText(choice, { exact: true }).click();
    }
    await form.getByRole('button', { name: button }).click();
    await expect(form).toBeHidden();
  };
  await importAs(null, /^Import/);
  await expect(analyst.results).toHaveCount(1);
  await importAs('Skip', /^Skip/);
  await expect(analyst.results).toHaveCount(1);
  await importAs('Attach as a capture', /^Attach/);
  await expect(analyst.results).toHaveCount(1);
  await importAs('Keep both', /^Import as a second/);
  await expect(analyst.results).toHaveCount(2);
});

test('pasted text becomes an article, and one undo takes it out again', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await page.getByRole('button', { name: 'Paste text' }).click();
  const doors = analyst.dialog('Import articles');
  await doors.getByRole('textbox', { name: 'Or paste an article here' }).fill(TEXT);
  await doors.getByRole('button', { name: 'Use this text' }).click();
  const form = analyst.dialog('Import an article');
  await expect(form.getByLabel('Title', { exact: true })).toHaveValue('Мост через реку закрыт');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Мост через реку закрыт' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(analyst.results).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(analyst.results).toHaveCount(1);
});

test('files dropped on the window are imported together; what is no text is said and left out', async ({ desk }) => {
  const { page } = desk;
  const analyst = new Analyst(desk);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'one.txt', { type: 'text/plain' }));
    transfer.items.add(new File([text.replace('Мост', 'Паром')], 'two.md', { type: 'text/markdown' }));
    transfer.items.add(
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])], 'photo.png'),
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, TEXT);
  const list = analyst.dialog('Import articles');
  await expect(list.getByText('one.txt', { exact: true })).toBeVisible();
  await expect(list.getByText('Cannot be imported')).toBeVisible();
  await list.getByRole('button', { name: /^Import 2 files/ }).click();
  await expect(list.getByText('Imported', { exact: true })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(analyst.results).toHaveCount(2);
});

test('a translation can be pasted; its language is detected and its sentences are linked', async ({ desk }) => {
  const analyst = new Analyst(desk);
  const { page } = analyst;
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT });
  await page.getByRole('button', { name: 'Add a translation…' }).first().click();
  const dialog = analyst.dialog('Add a translation');
  await dialog
    .getByRole('textbox', { name: 'Translation', exact: true })
    .fill('Bridge over the river closed\n\nThe tanks are untouched, Reuters reports. Work will begin in March.');
  await expect(dialog.getByText('Detected from the text.')).toBeVisible();
  await dialog.getByText('A machine', { exact: true }).click();
  await dialog.getByRole('button', { name: /^Add translation/ }).click();
  await expect(analyst.column('Translation')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('machine translation')).toBeVisible();
  await expect(page.getByText(/not confirmed by a person/)).toBeVisible();
});
