import { describe, expect, test } from 'vitest';
import { redo, undo } from '#main/archive/acts.ts';
import { capturesOf, citationsOf } from '#main/archive/articleReads.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { Input } from '#shared/contract/contract.ts';
import type { Draft, ImportOutcome } from '#shared/contract/routes/importing.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { NOW } from '../../support/archive.ts';
import { contentsOf, EMPTY, encode, failure, fixture, newImporting, sampleText, value } from './support.ts';
import { articlesWith, verifyNow } from '../../support/searching.ts';

type Importing = ReturnType<typeof newImporting>;
type Choices = Partial<Pick<Input<'importing.commit'>, 'onDuplicate' | 'attachTo' | 'charset'>>;

async function stage({ service }: Importing, bytes: Uint8Array<ArrayBuffer>, name = 'article.txt'): Promise<Draft> {
  const { handle } = value(await service.handlers['importing.stageBytes']({ name, bytes, modifiedAt: null }));
  return value(await service.handlers['importing.preview']({ handle, charset: null }));
}

async function commit(importing: Importing, draft: Draft, choices: Choices = {}): Promise<Result<ImportOutcome>> {
  const { handle, fields, capturedAt, charset } = draft;
  return importing.service.handlers['importing.commit']({
    handle,
    charset: charset.used,
    fields,
    capturedAt,
    onDuplicate: 'ask',
    attachTo: null,
    ...choices,
  });
}

const importText = async (importing: Importing, text: string, choices: Choices = {}): Promise<ImportOutcome> =>
  value(await commit(importing, await stage(importing, encode(text, 'utf-8')), choices));

function idOf(articleId: ArticleId | null): ArticleId {
  if (articleId === null) throw new Error('no article');
  return articleId;
}

const TWIN = fixture('twin.ru.txt');

describe('an imported article', () => {
  test('is there whole: fields, capture, text, segments, citation, untouched bytes, index', async () => {
    const importing = newImporting();
    const bytes = encode(TWIN.replaceAll('\n', '\r\n'), 'windows-1251');
    const draft = await stage(importing, bytes);
    expect(draft.charset.used).toBe('windows-1251');
    const { articleId, outcome } = value(await commit(importing, draft));
    expect(outcome).toBe('imported');
    const id = idOf(articleId);
    expect(capturesOf(importing.db, id)).toMatchObject([
      {
        sha256: draft.sha256,
        byteLength: bytes.length,
        charset: 'windows-1251',
        capturedAt: NOW,
        fileName: 'article.txt',
      },
    ]);
    const [text] = textsOf(importing.db, id);
    expect(text?.content).toBe(TWIN);
    expect(text?.segments[0]).toMatchObject({ kind: 'caption', ordinal: 0 });
    expect(citationsOf(importing.db, id)).toMatchObject([{ outlet: 'Bloomberg' }]);
    expect(contentsOf(importing)).toMatchObject({
      articles: 1,
      captures: 1,
      texts: 1,
      files: 1,
      indexed: 1,
      acts: 1,
    });
    expect(verifyNow(importing).problems).toEqual([]);
  });

  test('of one letter is an article, too', async () => {
    const importing = newImporting();
    expect((await importText(importing, 'Я')).title).toBe('Я');
    expect(contentsOf(importing)).toMatchObject({ articles: 1, segments: 1 });
  });

  test('of only a caption has the name of the file for a title', async () => {
    const importing = newImporting();
    const draft = await stage(importing, encode('Мост через реку / © Associated Press', 'utf-8'), 'Мост.txt');
    expect(value(await commit(importing, draft)).title).toBe('Мост');
  });

  test('of ten megabytes comes in whole', async () => {
    const importing = newImporting();
    const text = TWIN.repeat(Math.ceil(5_300_000 / TWIN.length));
    const bytes = encode(text, 'utf-8');
    expect(bytes.length).toBeGreaterThan(9_000_000);
    const { articleId } = value(await commit(importing, await stage(importing, bytes)));
    expect(textsOf(importing.db, idOf(articleId))[0]?.content.length).toBe(text.length);
  }, 120_000);

  test('goes to the bin by undo, with its place in the index, and comes back by redo', async () => {
    const importing = newImporting();
    await importText(importing, TWIN);
    expect(undo(importing.db)?.label).toMatch(/^Import “Глава Минэнерго/);
    expect(contentsOf(importing)).toMatchObject({ articles: 1, indexed: 0, files: 1 });
    expect(importing.db.prepare('SELECT binned_at FROM articles').pluck().get()).toBe(NOW);
    redo(importing.db);
    expect(contentsOf(importing)).toMatchObject({ indexed: 1 });
    expect(verifyNow(importing).problems).toEqual([]);
  });
});

