import type { ArticleFields, ArticleSummary, Capture, Citation } from '#shared/model/article.ts';
import type { ArticleId, TagId } from '#shared/model/ids.ts';
import { all, count, get, type ReadableDb } from './db.ts';

/** The newest capture of article `a`. */
const NEWEST_CAPTURE = `(SELECT id FROM captures WHERE article_id = a.id ORDER BY captured_at DESC, id DESC LIMIT 1)`;

type SummaryRow = Omit<ArticleSummary, 'translations' | 'passageCount'>;

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

const ASKED = 'FROM json_each(:ids) j CROSS JOIN';

/**
 * Summaries in the order of `ids`; ids that are gone are left out. What is beside the articles is asked for all of them at
 * once: a question inside the question for each row costs twice as much.
 */
export function summariesOf(db: ReadableDb, articleIds: readonly ArticleId[]): ArticleSummary[] {
  const ids = JSON.stringify(articleIds);
  const rows = all<SummaryRow>(
    db,
    `SELECT a.id, a.title, a.language, coalesce(o.name, '') AS outlet, a.published,
       (SELECT max(captured_at) FROM captures WHERE article_id = a.id) AS capturedAt
     ${ASKED} articles a ON a.id = j.value LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY j.key`,
    { ids },
  );
  const translations = new Map<ArticleId, Set<string>>();
  const spoken = `SELECT t.article_id AS id, t.language ${ASKED} texts t ON t.article_id = j.value
    WHERE t.role = 'translation' AND t.binned_at IS NULL ORDER BY t.id`;
  for (const { id, language } of all<{ id: ArticleId; language: string }>(db, spoken, { ids })) {
    translations.set(id, (translations.get(id) ?? new Set()).add(language));
  }
  const marked = `SELECT t.article_id AS id, count(*) AS n ${ASKED} texts t ON t.article_id = j.value
    CROSS JOIN passages p ON p.text_id = t.id WHERE t.binned_at IS NULL GROUP BY t.article_id`;
  const counts = new Map(all<{ id: ArticleId; n: number }>(db, marked, { ids }).map(({ id, n }) => [id, n]));
  return rows.map((row) => ({
    ...row,
    translations: [...(translations.get(row.id) ?? [])],
    passageCount: counts.get(row.id) ?? 0,
  }));
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
