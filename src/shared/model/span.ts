import { z } from 'zod';

/** A half-open range [start, end) in UTF-16 code units of a stored, NFC-normalised text. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;
