import { describe, expect, it } from 'vitest';
import { PassageId, TagId, TextId } from '#shared/model/ids.ts';
import { Tag } from '#shared/model/tag.ts';
import { marksOf } from '#renderer/features/reading/marks.ts';
import { textsToRead } from '#renderer/features/reading/textsToRead.ts';
import { choicesFor } from '#renderer/features/tagging/choices.ts';
import { mirroredQuote } from '#renderer/features/tagging/mirroredQuote.ts';
import { inTextOrder } from '#renderer/features/tagging/order.ts';
import { subjectOf } from '#renderer/features/tagging/subject.ts';
import { bridgeArticle, passageOn } from './support/article.ts';

const empty = bridgeArticle();
const tag = (id: number, name: string, passageCount = 0) => ({
  ...Tag.parse({ id, name, colour: 'teal', definition: '', parentId: null, quickKey: null, isHidden: false }),
  passageCount,
  articleCount: 0,
});

describe('a passage tagged in the original', () => {
  const article = bridgeArticle([passageOn(empty, 1, 'ждали год', 1, [7])]);
  const texts = textsToRead(article, null);
  const tags = [tag(7, 'инфраструктура')];

  it('is marked where it stands and, mirrored, at the sentence of the translation that says it', () => {
    const [own] = marksOf(texts.original, texts, article.passages, tags);
    expect(own).toMatchObject({ isMirrored: false, colours: ['teal'] });
    const [mirror] = texts.translation ? marksOf(texts.translation, texts, article.passages, tags) : [];
    expect(mirror?.isMirrored).toBe(true);
    expect(texts.translation?.content.slice(mirror?.start, mirror?.end)).toBe(
      'After a year of waiting the ferry was cancelled.',
    );
  });
  it('is listed with what it says in the other language', () => {
    const [passage] = article.passages;
    expect(passage && mirroredQuote(article, passage, null)).toEqual({
      language: 'en',
      quote: 'After a year of waiting the ferry was cancelled.',
    });
  });
});

describe('a passage tagged in the translation', () => {
  it('is mirrored in the original, over all sentences that the link joins', () => {
    const article = bridgeArticle([passageOn(empty, 2, 'the ferry was cancelled')]);
    const texts = textsToRead(article, null);
    const [mirror] = marksOf(texts.original, texts, article.passages, []);
    expect(texts.original.content.slice(mirror?.start, mirror?.end)).toBe('Его ждали год.\nПаром отменили.');
  });
  it('stands in the list where its sentence stands in the original', () => {
    const article = bridgeArticle([
      passageOn(empty, 1, 'Паром', 1),
      passageOn(empty, 2, 'The bridge', 2),
      passageOn(empty, 1, 'открыли', 3),
    ]);
    expect(inTextOrder(article).map(({ quote }) => quote)).toEqual(['The bridge', 'открыли', 'Паром']);
  });
});

describe('pressing T', () => {
  const passage = passageOn(empty, 1, 'ждали год', 4);
  const article = bridgeArticle([passage]);
  const { textId, start, end, quote } = passage;
  const nothing = { selection: null, caret: null, passageId: null, analyst: '' };

  it('with words selected makes a passage of them', () => {
    const selection = { textId, start: 0, end: 4, quote: 'Мост' };
    expect(subjectOf(article, { ...nothing, selection })).toEqual({ ...selection, passageId: null });
  });
  it('with exactly the words of a passage selected changes that passage', () => {
    const selection = { textId, start, end, quote };
    expect(subjectOf(article, { ...nothing, selection })?.passageId).toBe(passage.id);
  });
  it('with the caret in a passage changes it', () => {
    expect(subjectOf(article, { ...nothing, caret: { textId, offset: start + 2 } })?.passageId).toBe(passage.id);
  });
  it('after a passage was clicked changes it', () => {
    expect(subjectOf(article, { ...nothing, passageId: passage.id })?.quote).toBe(quote);
  });
  it('with nothing to tag tags nothing', () => {
    expect(subjectOf(article, { ...nothing, caret: { textId, offset: 0 } })).toBeNull();
    expect(subjectOf(article, { ...nothing, passageId: PassageId.parse(99) })).toBeNull();
  });
  it('with words selected in a text of another article tags nothing', () => {
    const selection = { textId: TextId.parse(50), start: 0, end: 4, quote: 'Мост' };
    expect(subjectOf(article, { ...nothing, selection })).toBeNull();
  });
});

describe('choosing a tag', () => {
  const tags = [tag(1, 'Иран', 2), tag(2, 'санкции', 9), tag(3, 'Мадуро', 5), tag(4, 'учёт', 0)];
  const names = (typed: string, recent: number[] = [], named: string[] = [], on: number[] = []) =>
    choicesFor(typed, {
      tags,
      recent: recent.map((id) => TagId.parse(id)),
      named,
      on: on.map((id) => TagId.parse(id)),
    }).map((choice) => (choice.kind === 'tag' ? choice.tag.name : `+${choice.name}`));

  it('offers the ones used last, then the ones used most', () => {
    expect(names('', [4, 1])).toEqual(['учёт', 'Иран', 'санкции', 'Мадуро']);
  });
  it('finds what begins with the letters before what only has them, and offers to create the rest', () => {
    expect(names('и')).toEqual(['Иран', 'санкции', '+и']);
  });
  it('does not offer to create what is there, in whatever case, with е or ё', () => {
    expect(names('ИРАН ')).toEqual(['Иран']);
    expect(names('учет')).toEqual(['учёт']);
  });
  it('offers whom the words name before all else, and to create that tag when there is none', () => {
    expect(names('', [1], ['Мадуро', 'Каракас'])).toEqual(['Мадуро', '+Каракас', 'Иран', 'санкции', 'учёт']);
    expect(names('кар', [], ['Мадуро', 'Каракас'])).toEqual(['+Каракас', '+кар']);
    expect(names('каракас', [], ['Каракас'])).toEqual(['+Каракас']);
  });
  it('does not push forward what the words carry already: picking that would take it off', () => {
    expect(names('', [1], ['Мадуро'], [3])).toEqual(['Иран', 'санкции', 'Мадуро', 'учёт']);
  });
});
