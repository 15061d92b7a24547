import { useEffect, useRef, useState } from 'react';
import type { DossierItem } from '#shared/model/dossier.ts';
import { type Move, isDone, withMove } from './order.ts';

interface Pending {
  readonly move: Move;
  /** The items as they were read when the archive had written the move without showing it yet; null: not written yet. */
  readonly since: readonly DossierItem[] | null;
}

/**
 * The dossier's items with moves that the archive has not shown yet. A move stays until items come that know it: a
 * reading that another change cut short would put the item back for a moment, and the next step would start there.
 */
export function useMoves(read: readonly DossierItem[], write: (move: Move) => Promise<boolean>) {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const newest = useRef(read);
  useEffect(() => {
    newest.current = read;
  }, [read]);
  const open = pending.filter(({ since }) => since === null || since === read);

  const apply = async (move: Move) => {
    setPending((before) => [...before, { move, since: null }]);
    // Sent at once: an undo that follows must find it done.
    const isWritten = await write(move);
    const since = newest.current;
    const isShown = !isWritten || isDone(since, move);
    setPending((before) => before.flatMap((one) => (one.move === move ? (isShown ? [] : [{ move, since }]) : [one])));
  };
  return { items: open.reduce<readonly DossierItem[]>((items, { move }) => withMove(items, move), read), apply };
}
