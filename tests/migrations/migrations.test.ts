import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listArticles } from '#main/archive/articleReads.ts';
import { FromTheFuture, migrate, MIGRATIONS, SCHEMA_VERSION } from '#main/archive/migrate.ts';
import { openWriter } from '#main/archive/open.ts';
import { schemaOf } from '#main/archive/schema.ts';
import { addArticle, closeAfterwards, emptyFolder, newArchive } from '../support/archive.ts';

const versionOf = (db: Database.Database): unknown => db.pragma('user_version', { simple: true });

function openFile(file: string): Database.Database {
  const db = new Database(file);
  closeAfterwards(() => db.close());
  return db;
}

describe('An archive and its migrations', () => {
  it('is at the newest version when it is made', () => {
    const { db } = newArchive();
    expect(versionOf(db)).toBe(SCHEMA_VERSION);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('has exactly the schema that is written down in schema.sql', () => {
    const { db } = newArchive();
    const written = fs.readFileSync(path.join(import.meta.dirname, '../../src/main/archive/schema.sql'), 'utf8');
    expect(schemaOf(db), 'run `npm run schema` and look at the difference').toBe(written);
  });

  it('keeps every row when the next migration comes, and first puts a copy aside', () => {
    const archive = newArchive();
    addArticle(archive, 'Иран назвал условия.', { title: 'Условия' });
    archive.db.close();
    const file = path.join(archive.directory, 'archive.db');
    const db = openFile(file);
    migrate(db, file, [...MIGRATIONS, 'ALTER TABLE dossiers ADD COLUMN colour TEXT']);
    expect(versionOf(db)).toBe(SCHEMA_VERSION + 1);
    expect(db.prepare('SELECT title FROM articles').pluck().all()).toEqual(['Условия']);
    const copy = openFile(`${file}.before-v${SCHEMA_VERSION + 1}`);
    expect(versionOf(copy)).toBe(SCHEMA_VERSION);
    expect(copy.prepare('SELECT title FROM articles').pluck().all()).toEqual(['Условия']);
  });

  it('from before the search desk keeps its rows, and can then keep searches and what was decided about results', () => {
    const directory = emptyFolder();
    const file = path.join(directory, 'archive.db');
    const desk = MIGRATIONS.findIndex((sql) => sql.includes('CREATE TABLE saved_searches'));
    const old = new Database(file);
    migrate(old, file, MIGRATIONS.slice(0, desk));
    old.exec(`INSERT INTO articles (id, title, language, byline, url, caption, credit, created_at)
        VALUES (7, 'Мост', 'ru', '', '', '', '', '2026-01-05T00:00:00Z');
      INSERT INTO tags (name, folded, colour, created_at) VALUES ('Мосты', 'мосты', 'teal', '2026-01-05T00:00:00Z');
      INSERT INTO acts (label, at, state) VALUES ('New tag', '2026-01-05T00:00:00Z', 'done');`);
    old.close();
    const db = openWriter(directory);
    closeAfterwards(() => db.close());
    expect(versionOf(db)).toBe(SCHEMA_VERSION);
    expect(db.prepare('SELECT title FROM articles').pluck().all()).toEqual(['Мост']);
    expect(db.prepare('SELECT name FROM tags').pluck().all()).toEqual(['Мосты']);
    expect(db.prepare('SELECT label FROM acts').pluck().all()).toEqual(['New tag']);
    db.exec(`INSERT INTO saved_searches (id, name, query, script, sort, level, position, created_at)
        VALUES (1, 'Bridges', 'мост', 'any', 'newest', 'articles', 1, '2026-03-01T00:00:00Z');
      INSERT INTO reviews (saved_search_id, article_id, state, at) VALUES (1, 7, 'relevant', '2026-03-01T00:00:00Z');`);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('from before the quick lists is listed as before, newest capture first', () => {
    const directory = emptyFolder();
    const file = path.join(directory, 'archive.db');
    const lists = MIGRATIONS.findIndex((sql) => sql.includes('captures_by_time'));
    const old = new Database(file);
    migrate(old, file, MIGRATIONS.slice(0, lists));
    for (const [id, title, day] of [
      [1, 'Мост', '2026-03-02'],
      [2, 'Порт', '2026-03-03'],
      [3, 'Суд', '2026-03-01'],
    ] as const) {
      old
        .prepare(
          `INSERT INTO articles (id, title, language, byline, url, caption, credit, created_at)
           VALUES (?, ?, 'ru', '', '', '', '', '2026-03-05T00:00:00Z')`,
        )
        .run(id, title);
      old
        .prepare(
          `INSERT INTO captures (article_id, captured_at, imported_at, file_name, byte_length, sha256, charset)
           VALUES (?, ?, '2026-03-05T00:00:00Z', 'a.txt', 1, ?, 'utf-8')`,
        )
        .run(id, `${day}T00:00:00Z`, 'a'.repeat(64));
    }
    old.close();
    const db = openWriter(directory);
    closeAfterwards(() => db.close());
    expect(versionOf(db)).toBe(SCHEMA_VERSION);
    expect(listArticles(db, 2, 0).map(({ title }) => title)).toEqual(['Порт', 'Мост']);
    expect(listArticles(db, 2, 2).map(({ title }) => title)).toEqual(['Суд']);
  });

  it('is as it was when a migration fails half way', () => {
    const archive = newArchive();
    addArticle(archive, 'Текст.', { title: 'Был' });
    archive.db.close();
    const file = path.join(archive.directory, 'archive.db');
    const db = openFile(file);
    const bad = 'ALTER TABLE dossiers ADD COLUMN colour TEXT; DELETE FROM nowhere;';
    expect(() => migrate(db, file, [...MIGRATIONS, bad])).toThrow(/nowhere/);
    expect(versionOf(db)).toBe(SCHEMA_VERSION);
    expect(db.prepare("SELECT count(*) FROM pragma_table_info('dossiers') WHERE name = 'colour'").pluck().get()).toBe(
      0,
    );
    expect(db.prepare('SELECT title FROM articles').pluck().all()).toEqual(['Был']);
  });

  it('refuses a migration that would leave a reference to nothing', () => {
    const archive = newArchive();
    addArticle(archive, 'Текст.');
    archive.db.close();
    const file = path.join(archive.directory, 'archive.db');
    const db = openFile(file);
    db.pragma('foreign_keys = OFF');
    expect(() => migrate(db, file, [...MIGRATIONS, 'DELETE FROM captures'])).toThrow(/references/);
    expect(db.prepare('SELECT count(*) FROM captures').pluck().get()).toBe(1);
  });

  it('from a newer Cuttings is refused with a sentence and not touched', () => {
    const { directory, db } = newArchive();
    db.pragma(`user_version = ${SCHEMA_VERSION + 7}`);
    db.close();
    const file = path.join(directory, 'archive.db');
    const before = fs.readFileSync(file);
    expect(() => openWriter(directory)).toThrow(/newer version of Cuttings.*Nothing was changed/);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect(() => migrate(openFile(file), file)).toThrow(FromTheFuture);
  });

  it('that is no database at all is refused with a sentence and left as it is', () => {
    const directory = emptyFolder();
    fs.writeFileSync(path.join(directory, 'archive.db'), 'this is a shopping list, not a database, '.repeat(200));
    expect(() => openWriter(directory)).toThrow(/can't be opened.*left as they are/);
    expect(fs.readFileSync(path.join(directory, 'archive.db'), 'utf8')).toMatch(/^this is a shopping list/);
  });

  it('in a place that is a file, not a folder, is refused with a sentence', () => {
    const folder = emptyFolder();
    fs.writeFileSync(path.join(folder, 'notes'), 'x');
    expect(() => openWriter(path.join(folder, 'notes'))).toThrow(/can't be opened/);
  });
});
