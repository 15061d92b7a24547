import { z } from 'zod';
import { TagId } from '../../model/ids.ts';
import { TagName } from '../../model/tag.ts';
import { defineRoute } from '../route.ts';

/** What joining one tag into another would touch. */
export const MergePreview = z.object({
  passages: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  /** Of them: what carries both already. */
  bothPassages: z.int().nonnegative(),
  bothArticles: z.int().nonnegative(),
  children: z.int().nonnegative(),
});
export type MergePreview = z.infer<typeof MergePreview>;

export const codebookRoutes = {
  'codebook.create': defineRoute({
    kind: 'command',
    input: z.object({ name: TagName, parentId: TagId.nullable() }),
    output: z.object({ tagId: TagId }),
  }),
  /** Under another tag; refused where the tree would become a ring. */
  'codebook.move': defineRoute({
    kind: 'command',
    input: z.object({ tagId: TagId, parentId: TagId.nullable() }),
    output: z.object({}),
  }),
  'codebook.hide': defineRoute({
    kind: 'command',
    input: z.object({ tagId: TagId, isHidden: z.boolean() }),
    output: z.object({}),
  }),
  'codebook.mergePreview': defineRoute({
    kind: 'query',
    input: z.object({ from: TagId, into: TagId }),
    output: MergePreview,
  }),
  /** What carries `from` carries `into` instead; `from` is gone. */
  'codebook.merge': defineRoute({
    kind: 'command',
    input: z.object({ from: TagId, into: TagId }),
    output: z.object({}),
  }),
  /** Asks where to save; `fileName` is null when the dialog was cancelled. */
  'codebook.export': defineRoute({
    kind: 'host',
    input: z.object({ format: z.enum(['csv', 'qdc']) }),
    output: z.object({ fileName: z.string().nullable(), tags: z.int().nonnegative() }),
  }),
  /** Asks for a file (CSV or REFI-QDA .qdc) and adds what it has, as one act; `fileName` is null when cancelled. */
  'codebook.import': defineRoute({
    kind: 'host',
    input: z.object({}),
    output: z.object({
      fileName: z.string().nullable(),
      created: z.int().nonnegative(),
      /** Were there already; got a definition, a colour or a place in the tree where they had none. */
      completed: z.int().nonnegative(),
      unchanged: z.int().nonnegative(),
      /** Lines or codes that could not be read, in words. */
      problems: z.array(z.string()),
    }),
  }),
};
