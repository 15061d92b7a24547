import { z } from 'zod';
import { AlignmentId, SegmentId } from '../../model/ids.ts';
import { defineRoute } from '../route.ts';

const Segments = z.array(SegmentId).min(1).max(500);

/** What a person does to links; each is one act that can be taken back. See `shared/text/repairLinks`. */
export const LinkRepair = z.discriminatedUnion('kind', [
  /** Into one link: merges links, links what is in none. */
  z.object({ kind: z.literal('join'), segmentIds: z.array(SegmentId).min(2).max(500) }),
  /** It has no counterpart. */
  z.object({ kind: z.literal('detach'), segmentId: SegmentId }),
  /** Divides its link before it. */
  z.object({ kind: z.literal('split'), segmentId: SegmentId }),
  /** From its link on, translations move to the next (1) or previous (-1) original. */
  z.object({ kind: z.literal('shift'), segmentId: SegmentId, by: z.literal([1, -1]) }),
  z.object({ kind: z.literal('confirm'), segmentIds: Segments }),
  z.object({ kind: z.literal('confirmRest') }),
]);
export type LinkRepair = z.infer<typeof LinkRepair>;

export const aligningRoutes = {
  /** `changed`: false when there was nothing to do, such as splitting before the first sentence of a link. */
  'aligning.repair': defineRoute({
    kind: 'command',
    input: z.object({ alignmentId: AlignmentId, repair: LinkRepair }),
    output: z.object({ changed: z.boolean() }),
  }),
};
