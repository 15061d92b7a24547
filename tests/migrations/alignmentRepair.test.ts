import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '#main/archive/migrate.ts';
import { openWriter } from '#main/archive/open.ts';
import { alignmentsOf } from '#main/archive/textReads.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { closeAfterwards, emptyFolder } from '../support/archive.ts';

it('An archive whose links could not be repaired yet keeps every link with its sentences', () => {
  const directory = emptyFolder();
  const file = path.join(directory, 'archive.db');
  const old = new Database(file);
  migrate(old, file, MIGRATIONS.slice(0, 4));
  old.exec(`
    INSERT INTO articles VALUES (1, 'Мост', 'ru', NULL, '', NULL, '', '', '', '2026-01-01', NULL);
    INSERT INTO captures VALUES (1, 1, '2026-01-01', '2026-01-01', 'a.txt', 1, '${'a'.repeat(64)}', 'utf-8');
    INSERT INTO texts (id, article_id, role, capture_id, language, content, sha256, created_at)
      VALUES (1, 1, 'original', 1, 'ru', 'Раз. Два.', '${'b'.repeat(64)}', '2026-01-01');
    INSERT INTO texts (id, article_id, role, origin, language, content, sha256, created_at)
      VALUES (2, 1, 'translation', 'human', 'en', 'One. Two.', '${'c'.repeat(64)}', '2026-01-01');
    INSERT INTO segments VALUES (1, 1, 0, 0, 'sentence', 0, 4), (2, 1, 1, 0, 'sentence', 5, 9),
      (3, 2, 0, 0, 'sentence', 0, 4), (4, 2, 1, 0, 'sentence', 5, 9);
    INSERT INTO alignments VALUES (1, 1, 2, 'length-order/1', '2026-01-01');
    INSERT INTO links VALUES (7, 1, 1, 0.9, 'automatic'), (8, 1, 0, 0.8, 'manual');
    INSERT INTO link_segments VALUES (8, 1), (8, 3), (7, 2), (7, 4);`);
  old.close();
  const db = openWriter(directory);
  closeAfterwards(() => db.close());
  expect(alignmentsOf(db, 1 as ArticleId)[0]?.links).toEqual([
    { id: 8, confidence: 0.8, origin: 'manual', original: [1], translation: [3] },
    { id: 7, confidence: 0.9, origin: 'automatic', original: [2], translation: [4] },
  ]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});
