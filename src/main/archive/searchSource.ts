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
  readonly content: string;
}

/** What an article is found by. Lists are JSON, in ascending order. */
export interface SourceArticle {
  /** The newest original, then translations. */
  readonly contents: readonly SourceText[];
  readonly title: string;
  readonly language: string;
  /** The same texts as JSON: [id, role, language]. */
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
  readonly articleId: number;
  readonly title: string;
  readonly language: string;
  readonly outletId: number | null;
  readonly published: string | null;
  readonly captured: string;
}
interface OwnedId {
  readonly articleId: number;
  readonly id: number;
}

const ASKED = 'FROM json_each(:ids) j CROSS JOIN';

/**
 * Many at a time, because asking costs more than the answer. Those in the bin or gone are missing; texts in the bin and
 * old captures stay out. CROSS JOIN holds SQLite to the order: the archive may have more passages than these have texts.
 */
export function searchSources(db: ReadableDb, articleIds: readonly ArticleId[]): Map<number, SourceArticle> {
  const ids = JSON.stringify(articleIds);
  const rows = all<ArticleRow>(
    db,
    `SELECT a.id AS articleId, a.title, a.language, a.outlet_id AS outletId, a.published,
       coalesce((SELECT max(captured_at) FROM captures WHERE article_id = a.id), a.created_at) AS captured
     ${ASKED} articles a ON a.id = j.value WHERE a.binned_at IS NULL`,
    { ids },
  );
  const texts = grouped(
    all<SourceText & { articleId: number }>(
      db,
      `SELECT t.article_id AS articleId, t.id, t.role, t.language, t.content
       ${ASKED} texts t ON t.article_id = j.value LEFT JOIN captures c ON c.id = t.capture_id WHERE t.binned_at IS NULL
       ORDER BY t.article_id, t.role, c.captured_at DESC, CASE t.role WHEN 'original' THEN -c.id ELSE t.id END`,
      { ids },
    ),
  );
  const cites = grouped(
    all<OwnedId>(
      db,
      `SELECT c.article_id AS articleId, c.outlet_id AS id ${ASKED} citations c ON c.article_id = j.value`,
      {
        ids,
      },
    ),
  );
  const passages = grouped(
    all<OwnedId & { note: string }>(
      db,
      `SELECT t.article_id AS articleId, p.id, p.note ${ASKED} texts t ON t.article_id = j.value
       CROSS JOIN passages p ON p.text_id = t.id WHERE t.binned_at IS NULL ORDER BY p.id`,
      { ids },
    ),
  );
  const tags = grouped(
    all<OwnedId>(
      db,
      `SELECT x.article_id AS articleId, x.tag_id AS id ${ASKED} article_tags x ON x.article_id = j.value
       UNION SELECT t.article_id, pt.tag_id ${ASKED} texts t ON t.article_id = j.value
       CROSS JOIN passages p ON p.text_id = t.id CROSS JOIN passage_tags pt ON pt.passage_id = p.id
       WHERE t.binned_at IS NULL`,
      { ids },
    ),
  );
  return new Map(
    rows.map((row) => {
      const of = <T>(groups: Map<number, T[]>): T[] => groups.get(row.articleId) ?? [];
      return [row.articleId, toSource(row, of(texts), of(cites), of(passages), of(tags))];
    }),
  );
}

function toSource(
  row: ArticleRow,
  live: readonly SourceText[],
  cites: readonly OwnedId[],
  passages: readonly { readonly note: string }[],
  tags: readonly OwnedId[],
): SourceArticle {
  // The newest original stands first.
  const texts = live.filter(({ role }, at) => role === 'translation' || at === 0);
  const languages = new Set([row.language, ...texts.map(({ language }) => language)].map((tag) => tag.toLowerCase()));
  return {
    title: row.title,
    language: row.language,
    contents: texts,
    texts: JSON.stringify(texts.map(({ id, role, language }) => [id, role, language])),
    day: (row.published ?? row.captured).slice(0, 10),
    captured: row.captured,
    outlets: row.outletId === null ? '[]' : `[${row.outletId}]`,
    cites: ascending(cites),
    tags: ascending(tags),
    languages: JSON.stringify([...languages].sort()),
    passages: passages.length,
    notes: JSON.stringify(passages.map(({ note }) => note).filter((note) => note !== '')),
  };
}

const ascending = (owned: readonly OwnedId[]): string =>
  owned.length === 0 ? '[]' : JSON.stringify(owned.map(({ id }) => id).sort((a, b) => a - b));

function grouped<T extends { readonly articleId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.articleId);
    if (group) group.push(row);
    else groups.set(row.articleId, [row]);
  }
  return groups;
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
