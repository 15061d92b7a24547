import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { all, type WritableDb } from '#main/archive/db.ts';
import { migrate, MIGRATIONS } from '#main/archive/migrate.ts';
import { openWriter } from '#main/archive/open.ts';
import { archiveId } from '#main/archive/searchSource.ts';
import { closeAfterwards, emptyFolder } from '../support/archive.ts';
import { articlesWith } from '../support/searching.ts';

/** An archive as the first version left it: two articles, a tag on both, an outlet. */
function firstVersion(): string {
  const directory = emptyFolder();
  const file = path.join(directory, 'archive.db');
  const db = new Database(file);
  migrate(db, file, MIGRATIONS.slice(0, 1));
  db.exec(`
    INSERT INTO outlets VALUES (1, 'Вечерний листок', 'вечерний листок');
    INSERT INTO tags VALUES (1, 'Мосты', 'мосты', 'amber', '', NULL, '2026-01-01');`);
  for (const id of [1, 2]) {
    db.exec(`
      INSERT INTO articles VALUES (${id}, 'Ремонт ${id}', 'ru', 1, '', NULL, '', '', '', '2026-01-01', NULL);
      INSERT INTO captures VALUES (${id}, ${id}, '2026-01-0${id}', '2026-01-01', 'a.txt', 1, '${'a'.repeat(64)}', 'utf-8');
      INSERT INTO texts (id, article_id, role, capture_id, language, content, sha256, created_at)
        VALUES (${id}, ${id}, 'original', ${id}, 'ru', 'Смета моста', '${'b'.repeat(64)}', '2026-01-01');
      INSERT INTO article_tags VALUES (${id}, ${id}, 1, '2026-01-01');`);
  }
  db.close();
  return directory;
}

const changes = (db: WritableDb): number[][] =>
  all<{ id: number; seq: number }>(db, 'SELECT article_id AS id, seq FROM article_changes ORDER BY id').map((row) => [
    row.id,
    row.seq,
  ]);

describe('An archive from before the index was a file of its own', () => {
  it('is found by everything it was found by', () => {
    const db = openWriter(firstVersion());
    closeAfterwards(() => db.close());
    expect(changes(db)).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(archiveId(db)).toMatch(/^[0-9a-f]{32}$|^"[0-9a-f]{32}"$/);
    expect(articlesWith(db, 'смета')).toBe(2);
    expect(articlesWith(db, 'мосты', ['tag'])).toBe(2);
    expect(articlesWith(db, 'листок', ['outlet'])).toBe(2);
  });

  it('numbers what changes from then on, also when one change is about several articles', () => {
    const db = openWriter(firstVersion());
    closeAfterwards(() => db.close());
    db.exec(`UPDATE articles SET title = 'Другое' WHERE id = 1`);
    expect(changes(db)).toEqual([
      [1, 3],
      [2, 2],
    ]);
    db.exec(`UPDATE tags SET name = 'Переправы' WHERE id = 1`);
    expect(changes(db)).toEqual([
      [1, 4],
      [2, 5],
    ]);
    db.exec(`UPDATE outlets SET name = 'Утренний листок' WHERE id = 1; DELETE FROM article_tags WHERE article_id = 1`);
    expect(changes(db)).toEqual([
      [1, 8],
      [2, 7],
    ]);
    expect(articlesWith(db, 'переправы', ['tag'])).toBe(1);
    expect(articlesWith(db, 'утренний')).toBe(2);
  });
});
