import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { ArticleId, PassageId, TagId } from '#shared/model/ids.ts';
import { TagColour, type Tag } from '#shared/model/tag.ts';
import { foldForIndex } from '#shared/text/tokens.ts';
import { freshId } from './binned.ts';
import { all, count, get, run, type ReadableDb, type WritableDb } from './db.ts';

/** Two spellings that fold the same are the same tag; a name of signs only is compared as written. */
const foldedName = (name: string): string => foldForIndex(name) || name.trim().toLowerCase();

/** Tags on passages and on whole articles that are not in the bin: once for each passage, and for each article. */
const CARRIED = `WITH live AS MATERIALIZED (
    SELECT p.id, t.article_id FROM passages p JOIN texts t ON t.id = p.text_id
    WHERE p.text_id NOT IN (SELECT id FROM texts WHERE binned_at IS NOT NULL)
      AND t.article_id NOT IN (SELECT id FROM articles WHERE binned_at IS NOT NULL)),
  on_passages AS MATERIALIZED (
    SELECT x.tag_id, live.article_id FROM live JOIN passage_tags x ON x.passage_id = live.id),
  in_articles AS (
    SELECT tag_id, article_id FROM on_passages
    UNION SELECT tag_id, article_id FROM article_tags
    WHERE article_id NOT IN (SELECT id FROM articles WHERE binned_at IS NOT NULL)),
  passage_counts AS MATERIALIZED (SELECT tag_id, count(*) AS n FROM on_passages GROUP BY tag_id),
  article_counts AS MATERIALIZED (SELECT tag_id, count(*) AS n FROM in_articles GROUP BY tag_id)`;

type TagRow = Omit<TagWithCount, 'isHidden'> & { readonly isHidden: number };

/** All tags by name, with how many passages carry each, and in how many articles they are or that carry it as a whole. */
export const listTags = (db: ReadableDb): TagWithCount[] =>
  all<TagRow>(
    db,
    `${CARRIED} SELECT g.id, g.name, g.colour, g.definition, g.parent_id AS parentId, g.quick_key AS quickKey,
       g.hidden_at IS NOT NULL AS isHidden, coalesce(p.n, 0) AS passageCount, coalesce(a.n, 0) AS articleCount
     FROM tags g LEFT JOIN passage_counts p ON p.tag_id = g.id LEFT JOIN article_counts a ON a.tag_id = g.id
     ORDER BY g.folded`,
  ).map((row) => ({ ...row, isHidden: row.isHidden === 1 }));

/** One tag, without its counts. */
export const tagOf = (db: ReadableDb, tagId: TagId): Omit<Tag, 'isHidden'> | undefined =>
  get<Omit<Tag, 'isHidden'>>(
    db,
    `SELECT id, name, colour, definition, parent_id AS parentId, quick_key AS quickKey FROM tags WHERE id = :tagId`,
    { tagId },
  );

export const tagExists = (db: ReadableDb, tagId: TagId): boolean =>
  count(db, 'SELECT count(*) FROM tags WHERE id = :tagId', { tagId }) > 0;

export const tagName = (db: ReadableDb, tagId: TagId): string | undefined =>
  get<{ name: string }>(db, 'SELECT name FROM tags WHERE id = :tagId', { tagId })?.name;

/** A tag and all that stand under it. */
export const tagIdsUnder = (db: ReadableDb, tagId: TagId): TagId[] =>
  all<{ id: TagId }>(
    db,
    `WITH RECURSIVE under (id) AS (SELECT :tagId UNION SELECT g.id FROM tags g JOIN under ON g.parent_id = under.id)
     SELECT id FROM under`,
    { tagId },
  ).map(({ id }) => id);

/** The tag of that name, however it is spelt (case, ё, stress marks). */
export const findTag = (db: ReadableDb, name: string): TagId | undefined =>
  get<{ id: TagId }>(db, 'SELECT id FROM tags WHERE folded = :folded', { folded: foldedName(name) })?.id;

