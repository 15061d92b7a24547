import { describe, expect, it } from 'vitest';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { taggingCommands, taggingQueries } from '#main/features/tagging/handlers.ts';
import type { TagId, TextId } from '#shared/model/ids.ts';
import { addArticle, addTranslation, newArchive, NOW } from '../../support/archive.ts';
import { refusal, value } from './desk.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной. Работы займут год.';
const ENGLISH = 'The cabinet discussed the bridge. The estimate comes in spring. Work will take a year.';

function desk() {
  const archive = newArchive();
  const article = addArticle(archive, TEXT, { title: 'Мост' });
  const translationId = addTranslation(archive, article.articleId, article.textId, TEXT, ENGLISH);
  return {
    ...archive,
    ...article,
    translationId,
    does: taggingCommands(
      archive.db,
      () => NOW,
      () => undefined,
    ),
    asks: taggingQueries(archive.db),
  };
}

const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, quote: words };
};
/** The id of the first tag by name. */
const idOf = (tag: { id: TagId } | undefined): TagId => {
  if (!tag) throw new Error('no tag');
  return tag.id;
};
const tags = (...names: string[]) => names.map((name) => ({ name }));

describe('An analyst who tags', () => {
  it('gives one passage several tags, and a second tag later, without doubling the passage', () => {
    const { does, db, articleId, textId } = desk();
    const first = value(
      does['tagging.createPassage']({ textId, ...span(TEXT, 'Смету'), tags: tags('Деньги', 'Сроки'), note: '' }),
    );
    const again = value(
      does['tagging.createPassage']({ textId, ...span(TEXT, 'Смету'), tags: tags('ДЕНЬГИ', 'Спор'), note: '' }),
    );
    expect(again.passageId).toBe(first.passageId);
    expect(passagesOfArticle(db, articleId).map(({ tagIds }) => tagIds.length)).toEqual([3]);
  });

  it('lets passages overlap', () => {
    const { does, db, articleId, textId } = desk();
    value(does['tagging.createPassage']({ textId, ...span(TEXT, 'обсудил ремонт моста'), tags: tags('A'), note: '' }));
    value(does['tagging.createPassage']({ textId, ...span(TEXT, 'ремонт моста. Смету'), tags: tags('B'), note: '' }));
    expect(passagesOfArticle(db, articleId).map(({ quote }) => quote)).toEqual([
      'обсудил ремонт моста',
      'ремонт моста. Смету',
    ]);
  });

  it('sees everything under a tag with its sentence and the aligned words of the other text, both ways', () => {
    const { does, asks, textId, translationId } = desk();
    value(does['tagging.createPassage']({ textId, ...span(TEXT, 'назовут'), tags: tags('Сроки'), note: '' }));
    value(
      does['tagging.createPassage']({
        textId: translationId,
        ...span(ENGLISH, 'a year'),
        tags: tags('Сроки'),
        note: 'ask',
      }),
    );
    const [tag] = value(asks['tagging.tags']({})).tags;
    expect(tag).toMatchObject({ name: 'Сроки', passageCount: 2, articleCount: 1 });
    const { passages } = value(asks['tagging.passagesByTag']({ tagId: idOf(tag), withChildren: false }));
    expect(
      passages.map(({ context, quoteStart, passage, mirrored }) => [
        context,
        context.slice(quoteStart, quoteStart + passage.quote.length),
        mirrored,
      ]),
    ).toEqual([
      ['Смету назовут весной.', 'назовут', { language: 'en', quote: 'The estimate comes in spring.' }],
      ['Work will take a year.', 'a year', { language: 'ru', quote: 'Работы займут год.' }],
    ]);
  });

  it('is refused, with nothing changed, when the words are not what stands there', () => {
    const { does, db, articleId, textId } = desk();
    expect(
      refusal(does['tagging.createPassage']({ textId, start: 0, end: 7, quote: 'Совет00', tags: [], note: '' })),
    ).toMatch(/not what stands/);
    expect(
      refusal(does['tagging.createPassage']({ textId, start: 29, end: 30, quote: ' ', tags: [], note: '' })),
    ).toMatch(/no words/);
    expect(
      refusal(
        does['tagging.createPassage']({ textId: 999 as TextId, start: 0, end: 1, quote: 'К', tags: [], note: '' }),
      ),
    ).toMatch(/no longer/);
    expect(
      refusal(does['tagging.createPassage']({ textId, ...span(TEXT, 'Смету'), tags: [{ id: 77 as TagId }], note: '' })),
    ).toMatch(/tag is no longer/);
    expect(passagesOfArticle(db, articleId)).toEqual([]);
  });

  it('can rename a tag but not to the name of another', () => {
    const { does, asks, textId } = desk();
    value(does['tagging.createPassage']({ textId, ...span(TEXT, 'Смету'), tags: tags('Деньги', 'Сроки'), note: '' }));
    const [money] = value(asks['tagging.tags']({})).tags;
    const edit = { tagId: idOf(money), colour: 'blue', definition: '', quickKey: null } as const;
    expect(refusal(does['tagging.updateTag']({ ...edit, name: 'сроки' }))).toMatch(/already a tag/);
    value(does['tagging.updateTag']({ ...edit, name: 'Бюджет' }));
    expect(value(asks['tagging.tags']({})).tags.map(({ name }) => name)).toEqual(['Бюджет', 'Сроки']);
  });

  it('gives a number key to one tag only, and undo gives it back', () => {
    const { does, asks, textId } = desk();
    value(does['tagging.createPassage']({ textId, ...span(TEXT, 'Смету'), tags: tags('Деньги', 'Сроки'), note: '' }));
    const [money, dates] = value(asks['tagging.tags']({})).tags;
    const keys = () => value(asks['tagging.tags']({})).tags.map(({ quickKey }) => quickKey);
    const edit = { colour: 'blue', definition: '', quickKey: 1 } as const;
    expect(keys()).toEqual([null, null]);
    value(does['tagging.updateTag']({ ...edit, tagId: idOf(money), name: 'Деньги' }));
    value(does['tagging.updateTag']({ ...edit, tagId: idOf(dates), name: 'Сроки' }));
    expect(keys()).toEqual([null, 1]);
    value(does['tagging.undo']({}));
    expect(keys()).toEqual([1, null]);
    value(does['tagging.redo']({}));
    expect(keys()).toEqual([null, 1]);
  });

  it('reads in the undo what would be taken back', () => {
    const { does, asks, textId } = desk();
    const { passageId } = value(
      does['tagging.createPassage']({ textId, ...span(TEXT, 'Смету'), tags: tags('Деньги'), note: '' }),
    );
    value(does['tagging.setNote']({ passageId, note: 'проверить' }));
    expect(value(asks['tagging.history']({}))).toEqual({ undo: 'Write note', redo: null });
    value(does['tagging.undo']({}));
    expect(value(asks['tagging.history']({}))).toEqual({ undo: 'Tag “Смету” as Деньги', redo: 'Write note' });
    value(does['tagging.deletePassage']({ passageId }));
    expect(value(asks['tagging.history']({})).undo).toBe('Remove passage “Смету”');
    value(does['tagging.undo']({}));
    expect(value(asks['tagging.tags']({})).tags).toMatchObject([{ passageCount: 1 }]);
  });
});
