import { z } from 'zod';
import { TagId } from './ids.ts';

/** Colours are names of design tokens, so that every theme can give its own readable value. */
export const TagColour = z.enum(['amber', 'rose', 'violet', 'blue', 'teal', 'green', 'brown', 'slate']);
export type TagColour = z.infer<typeof TagColour>;

export const QuickKey = z.int().min(1).max(9);

/** The longest a tag's name and definition may be, in code units. */
export const LONGEST_NAME = 120;
export const LONGEST_DEFINITION = 5000;

export const TagName = z.string().trim().min(1).max(LONGEST_NAME);

export const Tag = z.object({
  id: TagId,
  name: TagName,
  colour: TagColour,
  definition: z.string(),
  parentId: TagId.nullable(),
  /** The number key that puts it on what is selected; no two tags share one. */
  quickKey: QuickKey.nullable(),
  /** Put away: offered no more, still on what carries it. */
  isHidden: z.boolean(),
});
export type Tag = z.infer<typeof Tag>;

/** A tag to put on something: one that exists, or the name of one to create (an existing name is reused). */
export const TagRef = z.union([z.object({ id: TagId }), z.object({ name: TagName })]);
export type TagRef = z.infer<typeof TagRef>;
