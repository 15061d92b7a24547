/** What is done to tags as a codebook: their tree, joining two into one, putting one away. */
import type { TagId } from '#shared/model/ids.ts';
import { count, run, type ReadableDb, type WritableDb } from './db.ts';
import { deleteTag } from './tags.ts';

export const setParent = (db: WritableDb, tagId: TagId, parentId: TagId | null): void =>
  void run(db, 'UPDATE tags SET parent_id = :parentId WHERE id = :tagId', { tagId, parentId });

/** Whether `tagId` is `ofId` or stands somewhere under it. */
export const isUnder = (db: ReadableDb, tagId: TagId, ofId: TagId): boolean =>
  count(
    db,
    `WITH RECURSIVE above (id) AS (
       SELECT :tagId UNION SELECT g.parent_id FROM tags g JOIN above ON g.id = above.id WHERE g.parent_id IS NOT NULL)
     SELECT count(*) FROM above WHERE id = :ofId`,
    { tagId, ofId },
  ) > 0;

export const setHidden = (db: WritableDb, tagId: TagId, hiddenAt: string | null): void =>
  void run(db, 'UPDATE tags SET hidden_at = :hiddenAt WHERE id = :tagId', { tagId, hiddenAt });

/** What joining a tag into another would touch. */
export interface MergeCounts {
  readonly passages: number;
  readonly articles: number;
  /** Of them: what carries both already. */
  readonly bothPassages: number;
  readonly bothArticles: number;
  readonly children: number;
}

/** Everything is counted, in the bin too: that moves with the rest. */
export function mergeCounts(db: ReadableDb, from: TagId, into: TagId): MergeCounts {
  const number = (sql: string): number => count(db, sql, { from, into });
  return {
    passages: count(db, 'SELECT count(*) FROM passage_tags WHERE tag_id = :from', { from }),
    articles: count(db, 'SELECT count(*) FROM article_tags WHERE tag_id = :from', { from }),
    bothPassages: number(`SELECT count(*) FROM passage_tags a JOIN passage_tags b ON b.passage_id = a.passage_id
      WHERE a.tag_id = :from AND b.tag_id = :into`),
    bothArticles: number(`SELECT count(*) FROM article_tags a JOIN article_tags b ON b.article_id = a.article_id
      WHERE a.tag_id = :from AND b.tag_id = :into`),
    children: count(db, 'SELECT count(*) FROM tags WHERE parent_id = :from', { from }),
  };
}

/** Everything that carries `from` carries `into` instead; what stood under it stands under `into`; then it is gone. */
export function mergeTags(db: WritableDb, from: TagId, into: TagId, now: string): void {
  for (const [table, column] of [
    ['passage_tags', 'passage_id'],
    ['article_tags', 'article_id'],
  ] as const) {
    run(
      db,
      `INSERT INTO ${table} (${column}, tag_id, created_at)
       SELECT ${column}, :into, :now FROM ${table} WHERE tag_id = :from ON CONFLICT (${column}, tag_id) DO NOTHING`,
      { from, into, now },
    );
  }
  // Joined into a tag that stands under it: that one takes its place first, so that the tree has no ring.
  if (isUnder(db, into, from)) {
    run(db, 'UPDATE tags SET parent_id = (SELECT parent_id FROM tags WHERE id = :from) WHERE id = :into', {
      from,
      into,
    });
  }
  run(db, 'UPDATE tags SET parent_id = :into WHERE parent_id = :from', { from, into });
  deleteTag(db, from);
}