describe('an import that fails', () => {
  test.each(['articles', 'captures', 'texts', 'segments', 'citations', 'acts'])(
    'while it writes %s leaves nothing behind, and works when tried again',
    async (table) => {
      const importing = newImporting();
      importing.db.exec(`CREATE TRIGGER fault BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'fault'); END`);
      const draft = await stage(importing, encode(TWIN, 'utf-8'));
      await expect(commit(importing, draft)).rejects.toThrow('fault');
      expect(contentsOf(importing)).toEqual(EMPTY);
      importing.db.exec('DROP TRIGGER fault');
      value(await commit(importing, draft));
      expect(contentsOf(importing)).toMatchObject({ articles: 1, files: 1 });
    },
  );

  test('because the disk is full says so and leaves nothing behind', async () => {
    const importing = newImporting();
    const draft = await stage(importing, encode(TWIN.repeat(200), 'utf-8'));
    const pages = importing.db.pragma('page_count', { simple: true }) as number;
    importing.db.pragma(`max_page_count = ${pages + 5}`);
    expect(failure(await commit(importing, draft))).toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('Nothing of this file was kept') as string,
    });
    expect(contentsOf(importing)).toEqual(EMPTY);
  });

  test('does not take away bytes that another article holds', async () => {
    const importing = newImporting();
    await importText(importing, TWIN);
    importing.db.exec(`CREATE TRIGGER fault BEFORE INSERT ON texts BEGIN SELECT RAISE(ABORT, 'fault'); END`);
    await expect(importText(importing, TWIN, { onDuplicate: 'keep-both' })).rejects.toThrow('fault');
    expect(verifyNow(importing).problems).toEqual([]);
  });

  test('because nothing can be read in that encoding keeps nothing', async () => {
    const importing = newImporting();
    const draft = await stage(importing, encode('    д', 'utf-8'));
    const blank = { ...draft, handle: (await stage(importing, encode('\u00a0 \u00a0x', 'utf-8'))).handle };
    expect((await commit(importing, blank, { charset: 'utf-16le' })).ok).toBe(true);
    const pdf = { name: 'a.txt', bytes: Uint8Array.from(Buffer.from('%PDF-1.7')), modifiedAt: null };
    const { handle } = value(await importing.service.handlers['importing.stageBytes'](pdf));
    expect(failure(await commit(importing, { ...draft, handle }, { charset: 'utf-8' })).code).toBe('not-text');
  });
});

