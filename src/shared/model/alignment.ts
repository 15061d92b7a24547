import { z } from 'zod';
import { AlignmentId, LinkId, SegmentId, TextId } from './ids.ts';

/** One m:n link: these segments of the original say what those of the translation say. Either side may be empty. */
export const Link = z.object({
  id: LinkId,
  original: z.array(SegmentId),
  translation: z.array(SegmentId),
  /** 0 to 1; 1 for links a person made. */
  confidence: z.number().min(0).max(1),
  origin: z.enum(['automatic', 'manual']),
});
export type Link = z.infer<typeof Link>;

export const Alignment = z.object({
  id: AlignmentId,
  originalTextId: TextId,
  translationTextId: TextId,
  /** Name and version of what made the automatic links, e.g. "length-order/1". */
  method: z.string(),
  links: z.array(Link),
});
export type Alignment = z.infer<typeof Alignment>;
