import { z } from 'zod';
import { ArticleId, PassageId, TagId, TextId } from './ids.ts';

/** W3C TextPositionSelector + TextQuoteSelector on the flat text; offsets are UTF-16 code units. */
export const Selector = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  /** Up to 32 code units before and after the quote. */
  prefix: z.string(),
  suffix: z.string(),
});
export type Selector = z.infer<typeof Selector>;

/** A span of one text with tags and a note. `detached` means the words no longer stand where they were. */
export const Passage = z.object({
  id: PassageId,
  articleId: ArticleId,
  textId: TextId,
  ...Selector.shape,
  state: z.enum(['anchored', 'detached']),
  note: z.string(),
  tagIds: z.array(TagId),
  /** ISO 8601 instants in UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Passage = z.infer<typeof Passage>;
