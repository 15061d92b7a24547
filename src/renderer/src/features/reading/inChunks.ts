/** From this many blocks on, the browser may skip laying out what is far away. */
const LONG = 400;

/** The browser asks every skippable element in every frame whether it is in view: few large ones scroll evenly. */
const CHUNK = 12;

/** The blocks of a long text in chunks; null for one that is laid out whole. */
export function inChunks<T>(items: readonly T[]): readonly (readonly T[])[] | null {
  if (items.length <= LONG) return null;
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));
}