/** The tag of that name, made when there is none, in the colour that is used least. */
export function ensureTag(db: WritableDb, name: string, now: string): TagId {
  const existing = findTag(db, name);
  if (existing) return existing;
  return run(
    db,
    'INSERT INTO tags (id, name, folded, colour, created_at) VALUES (:id, :name, :folded, :colour, :now)',
    {
      id: freshId(db, 'tags'),
      name: name.trim(),
      folded: foldedName(name),
      colour: leastUsedColour(db),
      now,
    },
  ).id as TagId;
}

function leastUsedColour(db: ReadableDb): string {
  const used = new Map(
    all<{ colour: string; n: number }>(db, 'SELECT colour, count(*) AS n FROM tags GROUP BY colour').map((row) => [
      row.colour,
      row.n,
    ]),
  );
  const colours = [...TagColour.options];
  return colours.sort((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0))[0] ?? 'amber';
}

/** A number key is taken from the tag that had it. @returns false when another tag has that name. */
export function updateTag(
  db: WritableDb,
  tag: { tagId: TagId; name: string; colour: string; definition: string; quickKey: number | null },
): boolean {
  const folded = foldedName(tag.name);
  const other = findTag(db, tag.name);
  if (other !== undefined && other !== tag.tagId) return false;
  const { tagId, quickKey } = tag;
  run(db, 'UPDATE tags SET quick_key = NULL WHERE quick_key = :quickKey AND id <> :tagId', { quickKey, tagId });
  run(
    db,
    `UPDATE tags SET name = :name, folded = :folded, colour = :colour, definition = :definition,
       quick_key = :quickKey WHERE id = :tagId`,
    {
      ...tag,
      folded,
    },
  );
  return true;
}

/** Takes the tag off everything, row by row so that undo can put each back, then removes it. */
export function deleteTag(db: WritableDb, tagId: TagId): void {
  run(db, 'DELETE FROM passage_tags WHERE tag_id = :tagId', { tagId });
  run(db, 'DELETE FROM article_tags WHERE tag_id = :tagId', { tagId });
  run(db, 'UPDATE tags SET parent_id = NULL WHERE parent_id = :tagId', { tagId });
  run(db, 'DELETE FROM tags WHERE id = :tagId', { tagId });
}

export function tagPassage(db: WritableDb, passageId: PassageId, tagId: TagId, now: string): void {
  run(
    db,
    `INSERT INTO passage_tags (passage_id, tag_id, created_at) VALUES (:passageId, :tagId, :now)
     ON CONFLICT (passage_id, tag_id) DO NOTHING`,
    { passageId, tagId, now },
  );
}

export const untagPassage = (db: WritableDb, passageId: PassageId, tagId: TagId): void =>
  void run(db, 'DELETE FROM passage_tags WHERE passage_id = :passageId AND tag_id = :tagId', { passageId, tagId });

/** Returns whether the article did not carry it before. */
export const tagArticle = (db: WritableDb, articleId: ArticleId, tagId: TagId, now: string): boolean =>
  run(
    db,
    `INSERT INTO article_tags (article_id, tag_id, created_at) VALUES (:articleId, :tagId, :now)
     ON CONFLICT (article_id, tag_id) DO NOTHING`,
    { articleId, tagId, now },
  ).changes > 0;

export const untagArticle = (db: WritableDb, articleId: ArticleId, tagId: TagId): void =>
  void run(db, 'DELETE FROM article_tags WHERE article_id = :articleId AND tag_id = :tagId', { articleId, tagId });

/** Articles, not in the bin, that carry any of these tags as a whole; newest first. */
export const articlesWithTags = (db: ReadableDb, tagIds: readonly TagId[]): ArticleId[] =>
  all<{ id: ArticleId }>(
    db,
    `SELECT DISTINCT a.id FROM article_tags x JOIN articles a ON a.id = x.article_id
     WHERE x.tag_id IN (SELECT value FROM json_each(:tagIds)) AND a.binned_at IS NULL ORDER BY a.id DESC`,
    { tagIds: JSON.stringify(tagIds) },
  ).map(({ id }) => id);
