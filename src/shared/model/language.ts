import { z } from 'zod';

/** BCP-47 language tag as used in `lang` attributes: "ru", "uk", "en", "pt-BR", "und" when unknown. */
export const Language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag');
export type Language = z.infer<typeof Language>;

const RTL = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'ckb', 'dv', 'sd', 'ug']);

/** Writing direction of a language, for `dir` attributes. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RTL.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
