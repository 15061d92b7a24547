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

export interface SourceText {
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

/** Undefined when the article is in the bin or gone. Texts in the bin and old captures stay out. */
export const searchSource = (db: ReadableDb, articleId: ArticleId): SourceArticle | undefined =>
  get<SourceArticle>(
    db,
    `WITH live AS MATERIALIZED (
       SELECT id, role, language FROM texts t WHERE article_id = :articleId AND binned_at IS NULL),
     newest AS MATERIALIZED (
       SELECT id, captured_at FROM captures WHERE article_id = :articleId ORDER BY captured_at DESC, id DESC LIMIT 1),
     used AS MATERIALIZED (
       SELECT * FROM live WHERE role = 'translation' OR id = (
         SELECT o.id FROM texts o JOIN captures c ON c.id = o.capture_id
         WHERE o.article_id = :articleId AND o.binned_at IS NULL ORDER BY c.captured_at DESC, c.id DESC LIMIT 1)),
     tagged AS (
       SELECT pt.tag_id FROM live JOIN passages p ON p.text_id = live.id JOIN passage_tags pt ON pt.passage_id = p.id
       UNION SELECT tag_id FROM article_tags WHERE article_id = :articleId)
     SELECT a.title, a.language,
       (SELECT json_group_array(json_array(id, role, language)) FROM (SELECT * FROM used ORDER BY role, id)) AS texts,
       substr(coalesce(a.published, newest.captured_at, a.created_at), 1, 10) AS day,
       coalesce(newest.captured_at, a.created_at) AS captured,
       CASE WHEN a.outlet_id IS NULL THEN '[]' ELSE json_array(a.outlet_id) END AS outlets,
       (SELECT json_group_array(outlet_id) FROM (
         SELECT outlet_id FROM citations WHERE article_id = a.id ORDER BY outlet_id)) AS cites,
       (SELECT json_group_array(tag_id) FROM (SELECT tag_id FROM tagged ORDER BY tag_id)) AS tags,
       (SELECT json_group_array(language) FROM (
         SELECT lower(language) AS language FROM used UNION SELECT lower(a.language) ORDER BY 1)) AS languages,
       (SELECT count(*) FROM live JOIN passages p ON p.text_id = live.id) AS passages,
       (SELECT json_group_array(note) FROM (
         SELECT p.note FROM live JOIN passages p ON p.text_id = live.id WHERE p.note <> '' ORDER BY p.id)) AS notes
     FROM articles a LEFT JOIN newest WHERE a.id = :articleId AND a.binned_at IS NULL`,
    { articleId },
  );

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
