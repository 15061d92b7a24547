import { countArticles, fieldsOf, listArticles, tagsOfArticle } from '#main/archive/articleReads.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { listTags } from '#main/archive/tags.ts';
import { textsOf } from '#main/archive/textReads.ts';
import type { TagWithCount } from '#shared/contract/routes/tagging.ts';
import type { ArticleFields, ArticleText } from '#shared/model/article.ts';
import type { ArticleId, TagId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/passage.ts';

/** An article that carries passages or tags, with the texts they stand in. */
export interface Marked {
  readonly id: ArticleId;
  readonly fields: ArticleFields;
  readonly texts: readonly ArticleText[];
  readonly passages: readonly Passage[];
  readonly tagIds: readonly TagId[];
}

export interface Contents {
  readonly tags: readonly TagWithCount[];
  readonly articles: readonly Marked[];
}

/** Everything that was marked, article by article; articles without a mark are left out. */
export function contentsOf(db: ReadableDb): Contents {
  const articles = listArticles(db, countArticles(db), 0).flatMap(({ id }): Marked[] => {
    const passages = passagesOfArticle(db, id).filter(({ state }) => state === 'anchored');
    const tagIds = tagsOfArticle(db, id);
    const fields = fieldsOf(db, id);
    if (!fields || (passages.length === 0 && tagIds.length === 0)) return [];
    const used = new Set(passages.map(({ textId }) => textId));
    const texts = textsOf(db, id).filter((text, at) => used.has(text.id) || at === 0);
    return [{ id, fields, texts, passages, tagIds }];
  });
  return { tags: listTags(db), articles };
}
