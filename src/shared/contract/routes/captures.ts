import { z } from 'zod';
import { ArticleId, PassageId, TextId } from '../../model/ids.ts';
import { defineRoute } from '../route.ts';

/** A run of words: in both captures, only in the earlier one, only in the newer one. */
export const DiffPart = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
export type DiffPart = z.infer<typeof DiffPart>;

/**
 * What became of a passage's words in a newer capture. kept: at the same place; moved: word for word elsewhere; changed:
 * something alike is there, or it can't be told which of several; gone: nothing alike.
 */
export const Verdict = z.enum(['kept', 'moved', 'changed', 'gone']);
export type Verdict = z.infer<typeof Verdict>;

export const PassageVerdict = z.object({
  passageId: PassageId,
  fromTextId: TextId,
  verdict: Verdict,
  /** The words as they were marked. */
  quote: z.string(),
  /** The place proposed in the newest capture; null when there is none. */
  proposed: z.object({ start: z.int().nonnegative(), end: z.int().positive(), quote: z.string() }).nullable(),
});
export type PassageVerdict = z.infer<typeof PassageVerdict>;

export const capturesRoutes = {
  /** What passages of earlier captures would become in the newest one. Nothing is moved by asking. */
  'captures.verdicts': defineRoute({
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.object({ toTextId: TextId.nullable(), verdicts: z.array(PassageVerdict) }),
  }),
  /** The words of two captures, compared; `isWhole` is false when they differ too much to be compared word by word. */
  'captures.diff': defineRoute({
    kind: 'query',
    input: z.object({ fromTextId: TextId, toTextId: TextId }),
    output: z.object({ parts: z.array(DiffPart), isWhole: z.boolean() }),
  }),
  /** Moves passages to where the analyst has found them right; `quote` must be what stands there. One act. */
  'captures.confirm': defineRoute({
    kind: 'command',
    input: z.object({
      toTextId: TextId,
      moves: z
        .array(
          z.object({
            passageId: PassageId,
            start: z.int().nonnegative(),
            end: z.int().positive(),
            quote: z.string().min(1),
          }),
        )
        .min(1)
        .max(20_000),
    }),
    output: z.object({ moved: z.int().nonnegative() }),
  }),
  /** The words are gone: the passage stays on record with them, and is not asked about again. One act. */
  'captures.letGo': defineRoute({
    kind: 'command',
    input: z.object({ passageIds: z.array(PassageId).min(1).max(20_000) }),
    output: z.object({}),
  }),
};
