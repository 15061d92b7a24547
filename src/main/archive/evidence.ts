/**
 * The questions an export asks of the archive, each for many ids at once. Nothing is left out because it is in the bin:
 * what a dossier names is shown and said to be in the bin.
 */
import type { AlignmentId, ArticleId, CaptureId, LinkId, PassageId, SegmentId, TextId } from '#shared/model/ids.ts';
import type { Capture, TextOrigin } from '#shared/model/article.ts';
import type { Segment } from '#shared/model/segment.ts';
import type { TagColour } from '#shared/model/tag.ts';
import { all, count, get, type ReadableDb } from './db.ts';

export interface PassageRow {
  readonly id: PassageId;
  readonly articleId: ArticleId;
  readonly textId: TextId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly state: 'anchored' | 'detached';
  readonly note: string;
  readonly createdAt: string;
}

export interface ArticleRow {
  readonly id: ArticleId;
  readonly title: string;
  readonly language: string;
  readonly outlet: string | null;
  readonly byline: string;
  readonly published: string | null;
  readonly url: string;
  readonly caption: string;
  readonly credit: string;
  readonly binnedAt: string | null;
}

export interface TextRow {
  readonly id: TextId;
  readonly articleId: ArticleId;
  readonly role: 'original' | 'translation';
  readonly captureId: CaptureId | null;
  readonly language: string;
  readonly content: string;
  readonly sha256: string;
  readonly origin: TextOrigin | null;
  readonly translator: string;
  readonly translatedOn: string | null;
  readonly rawSha256: string | null;
  readonly rawName: string;
  readonly binnedAt: string | null;
}

export interface AlignmentRow {
  readonly id: AlignmentId;
  readonly originalTextId: TextId;
  readonly translationTextId: TextId;
  readonly method: string;
}

export interface LinkRow {
  readonly id: LinkId;
  readonly confidence: number;
  readonly origin: 'automatic' | 'manual';
  readonly original: readonly SegmentId[];
  readonly translation: readonly SegmentId[];
}

export interface TagRow {
  readonly name: string;
  readonly colour: TagColour;
}

const PASSAGE = `SELECT p.id, t.article_id AS articleId, p.text_id AS textId, p.start, p."end", p.quote, p.state, p.note,
  p.created_at AS createdAt FROM passages p JOIN texts t ON t.id = p.text_id`;

const IN_IDS = 'IN (SELECT value FROM json_each(:ids))';
const asList = (ids: Iterable<number>): { ids: string } => ({ ids: JSON.stringify([...ids]) });

export const passagesById = (db: ReadableDb, ids: Iterable<PassageId>): Map<PassageId, PassageRow> =>
  byId(all<PassageRow>(db, `${PASSAGE} WHERE p.id ${IN_IDS}`, asList(ids)));

export const passagesOfArticles = (db: ReadableDb, ids: Iterable<ArticleId>): PassageRow[] =>
  all<PassageRow>(
    db,
    `${PASSAGE} WHERE t.article_id ${IN_IDS} ORDER BY p.text_id, p.start, p."end", p.id`,
    asList(ids),
  );

/** Passages under a tag: oldest news first, then in reading order. What lies in the bin stays out of a new selection. */
export const passageIdsOfTag = (db: ReadableDb, tagName: string): PassageId[] =>
  all<{ id: PassageId }>(
    db,
    `SELECT p.id FROM tags g JOIN passage_tags pt ON pt.tag_id = g.id JOIN passages p ON p.id = pt.passage_id
       JOIN texts t ON t.id = p.text_id JOIN articles a ON a.id = t.article_id
     WHERE g.name = :tagName AND a.binned_at IS NULL AND t.binned_at IS NULL
     ORDER BY a.published IS NULL, a.published, a.id, t.role, t.id, p.start, p."end"`,
    { tagName },
  ).map(({ id }) => id);

export const tagNames = (db: ReadableDb): { name: string; definition: string }[] =>
  all(db, 'SELECT name, definition FROM tags ORDER BY name');

/** Articles, not in the bin, that carry the tag as a whole. */
export const countArticlesOfTag = (db: ReadableDb, tagName: string): number =>
  count(
    db,
    `SELECT count(*) FROM tags g JOIN article_tags x ON x.tag_id = g.id JOIN articles a ON a.id = x.article_id
     WHERE g.name = :tagName AND a.binned_at IS NULL`,
    { tagName },
  );

export const articlesById = (db: ReadableDb, ids: Iterable<ArticleId>): Map<ArticleId, ArticleRow> =>
  byId(
    all<ArticleRow>(
      db,
      `SELECT a.id, a.title, a.language, o.name AS outlet, a.byline, a.published, a.url, a.caption, a.credit,
         a.binned_at AS binnedAt
       FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id ${IN_IDS}`,
      asList(ids),
    ),
  );

