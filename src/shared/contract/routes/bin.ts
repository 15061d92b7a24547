import { z } from 'zod';
import { ArticleId } from '../../model/ids.ts';
import { defineRoute } from '../route.ts';

export const BinKind = z.enum(['passage', 'tag', 'dossier', 'article', 'translation']);
export type BinKind = z.infer<typeof BinKind>;

/** Something that was deleted and can come back. */
export const BinItem = z.object({
  kind: BinKind,
  /** Of the row that comes back. */
  id: z.int().positive(),
  /** A quote, a name, a title. */
  label: z.string(),
  /** Where it was: the title of the article; '' for what belongs to none. */
  place: z.string(),
  articleId: ArticleId.nullable(),
  /** When it was deleted, ISO 8601. */
  at: z.string(),
});
export type BinItem = z.infer<typeof BinItem>;

export const binRoutes = {
  /** Newest first. */
  'bin.list': defineRoute({ kind: 'query', input: z.object({}), output: z.object({ items: z.array(BinItem) }) }),
  /** As it was, with its tags and its places in dossiers where those are still there. */
  'bin.restore': defineRoute({
    kind: 'command',
    input: z.object({ kind: BinKind, id: z.int().positive() }),
    output: z.object({}),
  }),
  /** For good: with it goes the list of what can be undone. Files that only deleted articles came from are deleted too. */
  'bin.empty': defineRoute({
    kind: 'command',
    input: z.object({}),
    output: z.object({ items: z.int().nonnegative() }),
  }),
};
