import type { ArticleId } from '#shared/model/ids.ts';
import { all, type ReadableDb } from './db.ts';

/** What is said about an article beside its texts. */
export interface Aside {
  readonly articleId: ArticleId;
  readonly field: 'tag' | 'note';
  readonly text: string;
}

/**
 * Names of the tags on articles and on their passages, and notes of the passages, for search results: one question for all
 * that are shown. CROSS JOIN: from each article to its few passages, never through all that there are.
 */
export const asidesOf = (db: ReadableDb, articleIds: readonly ArticleId[]): Aside[] =>
  all<Aside>(
    db,
    `WITH found AS MATERIALIZED (
       SELECT p.id, p.note, t.article_id, p.text_id, p.start FROM json_each(:ids) j CROSS JOIN texts t
         ON t.article_id = j.value CROSS JOIN passages p ON p.text_id = t.id WHERE t.binned_at IS NULL)
     SELECT article_id AS articleId, 'tag' AS field, g.name AS text FROM (
       SELECT f.article_id, pt.tag_id FROM found f CROSS JOIN passage_tags pt ON pt.passage_id = f.id
       UNION SELECT x.article_id, x.tag_id FROM json_each(:ids) j CROSS JOIN article_tags x ON x.article_id = j.value
     ) CROSS JOIN tags g ON g.id = tag_id
     UNION ALL
     SELECT * FROM (SELECT article_id, 'note', note FROM found WHERE note <> '' ORDER BY text_id, start)`,
    { ids: JSON.stringify(articleIds) },
  );