export const citationsOfArticles = (
  db: ReadableDb,
  ids: Iterable<ArticleId>,
): { articleId: ArticleId; outlet: string; sentence: string }[] =>
  all(
    db,
    `SELECT c.article_id AS articleId, o.name AS outlet, c.sentence FROM citations c JOIN outlets o ON o.id = c.outlet_id
     WHERE c.article_id ${IN_IDS} ORDER BY c.id`,
    asList(ids),
  );

/** Every capture of the articles, the newest first. */
export const capturesOfArticles = (db: ReadableDb, ids: Iterable<ArticleId>): (Capture & { articleId: ArticleId })[] =>
  all(
    db,
    `SELECT id, article_id AS articleId, captured_at AS capturedAt, imported_at AS importedAt, file_name AS fileName,
       byte_length AS byteLength, sha256, charset
     FROM captures WHERE article_id ${IN_IDS} ORDER BY captured_at DESC, id DESC`,
    asList(ids),
  );

/** The texts of one article: originals with the newest capture first, then translations in the order they came. */
export const textsOfArticle = (db: ReadableDb, articleId: ArticleId): TextRow[] =>
  all<TextRow>(
    db,
    `SELECT t.id, t.article_id AS articleId, t.role, t.capture_id AS captureId, t.language, t.content, t.sha256, t.origin,
       t.translator, t.translated_on AS translatedOn, t.raw_sha256 AS rawSha256, t.raw_name AS rawName,
       t.binned_at AS binnedAt
     FROM texts t LEFT JOIN captures c ON c.id = t.capture_id
     WHERE t.article_id = :articleId ORDER BY t.role, c.captured_at DESC, c.id DESC, t.id`,
    { articleId },
  );

export const segmentsOfText = (db: ReadableDb, textId: TextId): Segment[] =>
  all<Segment>(
    db,
    'SELECT id, ordinal, paragraph, kind, start, "end" FROM segments WHERE text_id = :textId ORDER BY ordinal',
    { textId },
  );

export const alignmentsOfArticle = (db: ReadableDb, articleId: ArticleId): AlignmentRow[] =>
  all<AlignmentRow>(
    db,
    `SELECT l.id, l.original_text_id AS originalTextId, l.translation_text_id AS translationTextId, l.method
     FROM alignments l JOIN texts t ON t.id = l.original_text_id WHERE t.article_id = :articleId ORDER BY l.id`,
    { articleId },
  );

/** The links of an alignment in order, each side in reading order. */
export function linksOfAlignment(db: ReadableDb, { id, originalTextId }: AlignmentRow): LinkRow[] {
  const rows = all<Omit<LinkRow, 'original' | 'translation'> & { segmentId: SegmentId | null; textId: TextId | null }>(
    db,
    `SELECT k.id, k.confidence, k.origin, s.id AS segmentId, s.text_id AS textId
     FROM links k LEFT JOIN link_segments ls ON ls.link_id = k.id LEFT JOIN segments s ON s.id = ls.segment_id
     WHERE k.alignment_id = :id ORDER BY k.ordinal, s.ordinal`,
    { id },
  );
  const links = new Map<LinkId, LinkRow & { original: SegmentId[]; translation: SegmentId[] }>();
  for (const { segmentId, textId, ...row } of rows) {
    let link = links.get(row.id);
    if (!link) links.set(row.id, (link = { ...row, original: [], translation: [] }));
    if (segmentId !== null) (textId === originalTextId ? link.original : link.translation).push(segmentId);
  }
  return [...links.values()];
}

/** The tags of each passage, in the order they were put on. */
export function tagsOfPassages(db: ReadableDb, ids: Iterable<PassageId>): Map<PassageId, TagRow[]> {
  const rows = all<TagRow & { passageId: PassageId }>(
    db,
    `SELECT pt.passage_id AS passageId, g.name, g.colour FROM passage_tags pt JOIN tags g ON g.id = pt.tag_id
     WHERE pt.passage_id ${IN_IDS} ORDER BY pt.id`,
    asList(ids),
  );
  const found = new Map<PassageId, TagRow[]>();
  for (const { passageId, name, colour } of rows) {
    const tags = found.get(passageId);
    if (tags) tags.push({ name, colour });
    else found.set(passageId, [{ name, colour }]);
  }
  return found;
}

export interface ArchiveCounts {
  readonly articles: number;
  readonly captures: number;
  readonly passages: number;
}

/** What the archive holds outside the bin. */
export const archiveCounts = (db: ReadableDb): ArchiveCounts => {
  const found = get<ArchiveCounts>(
    db,
    `SELECT (SELECT count(*) FROM articles WHERE binned_at IS NULL) AS articles,
       (SELECT count(*) FROM captures c JOIN articles a ON a.id = c.article_id WHERE a.binned_at IS NULL) AS captures,
       (SELECT count(*) FROM passages p JOIN texts t ON t.id = p.text_id JOIN articles a ON a.id = t.article_id
         WHERE a.binned_at IS NULL AND t.binned_at IS NULL) AS passages`,
  );
  return found ?? { articles: 0, captures: 0, passages: 0 };
};

const byId = <Id extends number, Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]));
