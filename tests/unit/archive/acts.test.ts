import { describe, expect, it } from 'vitest';
import { act, firstUndone, lastDone, listActs, noteArrival, redo, transact, undo, undoTo } from '#main/archive/acts.ts';
import { binArticle, updateArticleFields } from '#main/archive/articles.ts';
import { fieldsOf, listArticles } from '#main/archive/articleReads.ts';
import { all, count, type WritableDb } from '#main/archive/db.ts';
import { insertPassage, passagesOfArticle } from '#main/archive/passages.ts';
import { deleteTag, ensureTag, listTags, tagPassage } from '#main/archive/tags.ts';
import { selectorFor } from '#shared/text/matchQuote.ts';
import { addArticle, addTranslation, fieldsFor, newArchive, NOW } from '../../support/archive.ts';
import { articlesWith } from '../../support/searching.ts';

const TEXT = 'Кабинет обсудил ремонт моста. Смету назовут весной.';
const name = (label: string) => ({ label, articleId: null, now: NOW });
const labels = (db: WritableDb) => listTags(db).map((tag) => [tag.name, tag.passageCount]);

function taggedArchive() {
  const archive = newArchive();
  const article = addArticle(archive, TEXT, { title: 'Мост' });
  act(archive.db, name('Tag'), () => {
    const passage = insertPassage(
      archive.db,
      { textId: article.textId, selector: selectorFor(TEXT, 0, 7), note: '', author: '' },
      NOW,
    );
    tagPassage(archive.db, passage, ensureTag(archive.db, 'Мосты', NOW), NOW);
    tagPassage(archive.db, passage, ensureTag(archive.db, 'Budget', NOW), NOW);
  });
  return { ...archive, ...article };
}

