import type { ReactNode } from 'react';
import { inChunks } from './inChunks.ts';
import css from './Reading.module.css';

interface ChunksProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => number;
  readonly children: (item: T) => ReactNode;
}

/** The blocks of a text one below the other; those of a long one in chunks (`data-chunk`). */
export function Chunks<T>({ items, keyOf, children }: ChunksProps<T>) {
  const chunks = inChunks(items);
  if (!chunks) return items.map(children);
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
