import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Analyst } from './support/analyst.ts';
import { expect, test, type Desk } from './support/desk.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';

async function article(desk: Desk): Promise<Analyst> {
  const analyst = new Analyst(desk);
  await analyst.hasArticle({ name: 'bridge.txt', text: TEXT });
  return analyst;
}

async function openSettings({ page }: Analyst) {
  await page.keyboard.press('Control+,');
  return page.getByRole('dialog', { name: 'Settings' });
}

async function openTranslation(analyst: Analyst) {
  await analyst.page.keyboard.press('Control+Shift+T');
  const dialog = analyst.dialog('Add a translation');
  await dialog.getByRole('combobox', { name: 'Language of the translation' }).fill('English');
  await analyst.page.keyboard.press('Tab');
  return dialog;
}

test('a folder that is no model, and one that only looks like one, are refused by the real translator in a sentence', async ({
  desk,
}) => {
  const analyst = await article(desk);
  const { page } = analyst;
  const settings = await openSettings(analyst);
  const messages = page.getByRole('region', { name: 'Messages' });
  const folder = path.join(desk.folder, 'ru-en');
  fs.mkdirSync(folder);
  const add = async () => {
    await analyst.willChoose(folder);
    await settings.getByRole('button', { name: 'Add a model folder…' }).click();
  };
  await add();
  await expect(messages.getByText(/There is no model\.XXYY\.intgemm\.alphas\.bin in “ru-en”/)).toBeVisible();
  const files = {
    'model.ruen.intgemm.alphas.bin': 1_100_000,
    'lex.50.50.ruen.s2t.bin': 20_000,
    'vocab.ruen.spm': 20_000,
  };
  for (const [name, bytes] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), Buffer.alloc(bytes, 7));
  await add();
  await expect(messages.getByText(/The translator can't load “model\.ruen\.intgemm\.alphas\.bin”/)).toBeVisible();
  await expect(settings.getByRole('button', { name: /^Remove the model/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const dialog = await openTranslation(analyst);
  await expect(dialog).toContainText('There is no model for Russian → English yet.');
});

test('a server that was switched on translates with progress; each sentence says that a machine made it', async ({
  desk,
}) => {
  const waiting: (() => void)[] = [];
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { q } = JSON.parse(text) as { q: string[] };
      waiting.push(() => response.end(JSON.stringify({ translatedText: q.map((_, at) => `Sentence ${at + 1}.`) })));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const analyst = await article(desk);
    const { page } = analyst;
    let dialog = await openTranslation(analyst);
    await expect(dialog).toContainText('There is no model for Russian → English yet.');
    await expect(dialog.getByRole('button', { name: /by the server/ })).toHaveCount(0);
    await page.keyboard.press('Escape');

    const settings = await openSettings(analyst);
    await settings.getByText('Use a translation server').click();
    await settings.getByRole('textbox', { name: 'Address of the server' }).fill(`http://${address}`);
    await page.keyboard.press('Escape');
    dialog = await openTranslation(analyst);
    await expect(dialog).toContainText('The text leaves this program for that server.');
    const start = dialog.getByRole('button', { name: `Translate by the server at ${address}` });
    await start.click();
    await expect(dialog).toContainText('0 of 3 sentences');
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Stopped. Nothing was kept.');

    await start.click();
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.();
    await expect(analyst.column('Translation')).toContainText('Sentence 1. Sentence 2. Sentence 3.');
    await page.keyboard.press('v');
    await expect(page.getByRole('region', { name: 'Work on the translation' })).toContainText(
      `Machine translation LibreTranslate at ${address}`,
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
