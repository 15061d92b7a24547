import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Handle } from '#shared/contract/routes/importing.ts';
import { emptyFolder } from '../../support/archive.ts';
import { failure, newImporting, value } from './support.ts';

describe('files on their way into the archive', () => {
  test('are known to the page by a handle that says nothing', async () => {
    const { service } = newImporting();
    const staged = value(await service.handlers['importing.stageText']({ text: 'Министры договорились.' }));
    expect(() => Handle.parse(staged.handle)).not.toThrow();
    expect(staged).toMatchObject({ name: 'Pasted text', byteLength: 42 });
  });

  test('chosen by path keep the time of their last change as the time of capture', async () => {
    const { service } = newImporting();
    const file = path.join(emptyFolder(), 'article.txt');
    fs.writeFileSync(file, 'Министры договорились.');
    fs.utimesSync(file, new Date('2026-01-08T10:00:00Z'), new Date('2026-01-08T10:00:00Z'));
    const { files, problems } = await service.stagePaths({ paths: [file] });
    expect(problems).toEqual([]);
    const handle = files[0]?.handle ?? '';
    const draft = value(await service.handlers['importing.preview']({ handle, charset: null }));
    expect(draft).toMatchObject({ name: 'article.txt', capturedAt: '2026-01-08T10:00:00.000Z' });
  });

  test('what was looked at is what is imported, even when the file changes in between', async () => {
    const { service, db } = newImporting();
    const file = path.join(emptyFolder(), 'article.txt');
    fs.writeFileSync(file, 'Первая редакция.');
    const handle = (await service.stagePaths({ paths: [file] })).files[0]?.handle ?? '';
    const draft = value(await service.handlers['importing.preview']({ handle, charset: null }));
    fs.writeFileSync(file, 'Вторая редакция.');
    const { fields, capturedAt } = draft;
    const commit = { handle, charset: 'utf-8', fields, capturedAt, onDuplicate: 'ask', attachTo: null } as const;
    value(await service.handlers['importing.commit'](commit));
    expect(db.prepare('SELECT sha256 FROM captures').pluck().get()).toBe(draft.sha256);
  });

  test('a missing file and a folder are named, and the others are taken', async () => {
    const { service } = newImporting();
    const folder = emptyFolder();
    const good = path.join(folder, 'good.txt');
    fs.writeFileSync(good, 'Текст.');
    const { files, problems } = await service.stagePaths({ paths: [path.join(folder, 'gone.txt'), folder, good] });
    expect(files.map(({ name }) => name)).toEqual(['good.txt']);
    expect(problems).toEqual([
      expect.stringContaining("“gone.txt” can't be read: it is no longer there."),
      expect.stringContaining('it is not a file'),
    ]);
  });

  test('more than 50 MB are refused with the size', async () => {
    const { service } = newImporting();
    const bytes = new Uint8Array(50 * 1024 * 1024 + 1);
    const refused = await service.handlers['importing.stageBytes']({ name: 'book.txt', bytes, modifiedAt: null });
    expect(failure(refused)).toMatchObject({ code: 'too-large', message: expect.stringContaining('51 MB') as string });
  });

  test('once dropped or imported they are gone', async () => {
    const { service } = newImporting();
    const { handle } = value(await service.handlers['importing.stageText']({ text: 'Текст.' }));
    await service.handlers['importing.discard']({ handles: [handle] });
    const gone = await service.handlers['importing.preview']({ handle, charset: null });
    expect(failure(gone).code).toBe('gone-stale');
  });
});

describe('the preview of a file', () => {
  test('shows what was detected, and another encoding when asked', async () => {
    const { service } = newImporting();
    const { handle } = value(
      await service.handlers['importing.stageText']({ text: 'Министры договорились обо всём.' }),
    );
    const right = value(await service.handlers['importing.preview']({ handle, charset: null }));
    expect(right).toMatchObject({
      charset: { detected: 'utf-8', used: 'utf-8', undecodable: 0 },
      language: { detected: 'ru' },
      preview: 'Министры договорились обо всём.',
      duplicates: [],
      rememberedDecision: null,
    });
    const wrong = value(await service.handlers['importing.preview']({ handle, charset: 'windows-1251' }));
    expect(wrong.charset).toMatchObject({ detected: 'utf-8', used: 'windows-1251' });
    expect(wrong.preview).toMatch(/^РњРё/);
  });

  test.each([
    ['nothing at all', ''],
    ['white space', ' \n\t\n '],
  ])('of %s is refused', async (_what, text) => {
    const { service } = newImporting();
    const { handle } = value(await service.handlers['importing.stageText']({ text }));
    const refused = await service.handlers['importing.preview']({ handle, charset: null });
    expect(failure(refused).code).toBe('empty-file');
  });
});
