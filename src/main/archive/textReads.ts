import { groupBy } from '#shared/groupBy.ts';
import type { Alignment, Link } from '#shared/model/alignment.ts';
import type { ArticleText } from '#shared/model/article.ts';
import type { AlignmentId, ArticleId, SegmentId, TextId } from '#shared/model/ids.ts';
import type { Segment } from '#shared/model/segment.ts';
import { all, get, type ReadableDb } from './db.ts';

type TextRow = Omit<ArticleText, 'segments'>;

const SELECT_TEXT = `
  SELECT t.id, t.role, t.capture_id AS captureId, t.language, t.content, t.sha256, t.origin, t.translator,
    t.translated_on AS translatedOn
  FROM texts t LEFT JOIN captures c ON c.id = t.capture_id`;

/** Originals, newest capture first, then translations in the order they came; translations in the bin stay out. */
export function textsOf(db: ReadableDb, articleId: ArticleId): ArticleText[] {
  const sql = `${SELECT_TEXT} WHERE t.article_id = :articleId AND t.binned_at IS NULL
    ORDER BY t.role = 'translation', c.captured_at DESC, CASE t.role WHEN 'original' THEN -t.id ELSE t.id END`;
  return all<TextRow>(db, sql, { articleId }).map((row) => ({ ...row, segments: segmentsOf(db, row.id) }));
}

export const segmentsOf = (db: ReadableDb, textId: TextId): Segment[] =>
  all<Segment>(
    db,
    `SELECT id, ordinal, start, "end", paragraph, kind FROM segments WHERE text_id = :textId ORDER BY ordinal`,
    { textId },
  );

export interface TextHead {
  readonly id: TextId;
  readonly articleId: ArticleId;
  readonly role: 'original' | 'translation';
  readonly language: string;
  readonly content: string;
}

export const textHead = (db: ReadableDb, textId: TextId): TextHead | undefined =>
  get<TextHead>(
    db,
    'SELECT id, article_id AS articleId, role, language, content FROM texts WHERE id = :textId AND binned_at IS NULL',
    { textId },
  );

const HEAD = `t.id, t.article_id AS articleId, t.role, t.language, t.content
  FROM texts t JOIN articles a ON a.id = t.article_id`;
const LIVE = 't.binned_at IS NULL AND a.binned_at IS NULL';

/** The texts with these fingerprints of their words (SHA-256, hex). One pass over the archive, however many. */
export const textsByHash = (db: ReadableDb, hashes: readonly string[]): Map<string, TextHead[]> =>
  groupBy(
    all<TextHead & { readonly key: string }>(
      db,
      `SELECT t.sha256 AS key, ${HEAD} WHERE t.sha256 IN (SELECT value FROM json_each(:hashes)) AND ${LIVE} ORDER BY t.id`,
      { hashes: JSON.stringify([...new Set(hashes)]) },
    ),
    ({ key }) => key,
  );

/** The texts of articles with these addresses: of each the newest original first. */
export const textsByAddress = (db: ReadableDb, urls: readonly string[]): Map<string, TextHead[]> =>
  groupBy(
    all<TextHead & { readonly key: string }>(
      db,
      `SELECT a.url AS key, ${HEAD} LEFT JOIN captures c ON c.id = t.capture_id
       WHERE a.url IN (SELECT value FROM json_each(:urls)) AND ${LIVE} ORDER BY t.role, c.captured_at DESC, t.id`,
      { urls: JSON.stringify([...new Set(urls)]) },
    ),
    ({ key }) => key,
  );

/** Texts of several articles for search results: the newest original and the translations of each, without segments. */
export function searchableTexts(db: ReadableDb, articleIds: readonly ArticleId[]): TextHead[] {
  return all<TextHead>(
    db,
    `SELECT t.id, t.article_id AS articleId, t.role, t.language, t.content
     FROM texts t JOIN json_each(:ids) j ON j.value = t.article_id
     WHERE t.binned_at IS NULL AND (t.role = 'translation' OR t.id =
       (SELECT o.id FROM texts o JOIN captures c ON c.id = o.capture_id
        WHERE o.article_id = t.article_id AND o.binned_at IS NULL ORDER BY c.captured_at DESC, c.id DESC LIMIT 1))
     ORDER BY j.key, t.role, t.id`,
    { ids: JSON.stringify(articleIds) },
  );
}

interface LinkRow {
  readonly id: Link['id'];
  readonly confidence: number;
  readonly origin: Link['origin'];
  readonly segmentId: SegmentId;
  readonly role: 'original' | 'translation';
}

/** One alignment with its links, the two texts it is between, and the article they are of. */
export function alignmentWith(
  db: ReadableDb,
  alignmentId: AlignmentId,
): (Alignment & { readonly articleId: ArticleId }) | undefined {
  const head = get<Omit<Alignment, 'links'> & { articleId: ArticleId }>(
    db,
    `SELECT x.id, x.original_text_id AS originalTextId, x.translation_text_id AS translationTextId, x.method,
       t.article_id AS articleId
     FROM alignments x JOIN texts t ON t.id = x.translation_text_id JOIN articles a ON a.id = t.article_id
     WHERE x.id = :alignmentId AND t.binned_at IS NULL AND a.binned_at IS NULL`,
    { alignmentId },
  );
  return head && { ...head, links: linksOf(db, head.id) };
}

/** Alignments between the texts of an article that are not in the bin. */
export function alignmentsOf(db: ReadableDb, articleId: ArticleId): Alignment[] {
  const heads = all<Omit<Alignment, 'links'>>(
    db,
    `SELECT x.id, x.original_text_id AS originalTextId, x.translation_text_id AS translationTextId, x.method
     FROM alignments x JOIN texts t ON t.id = x.translation_text_id
     WHERE t.article_id = :articleId AND t.binned_at IS NULL ORDER BY x.id`,
    { articleId },
  );
  return heads.map((head) => ({ ...head, links: linksOf(db, head.id) }));
}

function linksOf(db: ReadableDb, alignmentId: AlignmentId): Link[] {
  const rows = all<LinkRow>(
    db,
    `SELECT l.id, l.confidence, l.origin, s.id AS segmentId, t.role
     FROM links l JOIN alignments a ON a.id = l.alignment_id JOIN link_segments ls ON ls.link_id = l.id
       JOIN segments s ON s.id = ls.segment_id JOIN texts t ON t.id = s.text_id
     WHERE l.alignment_id = :alignmentId ORDER BY s.text_id <> a.original_text_id, s.ordinal`,
    { alignmentId },
  );
  const links = new Map<number, Link>();
  for (const { id, confidence, origin, segmentId, role } of rows) {
    let link = links.get(id);
    if (!link) links.set(id, (link = { id, confidence, origin, original: [], translation: [] }));
    link[role].push(segmentId);
  }
  return [...links.values()];
}
