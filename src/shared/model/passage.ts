import { z } from 'zod';
import { ArticleId, PassageId, TagId, TextId } from './ids.ts';
import { Span } from './span.ts';

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

/** What is said in a passage: something to check, something established, or somebody's view. */
export const Nature = z.enum(['claim', 'fact', 'opinion']);
export type Nature = z.infer<typeof Nature>;

/** How far it has been checked. */
export const Standing = z.enum(['confirmed', 'disputed', 'unverified']);
export type Standing = z.infer<typeof Standing>;

/** What a fact-checker says of a passage. Empty strings and nulls mean "not said". */
export const Evidence = z.object({
  /** Who says it in the article. */
  speaker: z.string().trim().max(200),
  nature: Nature.nullable(),
  standing: Standing.nullable(),
  /** Who found it so, and when (ISO 8601 in UTC); set with the standing. */
  standingBy: z.string(),
  standingAt: z.string().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A span of one text with tags and a note. `detached` means the words no longer stand where they were. */
export const Passage = z.object({
  id: PassageId,
  articleId: ArticleId,
  textId: TextId,
  ...Selector.shape,
  state: z.enum(['anchored', 'detached']),
  note: z.string(),
  /** Who marked it; '' when they had no name in the settings. */
  author: z.string(),
  evidence: Evidence,
  /** Spans of the quote that are left out when it is quoted ("[…]"): from its beginning, in order, apart from each other. */
  omissions: z.array(Span),
  tagIds: z.array(TagId),
  /** ISO 8601 instants in UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Passage = z.infer<typeof Passage>;
