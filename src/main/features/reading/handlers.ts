import { act, transact } from '#main/archive/acts.ts';
import { capturesOf, countArticles, fieldsOf, listArticles, tagsOfArticle } from '#main/archive/articleReads.ts';
import { binArticle, updateArticleFields } from '#main/archive/articles.ts';
import type { ReadableDb, WritableDb } from '#main/archive/db.ts';
import { keepReadingPlace, readingPlaceOf } from '#main/archive/readingPlaces.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok, type Failure } from '#shared/contract/result.ts';
import type { ArticleDetail } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';

const GONE: { ok: false; error: Failure } = fail(
  'not-found',
  'That article is no longer in the archive. If you have just taken it out, Undo brings it back.',
);

export function articleDetail(db: ReadableDb, articleId: ArticleId): ArticleDetail | undefined {
  const fields = fieldsOf(db, articleId);
  if (!fields) return undefined;
  return {
    id: articleId,
    ...fields,
    captures: capturesOf(db, articleId),
    texts: textsOf(db, articleId),
    alignments: alignmentsOf(db, articleId),
    passages: passagesOfArticle(db, articleId),
    tagIds: tagsOfArticle(db, articleId),
    place: readingPlaceOf(db, articleId),
  };
}

export function readingQueries(db: ReadableDb): Handlers<'reading.library' | 'reading.article'> {
  return {
    'reading.library': ({ limit, offset }) =>
      ok({ articles: listArticles(db, limit, offset), total: countArticles(db) }),
    'reading.article': ({ articleId }) => {
      const detail = articleDetail(db, articleId);
      return detail ? ok(detail) : GONE;
    },
  };
}

export function readingCommands(
  db: WritableDb,
  now: () => string,
): Handlers<'reading.updateArticle' | 'reading.binArticle' | 'reading.keepPlace'> {
  return {
    'reading.updateArticle': ({ articleId, fields }) => {
      if (!fieldsOf(db, articleId)) return GONE;
      act(db, { label: `Edit “${fields.title}”`, articleId, now: now() }, () => {
        updateArticleFields(db, articleId, fields);
      });
      return ok({});
    },
    'reading.keepPlace': ({ articleId, place }) => {
      transact(db, () => keepReadingPlace(db, articleId, place, now()));
      return ok({});
    },
    'reading.binArticle': ({ articleId }) => {
      const fields = fieldsOf(db, articleId);
      if (!fields) return GONE;
      act(db, { label: `Remove “${fields.title}”`, articleId, now: now() }, () => {
        binArticle(db, articleId, now());
      });
      return ok({});
    },
  };
}
