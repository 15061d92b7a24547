/** Questions across all passages at once. */
import type { ArticleId, PassageId, TagId } from '#shared/model/ids.ts';
import { all, type ReadableDb } from './db.ts';

/** How often two tags meet; a < b. */
export interface Meeting {
  readonly a: TagId;
  readonly b: TagId;
  readonly count: number;
}

const LIVE = `FROM passages p JOIN texts t ON t.id = p.text_id JOIN articles a ON a.id = t.article_id
  WHERE t.binned_at IS NULL AND a.binned_at IS NULL`;

/** Places where both stand: passages that carry both, and pairs of passages that overlap, each pair once. */
export const meetingsOnPassages = (db: ReadableDb): Meeting[] =>
  all<Meeting>(
    db,
    `WITH live AS MATERIALIZED (SELECT p.id, p.text_id, p.start, p."end" ${LIVE} AND p.state = 'anchored')
     SELECT x.tag_id AS a, y.tag_id AS b, count(DISTINCT min(p.id, q.id) || ' ' || max(p.id, q.id)) AS count
     FROM live p JOIN live q ON q.text_id = p.text_id AND q.start < p."end" AND p.start < q."end"
       JOIN passage_tags x ON x.passage_id = p.id JOIN passage_tags y ON y.passage_id = q.id AND x.tag_id < y.tag_id
     GROUP BY x.tag_id, y.tag_id`,
  );

/** Articles that carry both, on a passage or as a whole. */
export const meetingsInArticles = (db: ReadableDb): Meeting[] =>
  all<Meeting>(
    db,
    `WITH carried AS MATERIALIZED (
       SELECT a.id AS article_id, x.tag_id ${LIVE.replace('WHERE', 'JOIN passage_tags x ON x.passage_id = p.id WHERE')}
       UNION SELECT a.id, x.tag_id FROM article_tags x JOIN articles a ON a.id = x.article_id WHERE a.binned_at IS NULL)
     SELECT x.tag_id AS a, y.tag_id AS b, count(*) AS count
     FROM carried x JOIN carried y ON y.article_id = x.article_id AND x.tag_id < y.tag_id
     GROUP BY x.tag_id, y.tag_id`,
  );

/** Who has marked anything, by name. */
export const authors = (db: ReadableDb): { readonly author: string; readonly passages: number }[] =>
  all(db, `SELECT p.author, count(*) AS passages ${LIVE} GROUP BY p.author ORDER BY p.author`);

/** A tag that somebody put on a passage. */
export interface Coding {
  readonly articleId: ArticleId;
  readonly passageId: PassageId;
  readonly author: string;
  /** null: marked without a tag. */
  readonly tagId: TagId | null;
}

/** What these two put on the articles that both have marked. */
export const sharedCodings = (db: ReadableDb, first: string, second: string): Coding[] =>
  all<Coding>(
    db,
    `WITH own AS MATERIALIZED (
       SELECT a.id AS article_id, p.id, p.author
       ${LIVE} AND p.state = 'anchored' AND p.author IN (:first, :second))
     SELECT o.article_id AS articleId, o.id AS passageId, o.author, x.tag_id AS tagId
     FROM own o LEFT JOIN passage_tags x ON x.passage_id = o.id
     WHERE o.article_id IN (SELECT article_id FROM own GROUP BY article_id HAVING count(DISTINCT author) = 2)
     ORDER BY o.article_id, o.id`,
    { first, second },
  );
