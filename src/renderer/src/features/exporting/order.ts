import type { DossierItem } from '#shared/model/dossier.ts';
import type { DossierItemId } from '#shared/model/ids.ts';

/** A move as the archive takes it: `to` is a place counted from 0 in the list without the item. */
export interface Move {
  readonly itemId: DossierItemId;
  readonly to: number;
}

/** The list as it will be, shown while the archive is still writing it, so that nothing jumps back and forth. */
export function withMove<T extends { readonly id: DossierItemId }>(items: readonly T[], { itemId, to }: Move): T[] {
  const moved = items.find((item) => item.id === itemId);
  if (moved === undefined) return [...items];
  const others = items.filter((item) => item !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

/** Whether the list stands as the move wants it. */
export function isDone(items: readonly { readonly id: DossierItemId }[], { itemId, to }: Move): boolean {
  return items[to]?.id === itemId || !items.some((item) => item.id === itemId);
}

/** One step up or down; null at the ends. */
export function stepMove(
  items: readonly { readonly id: DossierItemId }[],
  itemId: DossierItemId,
  by: -1 | 1,
): Move | null {
  const from = items.findIndex((item) => item.id === itemId);
  const to = from + by;
  return from === -1 || to < 0 || to >= items.length ? null : { itemId, to };
}

/** Dropped before or after another item; null when that is where it stands already. */
export function dropMove(
  items: readonly { readonly id: DossierItemId }[],
  itemId: DossierItemId,
  target: { readonly id: DossierItemId; readonly position: 'before' | 'after' },
): Move | null {
  if (itemId === target.id) return null;
  const from = items.findIndex((item) => item.id === itemId);
  const beside = items.filter((item) => item.id !== itemId).findIndex((item) => item.id === target.id);
  if (from === -1 || beside === -1) return null;
  const to = target.position === 'before' ? beside : beside + 1;
  return to === from ? null : { itemId, to };
}

/** A few words that name an item where its whole text would be too much. */
export function nameOfItem(item: DossierItem): string {
  const text = item.kind === 'heading' ? item.heading : item.kind === 'passage' ? item.quote : item.articleTitle;
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
