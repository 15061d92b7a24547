import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '#main/archive/migrate.ts';
import { openWriter } from '#main/archive/open.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { listTags } from '#main/archive/tags.ts';
import { taggingCommands, taggingQueries } from '#main/features/tagging/handlers.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { closeAfterwards, emptyFolder, NOW } from '../support/archive.ts';

it('An archive from before the workbench keeps its passages, its acts and its undo, and what was deleted in it is in the bin', () => {
  const directory = emptyFolder();
  const file = path.join(directory, 'archive.db');
  const old = new Database(file);
  migrate(old, file, MIGRATIONS.slice(0, 9));
  const passage = (id: number, start: number, quote: string) =>
    JSON.stringify({
      id,
      text_id: 1,
      start,
      end: start + quote.length,
      quote,
      prefix: '',
      suffix: '',
      state: 'anchored',
      note: 'н',
      created_at: NOW,
      updated_at: NOW,
    });
  old.exec(`
    INSERT INTO articles VALUES (1, 'Мост', 'ru', NULL, '', NULL, '', '', '', '2026-01-01', NULL);
    INSERT INTO captures VALUES (1, 1, '2026-01-01', '2026-01-01', 'a.txt', 1, '${'a'.repeat(64)}', 'utf-8');
    INSERT INTO texts (id, article_id, role, capture_id, language, content, sha256, created_at)
      VALUES (1, 1, 'original', 1, 'ru', 'Раз. Два. Три.', '${'b'.repeat(64)}', '2026-01-01');
    INSERT INTO passages VALUES (1, 1, 0, 3, 'Раз', '', '. Два', 'anchored', 'заметка', '${NOW}', '${NOW}');
    INSERT INTO tags (id, name, folded, colour, created_at, quick_key) VALUES (1, 'Счёт', 'счет', 'teal', '${NOW}', 1);
    INSERT INTO passage_tags VALUES (1, 1, 1, '${NOW}');
    INSERT INTO acts VALUES (1, 'Remove passage', '${NOW}', 1, 'done');
    INSERT INTO act_changes VALUES (1, 1, 'passages', 2, '${passage(2, 5, 'Два')}', NULL);`);
  old.close();
  const db = openWriter(directory);
  closeAfterwards(() => db.close());
  const of = () => passagesOfArticle(db, 1 as ArticleId);
  expect(of()).toMatchObject([
    { quote: 'Раз', note: 'заметка', author: '', omissions: [], evidence: { standing: null }, tagIds: [1] },
  ]);
  expect(listTags(db)).toMatchObject([{ name: 'Счёт', quickKey: 1, isHidden: false }]);
  const [does, asks] = [taggingCommands(db, () => NOW), taggingQueries(db)];
  expect(asks['bin.list']({})).toMatchObject({ value: { items: [{ kind: 'passage', id: 2, label: 'Два' }] } });
  void does['bin.restore']({ kind: 'passage', id: 2 });
  expect(of().map(({ quote, note }) => [quote, note])).toEqual([
    ['Раз', 'заметка'],
    ['Два', 'н'],
  ]);
  void does['tagging.undo']({});
  void does['tagging.undo']({});
  // The act from before is taken back as ever: its row has none of the new columns.
  expect(of().map(({ quote, author }) => [quote, author])).toEqual([
    ['Раз', ''],
    ['Два', ''],
  ]);
});
