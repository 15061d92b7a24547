import { z } from 'zod';
import { TagId } from '../../model/ids.ts';
import { defineRoute } from '../route.ts';
import { PassageInContext } from './tagging.ts';

/** How two analysts used one tag on the sentences of the articles that both marked. */
export const Agreement = z.object({
  tagId: TagId,
  both: z.int().nonnegative(),
  onlyFirst: z.int().nonnegative(),
  onlySecond: z.int().nonnegative(),
  neither: z.int().nonnegative(),
  /** Cohen's kappa, −1 to 1; null where chance leaves nothing to agree about. */
  kappa: z.number().min(-1).max(1).nullable(),
});
export type Agreement = z.infer<typeof Agreement>;

export const analysisRoutes = {
  /** How often tags meet: on one passage or on passages that overlap, or anywhere in one article. Pairs that never meet are absent. */
  'analysis.together': defineRoute({
    kind: 'query',
    input: z.object({ within: z.enum(['passages', 'articles']) }),
    output: z.object({ pairs: z.array(z.object({ a: TagId, b: TagId, count: z.int().positive() })) }),
  }),
  /** The passages of `a` that overlap one of `b` or are one. */
  'analysis.meeting': defineRoute({
    kind: 'query',
    input: z.object({ a: TagId, b: TagId, within: z.enum(['passages', 'articles']) }),
    output: z.object({ passages: z.array(PassageInContext) }),
  }),
  'analysis.authors': defineRoute({
    kind: 'query',
    input: z.object({}),
    output: z.object({ authors: z.array(z.object({ author: z.string(), passages: z.int().positive() })) }),
  }),
  /** Only tags that one of the two used there, the most used first. */
  'analysis.agreement': defineRoute({
    kind: 'query',
    input: z.object({ first: z.string(), second: z.string() }),
    output: z.object({
      articles: z.int().nonnegative(),
      sentences: z.int().nonnegative(),
      tags: z.array(Agreement),
      /** Passages on earlier captures, or without a link to the original: they stand on no sentence that can be compared. */
      leftOut: z.int().nonnegative(),
    }),
  }),
};
