import { describe, expect, test } from 'vitest';
import { undo } from '#main/archive/acts.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { addArticle } from '../../support/archive.ts';
import { contentsOf, failure, newImporting, sampleText, value } from './support.ts';
import { articlesWith, verifyNow } from '../../support/searching.ts';

type Importing = ReturnType<typeof newImporting>;

const ORIGINAL = sampleText('partners.ru.txt');
const TRANSLATION = sampleText('partners.en.txt');

async function translate(
  { service }: Importing,
  articleId: ArticleId,
  text = TRANSLATION,
): Promise<Result<Output<'importing.addTranslation'>>> {
  const { handle } = value(await service.handlers['importing.stageText']({ text }));
  return service.handlers['importing.addTranslation']({
    articleId,
    handle,
    charset: 'utf-8',
    language: 'en',
    origin: 'machine',
    translator: 'Desk engine 2',
    translatedOn: '2026-02-01',
  });
}

describe('a translation', () => {
  test('is kept with who made it and when, and linked sentence by sentence', async () => {
    const importing = newImporting();
    const { articleId, textId } = addArticle(importing, ORIGINAL);
    const added = value(await translate(importing, articleId));
    const [original, translation] = textsOf(importing.db, articleId);
    expect(translation).toMatchObject({
      id: added.textId,
      role: 'translation',
      language: 'en',
      origin: 'machine',
      translator: 'Desk engine 2',
      translatedOn: '2026-02-01',
      content: TRANSLATION,
    });
    const [alignment] = alignmentsOf(importing.db, articleId);
    expect(alignment).toMatchObject({ originalTextId: textId, translationTextId: added.textId });
    expect(alignment?.links).toHaveLength(added.linked);
    const inLinks = alignment?.links.flatMap((link) => [...link.original, ...link.translation]) ?? [];
    const segments = (original?.segments.length ?? 0) + (translation?.segments.length ?? 0);
    expect(new Set(inLinks).size).toBe(inLinks.length);
    expect(inLinks.length + added.unlinked).toBe(segments);
    expect(added.linked).toBeGreaterThan(10);
    expect(verifyNow(importing).problems).toEqual([]);
  });

  test('links the sentence with the paper tiger to the sentence with the paper tiger', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    value(await translate(importing, articleId));
    const [original, translation] = textsOf(importing.db, articleId);
    const idOf = (text: typeof original, words: string): number | undefined =>
      text?.segments.find(({ start, end }) => text.content.slice(start, end).includes(words))?.id;
    const [alignment] = alignmentsOf(importing.db, articleId);
    const link = alignment?.links.find(({ original: ids }) =>
      ids.some((id) => id === idOf(original, 'бумажным тигром')),
    );
    expect(link?.translation).toContain(idOf(translation, 'paper tiger'));
    expect(link?.origin).toBe('automatic');
  });

  test('can be found, and undo takes it back and out of the index', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    value(await translate(importing, articleId));
    const found = () => articlesWith(importing.db, 'tiger', ['translation']);
    expect(found()).toBe(1);
    expect(undo(importing.db)?.label).toMatch(/^Add a translation of/);
    expect(found()).toBe(0);
    expect(textsOf(importing.db, articleId)).toHaveLength(1);
    expect((await translate(importing, articleId)).ok).toBe(true);
  });

  test('the same one twice is refused', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    value(await translate(importing, articleId));
    const before = contentsOf(importing);
    expect(failure(await translate(importing, articleId)).code).toBe('duplicate');
    expect(contentsOf(importing)).toEqual(before);
  });

  test('without words, or of an article that is gone, is refused and keeps nothing', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    const before = contentsOf(importing);
    expect(failure(await translate(importing, articleId, '\n \n')).code).toBe('empty-file');
    expect(failure(await translate(importing, (articleId + 1) as ArticleId)).code).toBe('not-found');
    expect(contentsOf(importing)).toEqual(before);
  });

  test('that fails half way leaves nothing behind', async () => {
    const importing = newImporting();
    const { articleId } = addArticle(importing, ORIGINAL);
    const before = contentsOf(importing);
    importing.db.exec(`CREATE TRIGGER fault BEFORE INSERT ON links WHEN (SELECT count(*) FROM links) = 3
      BEGIN SELECT RAISE(ABORT, 'fault'); END`);
    await expect(translate(importing, articleId)).rejects.toThrow('fault');
    expect(contentsOf(importing)).toEqual(before);
  });
});
