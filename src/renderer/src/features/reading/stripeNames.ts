/** Where the names of stripes stand so that none lies on another. Pure. */

/** A line of a name, in px: --size-tiny at its line height, with a little air. */
const LINE = 20;
/** So many lines further down a name may stand when its stripe is no longer than that. */
const FURTHEST = 2;

interface Extent {
  readonly top: number;
  readonly height: number;
}

/**
 * How far below the top of its stripe each name stands, in px; null when there is no room near its stripe: it then has its
 * name only while it is pointed at.
 */
export function nameShifts(stripes: readonly Extent[]): (number | null)[] {
  const shifts = stripes.map((): number | null => null);
  const order = stripes.map((_, at) => at).sort((a, b) => (stripes[a]?.top ?? 0) - (stripes[b]?.top ?? 0));
  let free = -Infinity;
  for (const at of order) {
    const { top, height } = stripes[at] ?? { top: 0, height: 0 };
    const shift = Math.max(0, free - top);
    if (shift > Math.max(height - LINE, FURTHEST * LINE)) continue;
    shifts[at] = shift;
    free = top + shift + LINE;
  }
  return shifts;
}
