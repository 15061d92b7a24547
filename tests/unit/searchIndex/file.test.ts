import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { binArticle } from '#main/archive/articles.ts';
import { openReader, openWriter } from '#main/archive/open.ts';
import { openSearchIndex } from '#main/searchIndex/openSearchIndex.ts';
import type { SearchIndex } from '#main/searchIndex/types.ts';
import { wordKeys } from '#main/threads/wordKeys.ts';
import { tokenVariants } from '#shared/words/analyser.ts';
import { homoglyphKey } from '#shared/words/homoglyphs.ts';
import { vocabularySkeleton } from '#shared/words/names/skeleton.ts';
import { addArticle, addTranslation, closeAfterwards, emptyFolder, newArchive, NOW } from '../../support/archive.ts';

/** Opens the index as a new process does. */
function openedIndex(directory: string): SearchIndex {
  const archive = openReader(directory);
  const index = openSearchIndex({ directory, archive, keys: wordKeys });
  closeAfterwards(() => {
    index.close();
    archive.close();
  });
  return index;
}

const found = (index: SearchIndex, word: string): number[] => [
  ...index.idsOf({ kind: 'words', columns: null, tokens: tokenVariants(word) }),
];

/** An archive of a few articles whose index has caught up and is closed. */
function indexedArchive() {
  const archive = newArchive();
  for (const text of ['Мост закрыт.', 'Мост открыт.', 'Порт закрыт.']) addArticle(archive, text);
  const index = openedIndex(archive.directory);
  index.catchUp(Infinity);
  index.close();
  return archive;
}

/** Writes until not a byte more has room. */
function fill(file: string): void {
  const handle = fs.openSync(file, 'w');
  for (const size of [65_536, 4096, 1]) {
    try {
      for (;;) fs.writeSync(handle, Buffer.alloc(size));
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOSPC') throw error;
    }
  }
  fs.closeSync(handle);
}

const meddle = (directory: string, sql: string): void => {
  const db = new Database(path.join(directory, 'index.db'));
  db.exec(sql);
  db.close();
};

describe('The file of the index', () => {
  it('is used again as it is when nothing has changed', () => {
    const { directory } = indexedArchive();
    const index = openedIndex(directory);
    expect(index.health()).toMatchObject({ articles: 3, texts: 3, behind: 0 });
    expect(found(index, 'мост')).toEqual([1, 2]);
  });

  it('is read in memory on a full disk, where not even its log has room: what was indexed is found, and the file stays', ({
    skip,
  }) => {
    const directory = emptyFolder();
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', directory]).status === 0;
    skip(!isMounted, 'only root may mount a small disk (tmpfs) to fill, and not everywhere');
    try {
      const db = openWriter(directory);
      for (const text of ['Мост закрыт.', 'Порт закрыт.']) addArticle({ directory, db }, text);
      const archive = openReader(directory);
      const options = { directory, archive, keys: wordKeys };
      const before = openSearchIndex(options);
      before.catchUp(Infinity);
      before.close();
      addArticle({ directory, db }, 'Мост открыт.');
      const file = path.join(directory, 'index.db');
      const bytes = fs.readFileSync(file);
      fill(path.join(directory, 'filler'));
      const index = openSearchIndex(options);
      expect(found(index, 'мост')).toEqual([1]);
      expect(index.health()).toMatchObject({ articles: 2, behind: 1 });
      index.catchUp(Infinity);
      expect(found(index, 'мост')).toEqual([1, 3]);
      index.close();
      expect(fs.readFileSync(file)).toEqual(bytes);
      archive.close();
      db.close();
    } finally {
      spawnSync('umount', [directory]);
    }
  });

  it('can be deleted without loss', () => {
    const { directory } = indexedArchive();
    fs.rmSync(path.join(directory, 'index.db'));
    const index = openedIndex(directory);
    expect(index.health()).toMatchObject({ articles: 0, behind: 3 });
    index.catchUp(Infinity);
    expect(found(index, 'мост')).toEqual([1, 2]);
  });

  it.each([
    ['is no database', (directory: string) => fs.writeFileSync(path.join(directory, 'index.db'), 'x'.repeat(9000))],
    ['is of another version', (directory: string) => meddle(directory, 'PRAGMA user_version = 99')],
    ['lacks a table', (directory: string) => meddle(directory, 'DROP TABLE docs')],
    [
      'is of another archive',
      (directory: string) => meddle(directory, "UPDATE state SET value = 'x' WHERE key = 'archive'"),
    ],
    [
      'is ahead of a restored archive',
      (directory: string) => meddle(directory, "UPDATE state SET value = 99 WHERE key = 'seq'"),
    ],
  ])('is made anew when it %s', (_what, damage) => {
    const { directory } = indexedArchive();
    damage(directory);
    const index = openedIndex(directory);
    index.catchUp(Infinity);
    expect(index.health()).toMatchObject({ articles: 3, behind: 0 });
    expect(found(index, 'мост')).toEqual([1, 2]);
    expect(index.problems()).toEqual([]);
  });

  it('shows the last whole batch while the next one is under way, and nothing of one that was given up', () => {
    const archive = indexedArchive();
    addArticle(archive, 'Мост снова закрыт.');
    binArticle(archive.db, found(openedIndex(archive.directory), 'порт')[0] as never, NOW);
    const index = openedIndex(archive.directory);
    while (index.catchUp(0).begun < 2);
    expect(found(index, 'порт')).toEqual([3]);
    expect(found(index, 'снова')).toEqual([]);
    index.close();
    const again = openedIndex(archive.directory);
    expect(again.health()).toMatchObject({ articles: 3, behind: 2 });
    again.catchUp(Infinity);
    expect([found(again, 'порт'), found(again, 'снова')]).toEqual([[], [4]]);
    expect(again.problems()).toEqual([]);
  });

  it('is shared by two processes: what one has indexed the other finds', () => {
    const archive = indexedArchive();
    const [one, other] = [openedIndex(archive.directory), openedIndex(archive.directory)];
    addArticle(archive, 'Причал построен.');
    one.catchUp(Infinity);
    expect(found(other, 'причал')).toEqual([4]);
    addArticle(archive, 'Причал сгорел.');
    other.catchUp(Infinity);
    expect(found(one, 'причал')).toEqual([4, 5]);
    one.rebuild();
    one.catchUp(Infinity);
    expect(found(other, 'причал')).toEqual([4, 5]);
  });

  it('is kept in memory where it cannot be written', () => {
    const archive = newArchive();
    addArticle(archive, 'Мост закрыт.');
    fs.mkdirSync(path.join(archive.directory, 'index.db', 'in the way'), { recursive: true });
    const index = openedIndex(archive.directory);
    index.catchUp(Infinity);
    expect(found(index, 'мост')).toEqual([1]);
  });
});

