import { z } from 'zod';
import { SegmentId } from './ids.ts';

/** machine, human: as it came; edited, verified: by somebody here. */
export const SentenceStatus = z.enum(['machine', 'human', 'edited', 'verified']);
export type SentenceStatus = z.infer<typeof SentenceStatus>;

/** Who said so and when. `engine`: of machine translation only. */
const Said = z.object({ status: SentenceStatus, author: z.string(), engine: z.string(), at: z.string() });

/** How far a sentence of a translation has come. */
export const SentenceState = Said.extend({
  segmentId: SegmentId,
  /** The words of the original it was made or last looked at beside, when a newer capture has others; else null. */
  staleSince: z.string().nullable(),
  /** How many rows its history has; 0: as it came. */
  revisions: z.int().nonnegative(),
});
export type SentenceState = z.infer<typeof SentenceState>;

/** One step of a sentence's history: what it said since then. */
export const SentenceRevision = Said.extend({ content: z.string(), source: z.string() });
export type SentenceRevision = z.infer<typeof SentenceRevision>;

/** A model for on-device machine translation that the analyst added. Languages are ISO 639-1. */
export const MachineModel = z.object({ from: z.string(), to: z.string(), name: z.string(), bytes: z.int() });
export type MachineModel = z.infer<typeof MachineModel>;
