import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { importText, insistently, tagQuote, translateText } from '../support/asking.ts';
import { cuttings, ELECTRON, heard } from './support/cli.ts';
import { expect, ROOT, test } from './support/desk.ts';
import { throughThe } from './support/page.ts';

const RUSSIAN = 'Мост закрыт\n\nМост через реку закрыли утром. Мэр обещал открыть его к зиме.\n';
const ENGLISH =
  'The bridge is closed\n\nThe bridge was closed this morning. The mayor promised to open it by winter.\n';

test('the command line works on the archive that the window has open, and the window sees it', async ({ desk }) => {
  const { page, archive, folder } = desk;
  const file = path.join(folder, 'bridge.txt');
  fs.writeFileSync(file, RUSSIAN);
  const imported = await cuttings(['--archive', archive, 'import', file, '--json']);
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(imported.out)).toMatchObject({
    files: [{ file: 'bridge.txt', outcome: 'imported', articleId: 1 }],
  });
  await expect(page.getByRole('option', { name: /Мост закрыт/ })).toBeVisible();

  const ask = insistently(throughThe(page));
  const article = await ask('reading.article', { articleId: 1 as never });
  await translateText(ask, article.id, ENGLISH);
  await tagQuote(ask, article, 'Мэр обещал открыть его к зиме', ['promises'], 'which winter?');
  const found = await cuttings(['--archive', archive, 'search', 'tag:promises', '--json']);
  expect(JSON.parse(found.out)).toMatchObject({ total: 1, hits: [{ article: { id: 1, passageCount: 1 } }] });

  const pdf = path.join(folder, 'promises.pdf');
  const args = ['export', '--tag', 'promises', '--pdf', pdf, '--title', 'Обещания', '--archive', archive, '--json'];
  const exported = await cuttings(args);
  expect(exported, exported.err).toMatchObject({ code: 0, err: '' });
  const { pages } = JSON.parse(exported.out) as { pages: number };
  // Read back by another program than the one that wrote it.
  const words = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const one of ['Мэр обещал открыть его к зиме', 'The mayor promised to open it by winter', 'which winter?']) {
    expect(words).toContain(one);
  }
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  expect(info).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'));
  expect(info).toMatch(/^Title: +Обещания$/m);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(fs.readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);

  const checked = await cuttings(['verify', '--archive', archive, '--json']);
  expect([checked.code, JSON.parse(checked.out)]).toMatchObject([0, { ok: true, articles: 1, passages: 1 }]);
});

test('the program says with its exit code how it went, and errors on standard error', async ({ newsroom }) => {
  const archive = path.join(newsroom.folder, 'archive');
  const file = path.join(newsroom.folder, 'bridge.txt');
  fs.writeFileSync(file, RUSSIAN);
  expect(await cuttings(['import', file, '--archive', archive])).toMatchObject({ code: 0, err: '' });
  expect(await cuttings(['import', file, '--archive', archive])).toMatchObject({ code: 1 });
  expect(await cuttings(['show', '99', '--archive', archive, '--json'])).toMatchObject({ code: 1, out: '' });
  expect(await cuttings(['frobnicate', '--archive', archive])).toMatchObject({ code: 2, out: '' });
  const printing = ['--archive', archive, 'export', '--tag', 'x', '--pdf', path.join(newsroom.folder, 'x.pdf')];
  expect(await cuttings(printing, { CUTTINGS_ELECTRON: '/nowhere/electron' })).toMatchObject({ code: 1, out: '' });
  // A reader that goes away, like `cuttings show 1 | head -1`, is no failure of the program that was cut short.
  const shell = `"$0" "$1" --archive "$2" show 1 | head -c 1`;
  const cli = path.join(ROOT, 'out', 'main', 'cli.js');
  const piped = await heard(spawn('bash', ['-c', shell, process.execPath, cli, archive]));
  expect(piped).toMatchObject({ code: 0, err: '' });
});

test('a PDF that can not be printed leaves no file, and says why', async ({ desk }) => {
  const { page, archive, folder } = desk;
  const ask = insistently(throughThe(page));
  await tagQuote(ask, await importText(ask, RUSSIAN), 'Мэр обещал', ['promises']);
  const pdf = path.join(folder, 'x.pdf');
  fs.writeFileSync(pdf, 'what was there before');
  const args = ['--archive', archive, 'export', '--tag', 'promises', '--pdf', pdf];
  const said = await cuttings(args, { CUTTINGS_ELECTRON: '/nowhere/electron' });
  expect(said).toMatchObject({ code: 1, out: '' });
  expect(said.err).toContain('could not be started');
  expect(fs.readFileSync(pdf, 'utf8')).toBe('what was there before');
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('x.pdf'))).toEqual(['x.pdf']);
});

test('a second start on the same archive brings the first window forward; on another it opens its own', async ({
  newsroom,
}) => {
  const { app, page, archive, folder } = await newsroom.openDesk();
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const seen: string[] = [];
    (globalThis as Record<string, unknown>).seen = seen;
    electron.on('second-instance', () => seen.push('second start'));
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(folder, 'config') };
  const start = (...args: string[]) => heard(spawn(ELECTRON, [ROOT, ...root, '--log-level=3', ...args], { env }));
  const second = await start('--archive', archive);
  expect(second, second.err).toMatchObject({ code: 0 });
  const after = () =>
    app.evaluate(({ BrowserWindow }) => ({
      seen: (globalThis as Record<string, unknown>).seen,
      windows: BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    }));
  await expect.poll(after).toEqual({ seen: ['second start'], windows: [false] });
  const other = await start('--archive', path.join(folder, 'other'), '--smoke');
  expect(other).toMatchObject({ code: 0, out: expect.stringContaining('window ready') });
  await expect(page.getByRole('main')).toBeVisible();
  expect(fs.existsSync(path.join(folder, 'other', 'archive.db'))).toBe(true);
});