describe('An analyst who takes a step back', () => {
  it('has nothing to undo in a new archive', () => {
    const { db } = newArchive();
    expect(lastDone(db)).toBeUndefined();
    expect(undo(db)).toBeUndefined();
    expect(redo(db)).toBeUndefined();
  });

  it('sees what was done, and goes back to any of it: with all that came after, each done again by redo', () => {
    const { db } = taggedArchive();
    for (const tag of ['A', 'B', 'C']) act(db, name(`Make ${tag}`), () => void ensureTag(db, tag, NOW));
    const seen = () => listActs(db, 10).map(({ label, state }) => `${label} ${state}`);
    expect(seen()).toEqual(['Make C done', 'Make B done', 'Make A done', 'Tag done']);
    const second = listActs(db, 10).find(({ label }) => label === 'Make B');
    expect(undoTo(db, second?.id ?? 0)).toBe(2);
    expect(seen()).toEqual(['Make C undone', 'Make B undone', 'Make A done', 'Tag done']);
    expect(labels(db).map(([tag]) => tag)).toEqual(['A', 'Budget', 'Мосты']);
    expect(undoTo(db, second?.id ?? 0)).toBe(0);
    redo(db);
    expect(labels(db).map(([tag]) => tag)).toEqual(['A', 'B', 'Budget', 'Мосты']);
    act(db, name('Make D'), () => void ensureTag(db, 'D', NOW));
    expect(seen().slice(0, 3)).toEqual(['Make D done', 'Make C superseded', 'Make B done']);
    expect(listActs(db, 2)).toHaveLength(2);
  });

  it('undoes a tagged passage with its tags in one step, and does it again', () => {
    const { db, articleId } = taggedArchive();
    const before = passagesOfArticle(db, articleId);
    expect(undo(db)?.label).toBe('Tag');
    expect(passagesOfArticle(db, articleId)).toEqual([]);
    expect(labels(db)).toEqual([]);
    expect(articlesWith(db, 'мосты', ['tag'])).toBe(0);
    expect(redo(db)?.label).toBe('Tag');
    expect(passagesOfArticle(db, articleId)).toEqual(before);
    expect(articlesWith(db, 'мосты', ['tag'])).toBe(1);
  });

  it('gets a deleted tag back on every passage that carried it', () => {
    const { db } = taggedArchive();
    const [tag] = listTags(db);
    if (!tag) throw new Error('no tag');
    act(db, name('Delete tag'), () => deleteTag(db, tag.id));
    expect(labels(db)).toHaveLength(1);
    undo(db);
    expect(labels(db)).toEqual([
      ['Budget', 1],
      ['Мосты', 1],
    ]);
  });

  it('walks back and forth through many acts, and every row is the same each time', () => {
    const { db, articleId, textId } = taggedArchive();
    const snapshot = () =>
      ['articles', 'citations', 'tags', 'passages', 'passage_tags'].map((table) =>
        all(db, `SELECT * FROM ${table} ORDER BY id`),
      );
    const states = [snapshot()];
    const step = (label: string, work: () => void) => {
      act(db, name(label), work);
      states.push(snapshot());
    };
    step('edit', () =>
      updateArticleFields(
        db,
        articleId,
        fieldsFor({ title: 'Мост через реку', cites: [{ outlet: 'Reuters', sentence: '' }] }),
      ),
    );
    step('mark', () =>
      insertPassage(db, { textId, selector: selectorFor(TEXT, 8, 15), note: 'см. отчёт', author: '' }, NOW),
    );
    step('bin', () => binArticle(db, articleId, NOW));
    for (let at = states.length - 2; at >= 0; at--) {
      undo(db);
      expect(snapshot()).toEqual(states[at]);
    }
    for (let at = 1; at < states.length; at++) {
      redo(db);
      expect(snapshot()).toEqual(states[at]);
    }
  });

  it('can no longer redo after doing something else, and the record of what was undone stays', () => {
    const { db } = taggedArchive();
    undo(db);
    act(db, name('Other'), () => ensureTag(db, 'Other', NOW));
    expect(firstUndone(db)).toBeUndefined();
    expect(all(db, 'SELECT label, state FROM acts ORDER BY id')).toEqual([
      { label: 'Tag', state: 'superseded' },
      { label: 'Other', state: 'done' },
    ]);
  });

  it('keeps no act for a step that changed nothing', () => {
    const { db, articleId } = taggedArchive();
    const fields = fieldsOf(db, articleId);
    if (!fields) throw new Error('no article');
    act(db, name('Save untouched form'), () => updateArticleFields(db, articleId, fields));
    expect(lastDone(db)?.label).toBe('Tag');
  });

  it('loses nothing of an act that fails half way', () => {
    const { db } = taggedArchive();
    expect(() =>
      act(db, name('Broken'), () => {
        ensureTag(db, 'Half', NOW);
        throw new Error('the power went');
      }),
    ).toThrow('the power went');
    expect(labels(db).map(([label]) => label)).toEqual(['Budget', 'Мосты']);
    expect(lastDone(db)?.label).toBe('Tag');
    expect(count(db, 'SELECT count(*) FROM temp.recording')).toBe(0);
  });

  it('takes back an import by putting the article in the bin, and a translation by hiding it', () => {
    const archive = newArchive();
    const { db } = archive;
    const { articleId, textId } = addArticle(archive, TEXT, { title: 'Мост' });
    transact(db, () => noteArrival(db, name('Import'), 'articles', articleId));
    const translation = addTranslation(archive, articleId, textId, TEXT, 'The cabinet discussed the bridge.');
    transact(db, () => noteArrival(db, name('Add translation'), 'texts', translation));
    expect(articlesWith(db, 'cabinet')).toBe(1);
    undo(db);
    expect(articlesWith(db, 'cabinet')).toBe(0);
    expect(listArticles(db, 10, 0)).toMatchObject([{ title: 'Мост', translations: [] }]);
    undo(db);
    expect(listArticles(db, 10, 0)).toEqual([]);
    redo(db);
    redo(db);
    expect(listArticles(db, 10, 0)).toMatchObject([{ translations: ['en'] }]);
    expect(articlesWith(db, 'cabinet')).toBe(1);
  });
});
