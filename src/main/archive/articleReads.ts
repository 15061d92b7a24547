import type { ArticleFields, ArticleSummary, Capture, Citation } from '#shared/model/article.ts';
import type { ArticleId, TagId } from '#shared/model/ids.ts';
import { all, count, get, type ReadableDb } from './db.ts';

/** The newest capture of article `a`. */
const NEWEST_CAPTURE = `(SELECT id FROM captures WHERE article_id = a.id ORDER BY captured_at DESC, id DESC LIMIT 1)`;

const SELECT_SUMMARY = `
  SELECT a.id, a.title, a.language, coalesce(o.name, '') AS outlet, a.published, c.captured_at AS capturedAt,
    (SELECT json_group_array(language) FROM (SELECT DISTINCT language FROM texts
      WHERE article_id = a.id AND role = 'translation' AND binned_at IS NULL ORDER BY id)) AS translations,
    (SELECT count(*) FROM passages p JOIN texts t ON t.id = p.text_id
      WHERE t.article_id = a.id AND t.binned_at IS NULL) AS passageCount
  FROM articles a
  JOIN captures c ON c.id = ${NEWEST_CAPTURE}
  LEFT JOIN outlets o ON o.id = a.outlet_id`;

type SummaryRow = Omit<ArticleSummary, 'translations'> & { translations: string };

const toSummary = (row: SummaryRow): ArticleSummary => ({
  ...row,
  translations: JSON.parse(row.translations) as string[],
});

/** Articles that are not in the bin, newest capture first: found from the newest on, so that few are looked at. */
export function listArticles(db: ReadableDb, limit: number, offset: number): ArticleSummary[] {
  const rows = all<{ id: ArticleId }>(
    db,
    `SELECT a.id FROM captures c CROSS JOIN articles a ON a.id = c.article_id
     WHERE a.binned_at IS NULL AND c.id = ${NEWEST_CAPTURE}
     ORDER BY c.captured_at DESC, c.article_id DESC LIMIT :limit OFFSET :offset`,
    { limit, offset },
  );
  return summariesOf(
    db,
    rows.map(({ id }) => id),
  );
}

export const countArticles = (db: ReadableDb): number =>
  count(db, 'SELECT count(*) FROM articles WHERE binned_at IS NULL');

/** Summaries in the order of `ids`; ids that are gone are left out. */
export function summariesOf(db: ReadableDb, ids: readonly ArticleId[]): ArticleSummary[] {
  const sql = `${SELECT_SUMMARY} JOIN json_each(:ids) j ON j.value = a.id ORDER BY j.key`;
  return all<SummaryRow>(db, sql, { ids: JSON.stringify(ids) }).map(toSummary);
}

interface FieldsRow extends Omit<ArticleFields, 'cites'> {
  readonly binnedAt: string | null;
}

/** What the analyst can edit about an article; undefined when there is none or it is in the bin. */
export function fieldsOf(db: ReadableDb, articleId: ArticleId): ArticleFields | undefined {
  const row = get<FieldsRow>(
    db,
    `SELECT a.title, a.language, coalesce(o.name, '') AS outlet, a.byline, a.published, a.url, a.caption, a.credit
     FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id = :articleId AND a.binned_at IS NULL`,
    { articleId },
  );
  return row && { ...row, cites: citationsOf(db, articleId) };
}

export const citationsOf = (db: ReadableDb, articleId: ArticleId): Citation[] =>
  all<Citation>(
    db,
    `SELECT o.name AS outlet, c.sentence FROM citations c JOIN outlets o ON o.id = c.outlet_id
     WHERE c.article_id = :articleId ORDER BY c.id`,
    { articleId },
  );

/** Newest first. */
export const capturesOf = (db: ReadableDb, articleId: ArticleId): Capture[] =>
  all<Capture>(
    db,
    `SELECT id, captured_at AS capturedAt, imported_at AS importedAt, file_name AS fileName, byte_length AS byteLength,
       sha256, charset FROM captures WHERE article_id = :articleId ORDER BY captured_at DESC, id DESC`,
    { articleId },
  );

export const tagsOfArticle = (db: ReadableDb, articleId: ArticleId): TagId[] =>
  all<{ id: TagId }>(db, 'SELECT tag_id AS id FROM article_tags WHERE article_id = :articleId ORDER BY id', {
    articleId,
  }).map(({ id }) => id);

/** Days of the oldest and the newest of these articles: when each was published, else last captured. */
export function daysOf(db: ReadableDb, ids: Uint32Array): { first: string | null; last: string | null } {
  const row = get<{ first: string | null; last: string | null }>(
    db,
    `SELECT min(day) AS first, max(day) AS last FROM (
       SELECT substr(coalesce(a.published, (SELECT max(captured_at) FROM captures WHERE article_id = a.id)), 1, 10) AS day
       FROM articles a WHERE a.id IN (SELECT value FROM json_each(:ids)))`,
    { ids: `[${ids.join(',')}]` },
  );
  return row ?? { first: null, last: null };
}
