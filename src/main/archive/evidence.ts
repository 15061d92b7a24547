/**
 * What an export asks of the archive beyond the common reads. Nothing is left out because it is in the bin: what a
 * dossier names is shown, and said to be in the bin.
 */
import type { ArticleText, Citation } from '#shared/model/article.ts';
import type { ArticleId, PassageId, TagId, TextId } from '#shared/model/ids.ts';
import type { Evidence } from '#shared/model/passage.ts';
import type { Span } from '#shared/model/span.ts';
import type { TagColour } from '#shared/model/tag.ts';
import { all, count, get, type ReadableDb } from './db.ts';

export interface EvidencePassage {
  readonly id: PassageId;
  readonly articleId: ArticleId;
  readonly textId: TextId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly state: 'anchored' | 'detached';
  readonly note: string;
  /** Who marked it. */
  readonly author: string;
  readonly evidence: Evidence;
  readonly omissions: readonly Span[];
  readonly createdAt: string;
}

type PassageRow = Omit<EvidencePassage, 'evidence' | 'omissions'> & Evidence & { readonly omissions: string };

function toPassage({ speaker, nature, standing, standingBy, standingAt, ...row }: PassageRow): EvidencePassage {
  return {
    ...row,
    evidence: { speaker, nature, standing, standingBy, standingAt },
    omissions: JSON.parse(row.omissions) as Span[],
  };
}

const SELECT_PASSAGE = `
  SELECT p.id, t.article_id AS articleId, p.text_id AS textId, p.start, p."end", p.quote, p.state, p.note, p.author,
    p.speaker, p.nature, p.standing, p.standing_by AS standingBy, p.standing_at AS standingAt, p.omissions,
    p.created_at AS createdAt
  FROM passages p JOIN texts t ON t.id = p.text_id`;

/** These passages by id; ids that are gone are missing. */
export const passagesById = (db: ReadableDb, ids: readonly PassageId[]): Map<PassageId, EvidencePassage> =>
  new Map(
    all<PassageRow>(db, `${SELECT_PASSAGE} WHERE p.id IN (SELECT value FROM json_each(:ids))`, {
      ids: JSON.stringify(ids),
    }).map((row) => [row.id, toPassage(row)]),
  );

/** The passages of one article in text order, without those in texts that are in the bin. */
export const passagesInArticle = (db: ReadableDb, articleId: ArticleId): EvidencePassage[] =>
  all<PassageRow>(
    db,
    `${SELECT_PASSAGE} WHERE t.article_id = :articleId AND t.binned_at IS NULL
     ORDER BY t.role, p.text_id, p.start, p."end", p.id`,
    { articleId },
  ).map(toPassage);

export interface EvidenceTag {
  readonly name: string;
  readonly colour: TagColour;
}

/** The tags of a passage, in the order they were put on. */
export const tagsOfPassage = (db: ReadableDb, passageId: PassageId): EvidenceTag[] =>
  all<EvidenceTag>(
    db,
    `SELECT g.name, g.colour FROM passage_tags pt JOIN tags g ON g.id = pt.tag_id
     WHERE pt.passage_id = :passageId ORDER BY pt.id`,
    { passageId },
  );

export interface EvidenceArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly language: string;
  readonly outlet: string;
  readonly byline: string;
  readonly published: string | null;
  readonly url: string;
  readonly credit: string;
  readonly binnedAt: string | null;
}

/** An article, in the bin or not. */
export const evidenceArticle = (db: ReadableDb, articleId: ArticleId): EvidenceArticle | undefined =>
  get<EvidenceArticle>(
    db,
    `SELECT a.id, a.title, a.language, coalesce(o.name, '') AS outlet, a.byline, a.published, a.url, a.credit,
       a.binned_at AS binnedAt
     FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id = :articleId`,
    { articleId },
  );

export const evidenceCitations = (db: ReadableDb, articleId: ArticleId): Citation[] =>
  all<Citation>(
    db,
    `SELECT o.name AS outlet, c.sentence FROM citations c JOIN outlets o ON o.id = c.outlet_id
     WHERE c.article_id = :articleId ORDER BY c.id`,
    { articleId },
  );

export interface EvidenceText extends Omit<ArticleText, 'segments'> {
  /** The file a translation came from; null when it was pasted. */
  readonly rawSha256: string | null;
  readonly rawName: string;
  readonly binnedAt: string | null;
}

/** Every text of an article: originals with the newest capture first, then translations in the order they came. */
export const evidenceTexts = (db: ReadableDb, articleId: ArticleId): EvidenceText[] =>
  all<EvidenceText>(
    db,
    `SELECT t.id, t.role, t.capture_id AS captureId, t.language, t.content, t.sha256, t.origin, t.translator,
       t.translated_on AS translatedOn, t.raw_sha256 AS rawSha256, t.raw_name AS rawName, t.binned_at AS binnedAt
     FROM texts t LEFT JOIN captures c ON c.id = t.capture_id
     WHERE t.article_id = :articleId ORDER BY t.role, c.captured_at DESC, c.id DESC, t.id`,
    { articleId },
  );

/** Articles, not in the bin, that carry a tag as a whole. */
export const countArticlesTagged = (db: ReadableDb, tagId: TagId): number =>
  count(
    db,
    `SELECT count(*) FROM article_tags x JOIN articles a ON a.id = x.article_id
     WHERE x.tag_id = :tagId AND a.binned_at IS NULL`,
    { tagId },
  );

export interface ArchiveCounts {
  readonly articles: number;
  readonly captures: number;
  readonly passages: number;
}

/** What the archive holds outside the bin. */
export const archiveCounts = (db: ReadableDb): ArchiveCounts => ({
  articles: count(db, 'SELECT count(*) FROM articles WHERE binned_at IS NULL'),
  captures: count(
    db,
    'SELECT count(*) FROM captures c JOIN articles a ON a.id = c.article_id WHERE a.binned_at IS NULL',
  ),
  passages: count(
    db,
    `SELECT count(*) FROM passages p JOIN texts t ON t.id = p.text_id JOIN articles a ON a.id = t.article_id
     WHERE a.binned_at IS NULL AND t.binned_at IS NULL`,
  ),
});
