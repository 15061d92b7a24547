import type { ReactNode } from 'react';
import css from './Reading.module.css';

/** From this many blocks on, the browser may skip laying out what is far away. */
const LONG = 400;

/** The browser asks every skippable element in every frame whether it is in view: few large ones scroll evenly. */
const CHUNK = 12;

interface ChunksProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => number;
  readonly children: (item: T) => ReactNode;
}

/** The blocks of a text one below the other; those of a long one in chunks (`data-chunk`). */
export function Chunks<T>({ items, keyOf, children }: ChunksProps<T>) {
  if (items.length <= LONG) return items.map(children);
  const chunks = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );
  return chunks.flatMap((chunk) =>
    chunk[0] === undefined ? (
      []
    ) : (
      <div key={keyOf(chunk[0])} className={css.chunk} data-chunk="">
        {chunk.map(children)}
      </div>
    ),
  );
}