describe('The vocabulary', () => {
  it('knows how often words stand in articles and with a capital, and forgets what is binned', () => {
    const archive = newArchive();
    addArticle(archive, 'Вчера Орлов и Орлова говорили. Потом говорил Орлов.', { title: 'О мосте' });
    const { articleId } = addArticle(archive, 'Вчера орлов видели над рекой.', { title: 'Птицы' });
    const index = openedIndex(archive.directory);
    index.catchUp(Infinity);
    expect(index.word('орлов')).toMatchObject({ articles: 2, capitals: 2 / 3, analyser: 'ru' });
    expect(index.wordsBeginning('орлов', 5).map(({ token }) => token)).toEqual(['орлов', 'орлова']);
    expect(index.wordsLike('орлво', 3)[0]).toMatchObject({ token: 'орлов', distance: 1 });
    binArticle(archive.db, articleId, NOW);
    index.catchUp(Infinity);
    expect(index.word('орлов')).toMatchObject({ articles: 1, capitals: 1 });
    expect(index.word('рекой')).toMatchObject({ articles: 0 });
  });

  it('finds names by their sound, mixed words by their looks, and learns exonyms from translations', () => {
    const archive = newArchive();
    const original = 'Вчера в Пекине говорили. Затем Пекин молчал. Утром из Пекина ответили, и Мадуро уехал. Кaк?';
    const translation = 'Yesterday in Beijing they spoke. Then Beijing kept silent. In the morning Beijing answered.';
    const { articleId, textId } = addArticle(archive, original, { title: 'Переговоры' });
    addTranslation(archive, articleId, textId, original, translation);
    const index = openedIndex(archive.directory);
    index.catchUp(Infinity);
    const skeleton = vocabularySkeleton('maduro') ?? '';
    expect(index.wordsWithSkeleton(skeleton).map(({ folded }) => folded)).toContain('мадуро');
    expect(index.wordsWithHomoglyphKey(homoglyphKey('как')).map(({ folded }) => folded)).toEqual(['кaк']);
    expect(index.aliasesOf('beijing')[0]?.folded).toMatch(/^пекин/);
    expect(index.aliasesOf('пекину')[0]?.folded).toBe('beijing');
    expect(index.frequentNames(10).map(({ folded }) => folded)).toContain('beijing');
  });
});
