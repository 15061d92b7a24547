import { describe, expect, it } from 'vitest';
import { ArticleId, PassageId, TextId } from '#shared/model/ids.ts';
import {
  EMPTY_WORKSPACE,
  reduceWorkspace,
  type Workspace,
  type WorkspaceAction,
} from '#renderer/workspace/workspace.ts';

const article = ArticleId.parse(1);
const other = ArticleId.parse(2);
const place = { textId: TextId.parse(5), start: 10, end: 20 };

const after = (...actions: WorkspaceAction[]): Workspace => actions.reduce(reduceWorkspace, EMPTY_WORKSPACE);

describe('an analyst opens articles', () => {
  it('from a result, at its first hit', () => {
    const room = after({ type: 'setQuery', query: 'мост' }, { type: 'openArticle', articleId: article, hitIndex: 0 });
    expect(room).toMatchObject({ articleId: article, hitIndex: 0, query: 'мост' });
  });
  it('and nothing of the one before is left', () => {
    const room = after(
      { type: 'openPlace', articleId: article, place, passageId: PassageId.parse(3) },
      { type: 'chooseTranslation', textId: TextId.parse(9) },
      { type: 'openArticle', articleId: other },
    );
    expect(room).toMatchObject({ articleId: other, passageId: null, translationId: null, hitIndex: -1 });
    expect(room.target.place).toBeNull();
  });
  it('opening the same one again keeps where they are', () => {
    const opened = after({ type: 'openPlace', articleId: article, place });
    expect(reduceWorkspace(opened, { type: 'openArticle', articleId: article }).target).toEqual(opened.target);
  });
});

describe('an analyst goes to a place', () => {
  it('twice, and the text scrolls there twice', () => {
    const once = after({ type: 'openPlace', articleId: article, place });
    const twice = reduceWorkspace(once, { type: 'openPlace', articleId: article, place });
    expect(twice.target.serial).toBeGreaterThan(once.target.serial);
    expect(twice.target.place).toEqual(place);
  });
  it('in another article, which opens there', () => {
    const room = after({ type: 'openArticle', articleId: other }, { type: 'openPlace', articleId: article, place });
    expect(room.articleId).toBe(article);
    expect(room.target.place).toEqual(place);
  });
});

describe('an analyst arranges the room', () => {
  it('typing a new query leaves the old hit', () => {
    const room = after({ type: 'goToHit', index: 3, place }, { type: 'setQuery', query: 'порт' });
    expect(room.hitIndex).toBe(-1);
  });
  it('walking to a pane that is put away brings it back', () => {
    const room = after({ type: 'togglePane', pane: 'find' }, { type: 'focusPlace', place: 'find' });
    expect(room.findShown).toBe(true);
  });
  it('choosing a tab shows the pane it is in', () => {
    const room = after({ type: 'togglePane', pane: 'passages' }, { type: 'showTab', tab: 'tags' });
    expect(room).toMatchObject({ passagesShown: true, rightTab: 'tags' });
  });
});
