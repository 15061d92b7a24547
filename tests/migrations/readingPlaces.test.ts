import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '#main/archive/migrate.ts';
import { openWriter } from '#main/archive/open.ts';
import { keepReadingPlace, readingPlaceOf } from '#main/archive/readingPlaces.ts';
import type { ArticleId, TextId } from '#shared/model/ids.ts';
import { closeAfterwards, emptyFolder, NOW } from '../support/archive.ts';

it('An archive from before places were remembered opens at the beginning, and remembers from then on', () => {
  const directory = emptyFolder();
  const file = path.join(directory, 'archive.db');
  const old = new Database(file);
  migrate(old, file, MIGRATIONS.slice(0, 5));
  for (const id of [1, 2]) {
    old.exec(`
      INSERT INTO articles VALUES (${id}, 'Мост ${id}', 'ru', NULL, '', NULL, '', '', '', '2026-01-01', NULL);
      INSERT INTO captures VALUES (${id}, ${id}, '2026-01-01', '2026-01-01', 'a.txt', 1, '${'a'.repeat(64)}', 'utf-8');
      INSERT INTO texts (id, article_id, role, capture_id, language, content, sha256, created_at)
        VALUES (${id}, ${id}, 'original', ${id}, 'ru', 'Раз. Два.', '${'b'.repeat(64)}', '2026-01-01');`);
  }
  old.close();
  const db = openWriter(directory);
  closeAfterwards(() => db.close());
  const [one, other] = [1, 2] as ArticleId[];
  if (!one || !other) throw new Error('no articles');
  expect(readingPlaceOf(db, one)).toBeNull();
  const place = { textId: 1 as TextId, ordinal: 1, fraction: 0.5 };
  keepReadingPlace(db, one, { ...place, ordinal: 0 }, NOW);
  keepReadingPlace(db, one, place, NOW);
  // A text of another article is no place in this one.
  keepReadingPlace(db, other, place, NOW);
  expect([readingPlaceOf(db, one), readingPlaceOf(db, other)]).toEqual([place, null]);
});
