import type { WordKeys } from '#main/searchIndex/keys.ts';
import { storedHomoglyphKey } from '#shared/words/homoglyphs.ts';
import { vocabularySkeleton } from '#shared/words/names/skeleton.ts';
import { stemOf } from '#shared/words/stem.ts';

/** How the index finds the relatives of a word: by rules that need no dictionary, so that adding one changes nothing. */
export const wordKeys: WordKeys = {
  stem: (folded, analyser) => (analyser === 'none' ? null : stemOf(folded, analyser)),
  skeleton: vocabularySkeleton,
  glyphs: storedHomoglyphKey,
};
