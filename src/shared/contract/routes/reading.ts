import { z } from 'zod';
import { ArticleDetail, ArticleFields, ArticleSummary, ReadingPlace } from '../../model/article.ts';
import { ArticleId } from '../../model/ids.ts';
import { defineRoute } from '../route.ts';

export const readingRoutes = {
  /** Every article, newest capture first. */
  'reading.library': defineRoute({
    kind: 'query',
    input: z.object({ limit: z.int().min(1).max(500), offset: z.int().nonnegative() }),
    output: z.object({ articles: z.array(ArticleSummary), total: z.int().nonnegative() }),
  }),
  'reading.article': defineRoute({ kind: 'query', input: z.object({ articleId: ArticleId }), output: ArticleDetail }),
  'reading.updateArticle': defineRoute({
    kind: 'command',
    input: z.object({ articleId: ArticleId, fields: ArticleFields }),
    output: z.object({}),
  }),
  /** Where the analyst reads now; the article opens there the next time. No act. */
  'reading.keepPlace': defineRoute({
    kind: 'command',
    input: z.object({ articleId: ArticleId, place: ReadingPlace }),
    output: z.object({}),
  }),
  /** Moves an article to the bin: gone from lists and search, back with undo; its files and captures stay. */
  'reading.binArticle': defineRoute({
    kind: 'command',
    input: z.object({ articleId: ArticleId }),
    output: z.object({}),
  }),
};