describe('the same bytes again', () => {
  test('are refused with the article that holds them and the choices', async () => {
    const importing = newImporting();
    const first = await importText(importing, TWIN);
    const draft = await stage(importing, encode(TWIN, 'utf-8'), 'copy.txt');
    expect(draft.duplicates).toEqual([{ articleId: first.articleId, title: first.title, capturedAt: NOW }]);
    const refused = failure(await commit(importing, draft));
    expect(refused.code).toBe('duplicate');
    expect(refused.message).toContain(first.title);
    expect(refused.message).toMatch(/keep both, to attach “copy\.txt” .* or to skip it/);
    expect(contentsOf(importing)).toMatchObject({ articles: 1, captures: 1, files: 1 });
  });

  test('kept both: a second article, the bytes once, the decision remembered', async () => {
    const importing = newImporting();
    const first = await importText(importing, TWIN);
    const second = await importText(importing, TWIN, { onDuplicate: 'keep-both' });
    expect(second).toMatchObject({ outcome: 'imported' });
    expect(second.articleId).not.toBe(first.articleId);
    expect(contentsOf(importing)).toMatchObject({ articles: 2, captures: 2, files: 1 });
    expect((await stage(importing, encode(TWIN, 'utf-8'))).rememberedDecision).toBe('keep-both');
  });

  test('attached: another capture of the article, not another article; the decision remembered', async () => {
    const importing = newImporting();
    const first = await importText(importing, TWIN);
    const attached = await importText(importing, TWIN, { onDuplicate: 'attach' });
    expect(attached).toEqual({ outcome: 'attached', articleId: first.articleId, title: first.title });
    expect(contentsOf(importing)).toMatchObject({ articles: 1, captures: 2, texts: 1, files: 1 });
    expect((await stage(importing, encode(TWIN, 'utf-8'))).rememberedDecision).toBe('attach');
    // The text is the same, so passages on it stay where they are; undo takes the capture away again.
    undo(importing.db);
    expect(contentsOf(importing)).toMatchObject({ articles: 1, captures: 1, texts: 1 });
    redo(importing.db);
    expect(contentsOf(importing)).toMatchObject({ articles: 1, captures: 2, texts: 1 });
  });

  test('skipped: nothing changes but the decision, which is remembered', async () => {
    const importing = newImporting();
    const first = await importText(importing, TWIN);
    const before = contentsOf(importing);
    expect(await importText(importing, TWIN, { onDuplicate: 'skip' })).toEqual({
      outcome: 'skipped',
      articleId: first.articleId,
      title: first.title,
    });
    expect(contentsOf(importing)).toEqual(before);
    expect((await stage(importing, encode(TWIN, 'utf-8'))).rememberedDecision).toBe('skip');
  });

  test('of an article in the bin are no duplicates', async () => {
    const importing = newImporting();
    await importText(importing, TWIN);
    undo(importing.db);
    expect((await importText(importing, TWIN)).outcome).toBe('imported');
    expect(contentsOf(importing)).toMatchObject({ articles: 2, indexed: 1, files: 1 });
  });
});

describe('a later version of an article', () => {
  const NEWER = `${TWIN}\nДобавлено: подстанцию включили.\n`;

  test('attached to it becomes its newest original, linked with the translation it has', async () => {
    const importing = newImporting();
    const { articleId } = await importText(importing, sampleText('partners.ru.txt'));
    const id = idOf(articleId);
    const { handle } = value(
      await importing.service.handlers['importing.stageText']({ text: sampleText('partners.en.txt') }),
    );
    const about = { language: 'en', origin: 'human', translator: 'A. Petrenko', translatedOn: null } as const;
    const add = importing.service.handlers['importing.addTranslation'];
    value(await add({ articleId: id, handle, charset: 'utf-8', ...about }));
    const newer = `${sampleText('partners.ru.txt')}\nДобавлено позднее.\n`;
    expect((await importText(importing, newer, { onDuplicate: 'attach', attachTo: id })).outcome).toBe('attached');
    const [original, ...others] = textsOf(importing.db, id);
    expect(original?.content).toBe(newer);
    expect(others.map(({ role }) => role)).toEqual(['original', 'translation']);
    expect(alignmentsOf(importing.db, id).map(({ originalTextId }) => originalTextId)).toContain(original?.id);
    undo(importing.db);
    expect(textsOf(importing.db, id)[0]?.content).toBe(sampleText('partners.ru.txt'));
    expect(articlesWith(importing.db, 'позднее', ['original'])).toBe(0);
    expect(articlesWith(importing.db, 'кремля', ['original'])).toBe(1);
  });

  test('attached to an article that is gone is refused and keeps nothing', async () => {
    const importing = newImporting();
    const { articleId } = await importText(importing, TWIN);
    undo(importing.db);
    const before = contentsOf(importing);
    const draft = await stage(importing, encode(NEWER, 'utf-8'));
    const refused = await commit(importing, draft, { onDuplicate: 'attach', attachTo: articleId });
    expect(failure(refused).code).toBe('not-found');
    expect(contentsOf(importing)).toEqual(before);
  });
});
