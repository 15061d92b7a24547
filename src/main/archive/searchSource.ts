import type { ArticleId } from '#shared/model/ids.ts';
import { all, count, get, type ReadableDb } from './db.ts';

/** What the search index reads of the archive that it follows. */
export interface Change {
  readonly articleId: ArticleId;
  readonly seq: number;
}

/** Articles that changed after `seq`, in the order of their newest change. */
export const changesAfter = (db: ReadableDb, seq: number, limit: number): Change[] =>
  all<Change>(
    db,
    'SELECT article_id AS articleId, seq FROM article_changes WHERE seq > :seq ORDER BY seq LIMIT :limit',
    { seq, limit },
  );

export const countChangesAfter = (db: ReadableDb, seq: number): number =>
  count(db, 'SELECT count(*) FROM article_changes WHERE seq > :seq', { seq });

export const newestChange = (db: ReadableDb): number => count(db, 'SELECT coalesce(max(seq), 0) FROM article_changes');

/** Tells this archive from any other. */
export const archiveId = (db: ReadableDb): string =>
  get<{ value: string }>(db, `SELECT value FROM settings WHERE key = 'archiveId'`)?.value ?? '';

interface SourceText {
  readonly id: number;
  readonly role: 'original' | 'translation';
  readonly language: string;
}

/** What an article is found by, without its texts' words. Lists are JSON, in ascending order. */
export interface SourceArticle {
  readonly title: string;
  readonly language: string;
  /** JSON: the newest original, then translations: [id, role, language]. */
  readonly texts: string;
  /** ISO day: published, else captured. */
  readonly day: string;
  readonly captured: string;
  readonly outlets: string;
  readonly cites: string;
  readonly tags: string;
  readonly languages: string;
  readonly passages: number;
  readonly notes: string;
}

interface ArticleRow {
  readonly title: string;
  readonly language: string;
  readonly outletId: number | null;
  readonly published: string | null;
  readonly createdAt: string;
}

/** Undefined when the article is in the bin or gone. Texts in the bin and old captures stay out. */
export function searchSource(db: ReadableDb, articleId: ArticleId): SourceArticle | undefined {
  const of = { articleId };
  const article = get<ArticleRow>(
    db,
    `SELECT title, language, outlet_id AS outletId, published, created_at AS createdAt FROM articles
     WHERE id = :articleId AND binned_at IS NULL`,
    of,
  );
  if (!article) return undefined;
  const texts = searchedTexts(db, articleId);
  const passages = passagesNoted(db, articleId);
  const captured = get<{ at: string }>(
    db,
    'SELECT captured_at AS at FROM captures WHERE article_id = :articleId ORDER BY captured_at DESC LIMIT 1',
    of,
  );
  const capturedAt = captured?.at ?? article.createdAt;
  const cites = all<{ id: number }>(
    db,
    'SELECT outlet_id AS id FROM citations WHERE article_id = :articleId ORDER BY outlet_id',
    of,
  );
  const languages = new Set([article.language, ...texts.map((text) => text.language)].map((tag) => tag.toLowerCase()));
  return {
    title: article.title,
    language: article.language,
    texts: JSON.stringify(texts.map(({ id, role, language }) => [id, role, language])),
    day: (article.published ?? capturedAt).slice(0, 10),
    captured: capturedAt,
    outlets: article.outletId === null ? '[]' : `[${article.outletId}]`,
    cites: JSON.stringify(cites.map(({ id }) => id)),
    tags: JSON.stringify(tagsFound(db, articleId, passages.length > 0)),
    languages: JSON.stringify([...languages].sort()),
    passages: passages.length,
    notes: JSON.stringify(passages.map(({ note }) => note).filter((note) => note !== '')),
  };
}

/** The newest original, then translations in the order they came. */
function searchedTexts(db: ReadableDb, articleId: ArticleId): SourceText[] {
  const live = all<SourceText>(
    db,
    `SELECT t.id, t.role, t.language FROM texts t LEFT JOIN captures c ON c.id = t.capture_id
     WHERE t.article_id = :articleId AND t.binned_at IS NULL
     ORDER BY t.role, c.captured_at DESC, CASE t.role WHEN 'original' THEN -c.id ELSE t.id END`,
    { articleId },
  );
  return live.filter(({ role }, at) => role === 'translation' || at === 0);
}

/** CROSS JOIN holds SQLite to this order: there may be more passages in the archive than texts of the article. */
const passagesNoted = (db: ReadableDb, articleId: ArticleId): { note: string }[] =>
  all<{ note: string }>(
    db,
    `SELECT p.note FROM texts t CROSS JOIN passages p ON p.text_id = t.id
     WHERE t.article_id = :articleId AND t.binned_at IS NULL ORDER BY p.id`,
    { articleId },
  );

/** Of the article, and of its passages if it has any; ascending. */
function tagsFound(db: ReadableDb, articleId: ArticleId, hasPassages: boolean): number[] {
  const own = 'SELECT tag_id AS id FROM article_tags WHERE article_id = :articleId';
  const ofPassages = `SELECT pt.tag_id FROM texts t CROSS JOIN passages p ON p.text_id = t.id
    CROSS JOIN passage_tags pt ON pt.passage_id = p.id WHERE t.article_id = :articleId AND t.binned_at IS NULL`;
  const sql = hasPassages ? `${own} UNION ${ofPassages} ORDER BY 1` : `${own} ORDER BY 1`;
  return all<{ id: number }>(db, sql, { articleId }).map(({ id }) => id);
}

export const textContent = (db: ReadableDb, textId: number): string =>
  get<{ content: string }>(db, 'SELECT content FROM texts WHERE id = :textId', { textId })?.content ?? '';

interface NamedRow {
  readonly id: number;
  readonly name: string;
}
export const allTagNames = (db: ReadableDb): NamedRow[] => all<NamedRow>(db, 'SELECT id, name FROM tags');
export const allOutletNames = (db: ReadableDb): NamedRow[] => all<NamedRow>(db, 'SELECT id, name FROM outlets');

/** Texts that an index should hold: of articles not in the bin, the newest original and every translation. */
export const countSearchedTexts = (db: ReadableDb): number =>
  count(
    db,
    `SELECT count(*) FROM texts t JOIN articles a ON a.id = t.article_id
     WHERE a.binned_at IS NULL AND t.binned_at IS NULL AND (t.role = 'translation' OR t.id = (
       SELECT o.id FROM texts o JOIN captures c ON c.id = o.capture_id
       WHERE o.article_id = a.id AND o.binned_at IS NULL ORDER BY c.captured_at DESC, c.id DESC LIMIT 1))`,
  );
