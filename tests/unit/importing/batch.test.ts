import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { redo, undo } from '#main/archive/acts.ts';
import type { BatchLine, Handle } from '#shared/contract/routes/importing.ts';
import { runBatch } from '#main/features/importing/batch.ts';
import { analystHere } from '#main/features/importing/preparing.ts';
import { StagedFiles, type Waiting } from '#main/features/importing/staging.ts';
import { emptyFolder, NOW } from '../../support/archive.ts';
import { contentsOf, fixture, newImporting, value } from './support.ts';
import { verifyNow } from '../../support/searching.ts';

type Importing = ReturnType<typeof newImporting>;

const article = (number: number): string =>
  `Сообщение номер ${number}\n\nВ районе ${number} включили свет. Работы продолжаются.\n`;

function writeFiles(contents: Record<string, string | Uint8Array>): string[] {
  const folder = emptyFolder();
  return Object.entries(contents).map(([name, content]) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, content);
    return file;
  });
}

async function stageFiles({ service }: Importing, contents: Record<string, string | Uint8Array>): Promise<Handle[]> {
  const { files } = await service.stagePaths({ paths: writeFiles(contents) });
  return files.map(({ handle }) => handle);
}

const outcomes = (lines: readonly BatchLine[]): [string, string][] => lines.map(({ name, outcome }) => [name, outcome]);

describe('many files at once', () => {
  test('come in with a line for each; one that fails does not stop the others', async () => {
    const importing = newImporting();
    const handles = await stageFiles(importing, {
      'one.txt': article(1),
      'empty.txt': '',
      'picture.txt': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      'two.txt': article(2),
      'one again.txt': article(1),
    });
    const batch = importing.service.handlers['importing.batch'];
    const { lines } = value(await batch({ handles, onDuplicate: 'ask' }));
    expect(outcomes(lines)).toEqual([
      ['one.txt', 'imported'],
      ['empty.txt', 'failed'],
      ['picture.txt', 'failed'],
      ['two.txt', 'imported'],
      ['one again.txt', 'duplicate'],
    ]);
    expect(lines.map(({ message }) => message)).toEqual([
      'Imported as “Сообщение номер 1”.',
      expect.stringContaining('“empty.txt” holds no text.'),
      expect.stringContaining('a PNG picture'),
      'Imported as “Сообщение номер 2”.',
      expect.stringContaining('already holds exactly these bytes: “Сообщение номер 1”'),
    ]);
    expect(contentsOf(importing)).toMatchObject({ articles: 2, files: 2, indexed: 2 });
    expect(importing.progress).toEqual([
      '0/5 one.txt',
      '1/5 empty.txt',
      '2/5 picture.txt',
      '3/5 two.txt',
      '4/5 one again.txt',
      '5/5 one again.txt',
    ]);
  });

  test('are one act: one undo takes all of them out, one redo brings them back', async () => {
    const importing = newImporting();
    const handles = await stageFiles(importing, { 'a.txt': article(1), 'b.txt': article(2), 'c.txt': article(3) });
    value(await importing.service.handlers['importing.batch']({ handles, onDuplicate: 'ask' }));
    expect(undo(importing.db)?.label).toBe('Import 3 articles');
    expect(contentsOf(importing)).toMatchObject({ indexed: 0 });
    expect(undo(importing.db)).toBeUndefined();
    redo(importing.db);
    expect(contentsOf(importing)).toMatchObject({ indexed: 3 });
  });

  test('what was refused as a duplicate waits for a decision', async () => {
    const importing = newImporting();
    const handles = await stageFiles(importing, { 'a.txt': article(1), 'b.txt': article(1) });
    const batch = importing.service.handlers['importing.batch'];
    const [, second] = value(await batch({ handles, onDuplicate: 'ask' })).lines;
    const again = value(await batch({ handles: [second?.handle ?? ''], onDuplicate: 'attach' }));
    expect(outcomes(again.lines)).toEqual([['b.txt', 'attached']]);
    expect(contentsOf(importing)).toMatchObject({ articles: 1, captures: 2, files: 1 });
  });

  test('stopped in the middle: what was imported stays, the rest is named and waits', async () => {
    const importing = newImporting();
    const contents = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, article(i)]));
    const staging = new StagedFiles();
    const files: Waiting[] = [];
    for (const file of writeFiles(contents))
      files.push(value(staging.waiting(value(await staging.stagePath(file)).handle)));
    let seen = 0;
    const target = { ...importing, now: () => NOW };
    const lines = await runBatch(target, files, {
      onDuplicate: 'ask',
      onProgress: () => seen++,
      analyst: analystHere,
      isCancelled: () => seen >= 12,
    });
    expect(lines.filter(({ outcome }) => outcome === 'imported')).toHaveLength(12);
    expect(lines.slice(12).every(({ outcome }) => outcome === 'cancelled')).toBe(true);
    expect(contentsOf(importing)).toMatchObject({ articles: 12, files: 12 });
    expect(verifyNow(importing).problems).toEqual([]);
  });

  test('are stopped by the analyst while they run', async () => {
    const importing = newImporting();
    const contents = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, article(i)]));
    const handles = await stageFiles(importing, contents);
    const running = importing.service.handlers['importing.batch']({ handles, onDuplicate: 'ask' });
    while (importing.progress.length < 3) await new Promise((resolve) => setImmediate(resolve));
    await importing.service.handlers['importing.cancel']({});
    const { lines } = value(await running);
    expect(lines).toHaveLength(200);
    expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['imported', 'cancelled']));
  });

  test('a file that hits a bug leaves nothing, the others come in', async () => {
    const importing = newImporting();
    importing.db.exec(`CREATE TRIGGER fault BEFORE INSERT ON captures WHEN new.file_name = 'b.txt'
      BEGIN SELECT RAISE(ABORT, 'fault'); END`);
    const handles = await stageFiles(importing, { 'a.txt': article(1), 'b.txt': article(2), 'c.txt': article(3) });
    const { lines } = value(await importing.service.handlers['importing.batch']({ handles, onDuplicate: 'ask' }));
    expect(lines.map(({ outcome }) => outcome)).toEqual(['imported', 'failed', 'imported']);
    expect(lines[1]?.message).toContain('the other files were not affected');
    expect(contentsOf(importing)).toMatchObject({ articles: 2, captures: 2, files: 2, indexed: 2 });
  });

  test('on a full disk say so for each file that was lost, and leave no half of it', async () => {
    const importing = newImporting();
    const long = fixture('twin.ru.txt').repeat(100);
    const contents = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, `${article(i)}${long}`]));
    const handles = await stageFiles(importing, contents);
    const pages = importing.db.pragma('page_count', { simple: true }) as number;
    importing.db.pragma(`max_page_count = ${pages + 150}`);
    const { lines } = value(await importing.service.handlers['importing.batch']({ handles, onDuplicate: 'ask' }));
    const failed = lines.filter(({ outcome }) => outcome === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every(({ message }) => message.startsWith('The disk is full.'))).toBe(true);
    const { articles, files } = contentsOf(importing);
    expect(files).toBe(articles);
    expect(articles).toBe(8 - failed.length);
    expect(verifyNow(importing).problems).toEqual([]);
  });
});
