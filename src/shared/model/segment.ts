import { z } from 'zod';
import { SegmentId } from './ids.ts';

export const SegmentKind = z.enum(['sentence', 'heading', 'caption']);
export type SegmentKind = z.infer<typeof SegmentKind>;

/** A sentence, heading or caption of a text. Offsets are UTF-16 code units into that text; paragraphs count from 0. */
export const SegmentSpan = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  paragraph: z.int().nonnegative(),
  kind: SegmentKind,
});
export type SegmentSpan = z.infer<typeof SegmentSpan>;

/** A stored segment; `ordinal` counts from 0 in reading order. */
export const Segment = SegmentSpan.extend({ id: SegmentId, ordinal: z.int().nonnegative() });
export type Segment = z.infer<typeof Segment>;
