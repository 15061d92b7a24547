import { foldForIndex } from '#shared/text/tokens.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { all, get, run, type ReadableDb, type WritableDb } from './db.ts';

interface Indexed {
  readonly title: string;
  readonly caption: string;
  readonly original: string | null;
  readonly translation: string | null;
  readonly tag: string | null;
  readonly note: string | null;
  readonly outlet: string | null;
  readonly lang: string | null;
}

/** What one article is found by; null when it is in the bin or gone. Texts in the bin and old captures stay out. */
function indexedText(db: ReadableDb, id: ArticleId): Indexed | undefined {
  return get<Indexed>(
    db,
    `SELECT a.title, a.caption,
       (SELECT content FROM texts t JOIN captures c ON c.id = t.capture_id
         WHERE t.article_id = a.id AND t.role = 'original' AND t.binned_at IS NULL ORDER BY c.captured_at DESC, c.id DESC LIMIT 1) AS original,
       (SELECT group_concat(content, char(10)) FROM texts
         WHERE article_id = a.id AND role = 'translation' AND binned_at IS NULL) AS translation,
       (SELECT group_concat(name, char(10)) FROM (
         SELECT g.name FROM passage_tags pt JOIN tags g ON g.id = pt.tag_id JOIN passages p ON p.id = pt.passage_id
           JOIN texts t ON t.id = p.text_id WHERE t.article_id = a.id
         UNION SELECT g.name FROM article_tags x JOIN tags g ON g.id = x.tag_id WHERE x.article_id = a.id)) AS tag,
       (SELECT group_concat(p.note, char(10)) FROM passages p JOIN texts t ON t.id = p.text_id
         WHERE t.article_id = a.id AND p.note <> '') AS note,
       (SELECT name FROM outlets WHERE id = a.outlet_id) AS outlet,
       (SELECT group_concat(language, ' ') FROM (SELECT a.language UNION SELECT language FROM texts
         WHERE article_id = a.id AND binned_at IS NULL)) AS lang
     FROM articles a WHERE a.id = :id AND a.binned_at IS NULL`,
    { id },
  );
}

function reindex(db: WritableDb, id: ArticleId): void {
  run(db, 'DELETE FROM article_index WHERE rowid = :id', { id });
  const found = indexedText(db, id);
  if (!found) return;
  const fold = (text: string | null): string => (text === null ? '' : foldForIndex(text));
  run(
    db,
    `INSERT INTO article_index (rowid, title, original, translation, tag, note, outlet, lang)
     VALUES (:id, :title, :original, :translation, :tag, :note, :outlet, :lang)`,
    {
      id,
      title: fold(found.title),
      original: fold(found.original),
      translation: fold(found.translation),
      tag: fold(found.tag),
      note: fold(found.note),
      outlet: fold(found.outlet),
      lang: fold(found.lang),
    },
  );
}

/** Indexes every article that changed in this transaction. */
export function flushIndex(db: WritableDb): void {
  const dirty = all<{ id: ArticleId }>(db, 'SELECT article_id AS id FROM index_dirty');
  if (dirty.length === 0) return;
  for (const { id } of dirty) reindex(db, id);
  run(db, 'DELETE FROM index_dirty');
}
