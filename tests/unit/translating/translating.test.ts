import { describe, expect, it } from 'vitest';
import { redo, transact, undo } from '#main/archive/acts.ts';
import { insertCapture } from '#main/archive/captures.ts';
import { all, type ReadableDb, type WritableDb } from '#main/archive/db.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { keepRaw, sha256 } from '#main/archive/raw.ts';
import { writeSettings } from '#main/archive/settings.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import { insertOriginal } from '#main/archive/texts.ts';
import { alignTexts } from '#main/features/importing/aligning.ts';
import { taggingCommands } from '#main/features/tagging/handlers.ts';
import { translatingCommands, translatingQueries } from '#main/features/translating/handlers.ts';
import type { Input } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/result.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { segmentText } from '#shared/text/segments.ts';
import { addArticle, addTranslation, newArchive, NOW } from '../../support/archive.ts';
import { verifyNow } from '../../support/searching.ts';

const LATER = '2026-04-01T08:00:00.000Z';
const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной.\n\nРаботы займут год. Мэр доволен.';
const ENGLISH =
  'The cabinet discussed the bridge. The estimate comes in spring.\n\nWork will take a year. The mayor is pleased.';

function value<T>(result: Result<T> | Promise<Result<T>>): T {
  if (result instanceof Promise || !result.ok) throw new Error(`failed: ${JSON.stringify(result)}`);
  return result.value;
}

function desk(english = ENGLISH) {
  const archive = newArchive();
  const article = addArticle(archive, TEXT, { title: 'Мост' });
  const translationId = addTranslation(archive, article.articleId, article.textId, TEXT, english);
  const does = translatingCommands(archive.db, () => NOW);
  const asks = translatingQueries(archive.db);
  const texts = () => textsOf(archive.db, article.articleId);
  const textNow = (id = translationId): ArticleText => {
    const text = texts().find((one) => one.id === id);
    if (!text) throw new Error('the translation is gone');
    return text;
  };
  const save = (changed: Partial<Input<'translating.save'>>) =>
    value(
      does['translating.save']({
        textId: translationId,
        segmentId: null,
        originalIds: [],
        words: '',
        status: 'edited',
        ...changed,
      }),
    );
  const states = (textId = translationId) => value(asks['translating.sentences']({ textId })).sentences;
  const links = () => alignmentsOf(archive.db, article.articleId).flatMap((alignment) => alignment.links);
  return { ...archive, ...article, translationId, does, asks, texts, textNow, save, states, links };
}

const sentences = ({ content, segments }: ArticleText): string[] =>
  segments.map(({ start, end }) => content.slice(start, end));

/** A newer capture with other words, linked as the importer links it. */
function attachCapture(
  { db, directory }: { db: WritableDb; directory: string },
  articleId: ArticleId,
  content: string,
  translation: ArticleText,
): void {
  const hash = keepRaw(directory, Buffer.from(content));
  transact(db, () => {
    const times = { capturedAt: LATER, importedAt: LATER };
    const file = { fileName: 'later.txt', byteLength: Buffer.byteLength(content), sha256: hash, charset: 'utf-8' };
    const captureId = insertCapture(db, { articleId, ...times, ...file });
    const text = { articleId, captureId, language: 'ru', content, sha256: sha256(content), now: LATER };
    const originalTextId = insertOriginal(db, text, segmentText(content, 'ru'));
    alignTexts(db, { id: originalTextId, language: 'ru', content }, translation, LATER);
  });
}

const everything = (db: ReadableDb) =>
  ['texts', 'segments', 'links', 'link_segments', 'passages', 'sentence_revisions'].map((table) =>
    all(db, `SELECT * FROM ${table} ORDER BY id`),
  );

describe('A sentence as it came', () => {
  it('keeps its wide gaps and its spaces that may not break when it is looked through and found good', () => {
    const english = ENGLISH.replace('discussed the', 'discussed   the').replace('take a year', 'take\u00A0a year');
    const { save, textNow, translationId, states } = desk(english);
    const [first, , third] = textNow().segments;
    if (!first || !third) throw new Error('no sentences');
    save({ segmentId: first.id, words: 'The cabinet discussed the bridge.', status: 'verified' });
    save({ segmentId: third.id, words: 'Work will take\u00A0a year.', status: 'verified' });
    expect(textNow().content).toBe(english);
    expect(states(translationId).map(({ status }) => status)).toEqual(['verified', 'human', 'verified', 'human']);
    save({ segmentId: third.id, words: 'Work will take\u00A0two years.' });
    expect(sentences(textNow())[2]).toBe('Work will take\u00A0two years.');
  });
});

