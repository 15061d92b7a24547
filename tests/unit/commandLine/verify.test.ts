import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createApp } from '#main/app.ts';
import { importText, insistently, tagQuote, translateText } from '../../support/asking.ts';
import { newDesk, ROOT } from './desk.ts';

/** An archive with an article, its translation and a passage, nobody using it. */
async function filledDesk() {
  const desk = newDesk();
  const printer = { print: () => Promise.reject(new Error('nothing is printed here')) };
  const resourcesDir = path.join(ROOT, 'resources');
  const app = createApp({ directory: desk.archive, resourcesDir, printer, threads: null });
  const ask = insistently(app.call);
  const article = await importText(ask, 'Мост закрыт\n\nМост закрыли утром. Мэр обещал открыть его.', {
    title: 'Мост',
  });
  await translateText(ask, article.id, 'The bridge is closed\n\nIt was closed in the morning. The mayor promised.');
  await tagQuote(ask, article, 'Мэр обещал', ['promises']);
  await ask('search.indexHealth', {});
  await app.close();
  const rawFiles = fs
    .readdirSync(path.join(desk.archive, 'raw'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return { ...desk, rawFiles };
}
type Filled = Awaited<ReturnType<typeof filledDesk>>;

/** Meddles with a database behind the program's back. */
function meddle({ archive }: Filled, sql: string, file = 'archive.db'): void {
  const db = new Database(path.join(archive, file));
  db.exec(sql);
  db.close();
}

const DAMAGES: readonly (readonly [string, (desk: Filled) => void, RegExp])[] = [
  ['a captured file has changed', (desk) => overwrite(desk.rawFiles[0], 'other bytes'), /has changed: its SHA-256/],
  ['a captured file has one bit flipped', (desk) => flipBit(desk.rawFiles[1]), /has changed: its SHA-256/],
  ['a captured file is missing', (desk) => fs.rmSync(desk.rawFiles[0] ?? ''), /is missing \(raw\//],
  [
    'a text was changed',
    (desk) => meddle(desk, "UPDATE texts SET content = replace(content, 'утром', 'ночью') WHERE role = 'original'"),
    /The text of “Мост” .* its SHA-256 differs/,
  ],
  [
    'a passage was moved',
    (desk) => meddle(desk, 'UPDATE passages SET start = start + 3, "end" = "end" + 3'),
    /The passage “Мэр обещал” of “Мост” no longer stands at its place/,
  ],
  [
    'an article fell out of the index',
    (desk) => meddle(desk, 'DELETE FROM docs', 'index.db'),
    /index holds 0 articles \(0 texts\), the archive 1 \(2\)/,
  ],
  [
    'a row names another that is gone',
    (desk) => meddle(desk, 'PRAGMA foreign_keys = OFF; DELETE FROM captures'),
    /names a row that is not there/,
  ],
];

describe('Verify', () => {
  it('finds nothing wrong with a sound archive', async () => {
    const desk = await filledDesk();
    expect(desk.rawFiles).toHaveLength(2);
    expect((await desk.json('verify')).json).toMatchObject({
      ok: true,
      captures: 2,
      texts: 2,
      passages: 1,
      problems: [],
    });
  });

  it.each(DAMAGES)('notices that %s, and exits with 1', async (_what, damage, sentence) => {
    const desk = await filledDesk();
    damage(desk);
    const { code, json, err } = await desk.json('verify');
    expect([code, json]).toMatchObject([1, { ok: false }]);
    expect((json as { problems: string[] }).problems.join('\n')).toMatch(sentence);
    expect(err).toMatch(sentence);
  });
});

function overwrite(file: string | undefined, content: string | Buffer): void {
  if (file === undefined) throw new Error('no such file');
  fs.chmodSync(file, 0o644);
  fs.writeFileSync(file, content);
}

function flipBit(file = ''): void {
  const bytes = fs.readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(10) ^ 1, 10);
  overwrite(file, bytes);
}
