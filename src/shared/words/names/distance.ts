/** How far apart the spellings of a name in two scripts are: 0 for the usual ones; letters that don't answer count 1. */
export function spellingDistance(latin: string, cyrillic: string): number {
  return latin === cyrillic ? 0 : Math.max(latin.length, cyrillic.length);
}
