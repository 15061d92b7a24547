import { z } from 'zod';
import { GlossaryTermId } from './ids.ts';
import { Language } from './language.ts';

/** A word or several, and how they are to be said in the other language. */
export const GlossaryTerm = z.object({
  id: GlossaryTermId,
  term: z.string().trim().min(1).max(200),
  language: Language,
  translation: z.string().trim().min(1).max(200),
  targetLanguage: Language,
  note: z.string().trim().max(2000),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;
