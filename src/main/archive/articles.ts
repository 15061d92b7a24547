import type { ArticleFields, Citation } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import { all, run, type ReadableDb, type WritableDb } from './db.ts';
import { ensureOutlet } from './outlets.ts';

export function insertArticle(db: WritableDb, fields: ArticleFields, now: string): ArticleId {
  const id = run(
    db,
    `INSERT INTO articles (title, language, outlet_id, byline, published, url, caption, credit, created_at)
     VALUES (:title, :language, :outletId, :byline, :published, :url, :caption, :credit, :now)`,
    { ...columnsOf(db, fields), now },
  ).id as ArticleId;
  insertCitations(db, id, fields.cites);
  return id;
}

/** Writes only what differs, so that saving a form untouched is no act. */
export function updateArticleFields(db: WritableDb, articleId: ArticleId, fields: ArticleFields): void {
  run(
    db,
    `UPDATE articles SET title = :title, language = :language, outlet_id = :outletId, byline = :byline,
       published = :published, url = :url, caption = :caption, credit = :credit
     WHERE id = :articleId AND (title, language, outlet_id, byline, published, url, caption, credit)
       IS NOT (:title, :language, :outletId, :byline, :published, :url, :caption, :credit)`,
    { ...columnsOf(db, fields), articleId },
  );
  replaceCitations(db, articleId, fields.cites);
}

function columnsOf(db: WritableDb, fields: ArticleFields): Record<string, string | number | null> {
  const { title, language, byline, published, url, caption, credit } = fields;
  return { title, language, byline, published, url, caption, credit, outletId: ensureOutlet(db, fields.outlet) };
}

/** Gone from lists and search, and back when the act is undone. */
export function binArticle(db: WritableDb, articleId: ArticleId, now: string): void {
  run(db, 'UPDATE articles SET binned_at = :now WHERE id = :articleId AND binned_at IS NULL', { articleId, now });
}

/** In the order given; an outlet named twice is kept with its first sentence. */
function insertCitations(db: WritableDb, articleId: ArticleId, cites: readonly Citation[]): void {
  for (const { outlet, sentence } of cites) {
    run(
      db,
      `INSERT INTO citations (article_id, outlet_id, sentence) VALUES (:articleId, :outletId, :sentence)
       ON CONFLICT (article_id, outlet_id) DO NOTHING`,
      { articleId, outletId: ensureOutlet(db, outlet), sentence },
    );
  }
}

/** Row by row, so that undo can put each back. */
function replaceCitations(db: WritableDb, articleId: ArticleId, cites: readonly Citation[]): void {
  const wanted: [number | null, string][] = [];
  for (const { outlet, sentence } of cites) {
    const outletId = ensureOutlet(db, outlet);
    if (!wanted.some(([known]) => known === outletId)) wanted.push([outletId, sentence]);
  }
  if (JSON.stringify(wanted) === JSON.stringify(storedCitations(db, articleId))) return;
  run(db, 'DELETE FROM citations WHERE article_id = :articleId', { articleId });
  insertCitations(db, articleId, cites);
}

const storedCitations = (db: ReadableDb, articleId: ArticleId): [number, string][] =>
  all<{ outletId: number; sentence: string }>(
    db,
    'SELECT outlet_id AS outletId, sentence FROM citations WHERE article_id = :articleId ORDER BY id',
    { articleId },
  ).map(({ outletId, sentence }) => [outletId, sentence]);