describe('A translator at the desk', () => {
  it('edits a sentence: text, hash, links and history agree, and undo and redo give each back', () => {
    const { db, textNow, save, states, links, asks } = desk();
    writeSettings(db, { analyst: 'Ірина' });
    const before = everything(db);
    const linked = links();
    const segmentId = textNow().segments[1]?.id ?? null;
    save({ segmentId, words: '  The estimate\nwill be named in spring. ' });
    expect(sentences(textNow())[1]).toBe('The estimate will be named in spring.');
    expect(textNow().content).toBe(ENGLISH.replace('comes in spring', 'will be named in spring'));
    expect(textNow().sha256).toBe(sha256(textNow().content));
    expect(links()).toEqual(linked);
    expect(states()[1]).toMatchObject({ status: 'edited', author: 'Ірина', revisions: 2, staleSince: null });
    expect(states()[0]).toMatchObject({ status: 'human', author: 'A. Petrenko', revisions: 0 });
    expect(value(asks['translating.history']({ segmentId: segmentId ?? (0 as never) })).revisions).toMatchObject([
      { status: 'edited', content: 'The estimate will be named in spring.', source: 'Смету назовут весной.' },
      { status: 'human', content: 'The estimate comes in spring.', author: 'A. Petrenko' },
    ]);
    const after = everything(db);
    undo(db);
    expect(everything(db)).toEqual(before);
    redo(db);
    expect(everything(db)).toEqual(after);
  });

  it('verifies without changing a letter, and edits again what was verified', () => {
    const { textNow, save, states } = desk();
    const segmentId = textNow().segments[0]?.id ?? null;
    const words = sentences(textNow())[0] ?? '';
    save({ segmentId, words, status: 'verified' });
    expect([textNow().content, states()[0]?.status]).toEqual([ENGLISH, 'verified']);
    save({ segmentId, words: `${words} Today.` });
    expect([sentences(textNow())[0], states()[0]?.status]).toEqual([`${words} Today.`, 'edited']);
  });

  it('takes a sentence out and writes it anew where the original has it', () => {
    const { db, texts, textNow, save, links } = desk();
    const before = everything(db);
    const [original] = texts();
    const third = original?.segments[2];
    const segmentId = textNow().segments[2]?.id ?? null;
    save({ segmentId, words: '' });
    expect(textNow().content).toBe(ENGLISH.replace('Work will take a year. ', ''));
    expect(links().some((link) => link.original.includes(third?.id ?? (0 as never)))).toBe(false);
    undo(db);
    expect(everything(db)).toEqual(before);
    redo(db);
    const added = save({ originalIds: third ? [third.id] : [], words: 'It takes a year.' });
    expect(textNow().content).toBe(ENGLISH.replace('Work will take', 'It takes'));
    const link = links().find((one) => one.translation.includes(added.segmentId ?? (0 as never)));
    expect(link).toMatchObject({ original: [third?.id], origin: 'manual', confidence: 1 });
    undo(db);
    undo(db);
    expect(everything(db)).toEqual(before);
  });

  it('writes a whole translation from nothing, in any order', () => {
    const { db, articleId, directory, does, texts, textNow, save, states } = desk();
    const { textId } = value(does['translating.start']({ articleId, language: 'uk', translator: 'Ірина' }));
    const ids = texts()[0]?.segments.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(4);
    const WORDS = [
      'Кабінет обговорив міст.',
      'Кошторис назвуть навесні.',
      'Роботи триватимуть рік.',
      'Мер задоволений.',
    ];
    for (const at of [2, 0, 3, 1]) save({ textId, originalIds: ids.slice(at, at + 1), words: WORDS[at] ?? '' });
    expect(textNow(textId).content).toBe(`${WORDS[0]} ${WORDS[1]}\n\n${WORDS[2]} ${WORDS[3]}`);
    expect(textNow(textId).segments.map(({ ordinal, paragraph }) => [ordinal, paragraph])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    expect(states(textId).map(({ status }) => status)).toEqual(['edited', 'edited', 'edited', 'edited']);
    expect(verifyNow({ db, directory }).problems).toEqual([]);
  });

  it('marked passages follow a correction and keep their words when theirs are gone; undo puts them back', () => {
    const { db, articleId, translationId, textNow, save } = desk();
    const tagging = taggingCommands(db, () => NOW);
    for (const quote of ['estimate comes', 'year']) {
      const start = ENGLISH.indexOf(quote);
      const span = { start, end: start + quote.length, quote };
      value(tagging['tagging.createPassage']({ textId: translationId, ...span, tags: [{ name: 'Сроки' }], note: '' }));
    }
    const before = everything(db);
    const quotes = () => passagesOfArticle(db, articleId).map(({ quote, state }) => `${quote}: ${state}`);
    const result = save({ segmentId: textNow().segments[1]?.id ?? null, words: 'The estimate now comes in spring.' });
    expect(result).toMatchObject({ followed: 1, detached: 0 });
    expect(quotes()).toEqual(['estimate now comes: anchored', 'year: anchored']);
    for (const { quote, start, end } of passagesOfArticle(db, articleId))
      expect(textNow().content.slice(start, end)).toBe(quote);
    const gone = save({ segmentId: textNow().segments[2]?.id ?? null, words: '' });
    expect(gone).toMatchObject({ followed: 0, detached: 1 });
    expect(quotes()).toContain('year: detached');
    undo(db);
    undo(db);
    expect(everything(db)).toEqual(before);
  });

  it('is told what a newer capture made stale, until it is looked at again', () => {
    const { db, articleId, directory, texts, textNow, save, states } = desk();
    save({ segmentId: textNow().segments[3]?.id ?? null, words: 'The mayor is pleased.', status: 'verified' });
    attachCapture(
      { db, directory },
      articleId,
      TEXT.replace('весной', 'осенью').replace('доволен', 'недоволен'),
      textNow(),
    );
    expect(texts().filter(({ role }) => role === 'original')).toHaveLength(2);
    const stale = () => states().map(({ staleSince }) => staleSince);
    expect(stale()).toEqual([null, 'Смету назовут весной.', null, 'Мэр доволен.']);
    save({ segmentId: textNow().segments[1]?.id ?? null, words: 'The estimate comes in autumn.', status: 'verified' });
    expect(stale()).toEqual([null, null, null, 'Мэр доволен.']);
  });

  it('takes a whole translation out, and undo brings it back', () => {
    const { db, does, texts, translationId } = desk();
    value(does['translating.bin']({ textId: translationId }));
    expect(texts().map(({ role }) => role)).toEqual(['original']);
    undo(db);
    expect(texts().map(({ role }) => role)).toEqual(['original', 'translation']);
    const original = texts()[0];
    expect(does['translating.bin']({ textId: original?.id ?? translationId })).toMatchObject({ ok: false });
  });

  it('changes nothing for sentences of elsewhere', () => {
    const { db, does, textNow, texts, translationId } = desk();
    const before = everything(db);
    const foreign = texts()[0]?.segments[0]?.id ?? null;
    const input = { textId: translationId, originalIds: [], words: 'x', status: 'edited' as const };
    expect(does['translating.save']({ ...input, segmentId: foreign })).toMatchObject({ ok: false });
    const wrong = textNow().segments[0];
    expect(does['translating.save']({ ...input, segmentId: null, originalIds: wrong ? [wrong.id] : [] })).toMatchObject(
      { ok: false },
    );
    expect(everything(db)).toEqual(before);
  });

  it('is known by other facts once they are put right; its words, links and search follow, and undo puts them back', () => {
    const { db, does, textNow, translationId, articleId } = desk();
    const facts = {
      textId: translationId,
      language: 'uk',
      origin: 'machine',
      translator: 'DeepL',
      translatedOn: '2026-02-03',
    } as const;
    const before = { ...textNow(), links: alignmentsOf(db, articleId) };
    value(does['translating.setFacts'](facts));
    expect({ ...textNow(), links: alignmentsOf(db, articleId) }).toEqual({
      ...before,
      language: 'uk',
      origin: 'machine',
      translator: 'DeepL',
      translatedOn: '2026-02-03',
    });
    undo(db);
    expect({ ...textNow(), links: alignmentsOf(db, articleId) }).toEqual(before);
    expect(
      does['translating.setFacts']({ ...facts, textId: textsOf(db, articleId)[0]?.id ?? translationId }),
    ).toMatchObject({ ok: false });
  });
});
