import { z } from 'zod';
import { FamilyId } from './ids.ts';

/** One entity and all the ways it is written: Мадуро, Мадура, Maduro, مادورو. A spelling belongs to one family at most. */
export const Family = z.object({
  id: FamilyId,
  name: z.string(),
  spellings: z.array(z.string()),
});
export type Family = z.infer<typeof Family>;
