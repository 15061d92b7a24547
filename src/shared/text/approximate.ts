/** A place where a pattern stands with `distance` insertions, deletions and replacements. */
export interface ApproximateMatch {
  start: number;
  end: number;
  distance: number;
}

/**
 * The places where `pattern` stands in `text` with at most `maxErrors` edits, the best of each group of overlapping ones.
 * Sellers' algorithm with Ukkonen's cut-off: about text × errors steps.
 */
export function approximateMatches(text: string, pattern: string, maxErrors: number): ApproximateMatch[] {
  const ends = matchEnds(text, pattern, maxErrors);
  const matches: ApproximateMatch[] = [];
  for (const { end, distance } of ends.sort((a, b) => a.distance - b.distance)) {
    if (matches.some((match) => end > match.start && end <= match.end + pattern.length / 2)) continue;
    const from = Math.max(0, end - pattern.length - distance);
    matches.push({ start: startOf(text.slice(from, end), pattern) + from, end, distance });
  }
  return matches;
}

/** For each end where the distance is a local minimum within the limit: the end and the distance. */
function matchEnds(text: string, pattern: string, maxErrors: number): { end: number; distance: number }[] {
  const rows = pattern.length;
  const column = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  const found: { end: number; distance: number }[] = [];
  let active = Math.min(rows, maxErrors);
  for (let at = 0; at < text.length; at++) {
    active = nextColumn(column, pattern, text.charCodeAt(at), active, maxErrors);
    const distance = column[rows] ?? rows;
    if (active < rows || distance > maxErrors) continue;
    const last = found.at(-1);
    if (last?.end !== at) found.push({ end: at + 1, distance });
    else if (distance < last.distance) found[found.length - 1] = { end: at + 1, distance };
  }
  return found;
}

/** Steps the column of distances over one character; returns the last row that can still lead to a match. */
function nextColumn(column: Int32Array, pattern: string, unit: number, active: number, maxErrors: number): number {
  const rows = pattern.length;
  const limit = Math.min(rows, active + 1);
  let diagonal = 0;
  let above = 0;
  for (let row = 1; row <= limit; row++) {
    const left = row > active ? maxErrors + 1 : (column[row] ?? 0);
    const same = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
    above = Math.min(same, above + 1, left + 1);
    diagonal = left;
    column[row] = above;
  }
  let last = limit;
  while (last > 0 && (column[last] ?? 0) > maxErrors) last--;
  return last;
}

/** Where in `window` (whose end is the match's end) the pattern begins: the same search, backwards. */
function startOf(window: string, pattern: string): number {
  const backwards = reversed(pattern);
  const column = Int32Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let best = { length: 0, distance: pattern.length };
  const text = reversed(window);
  for (let at = 0; at < text.length; at++) {
    anchoredColumn(column, backwards, text.charCodeAt(at), at + 1);
    const distance = column[pattern.length] ?? 0;
    if (distance < best.distance) best = { length: at + 1, distance };
  }
  return window.length - best.length;
}

function anchoredColumn(column: Int32Array, pattern: string, unit: number, first: number): void {
  let diagonal = column[0] ?? 0;
  column[0] = first;
  for (let row = 1; row <= pattern.length; row++) {
    const left = column[row] ?? 0;
    const same = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
    column[row] = Math.min(same, (column[row - 1] ?? 0) + 1, left + 1);
    diagonal = left;
  }
}

function reversed(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at--) result += text.charAt(at);
  return result;
}

/** How alike two short strings are: 1 minus the edit distance over the longer length; 1 for two empty ones. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const column = Int32Array.from({ length: a.length + 1 }, (_, row) => row);
  for (let at = 0; at < b.length; at++) anchoredColumn(column, a, b.charCodeAt(at), at + 1);
  return 1 - (column[a.length] ?? 0) / longer;
}
