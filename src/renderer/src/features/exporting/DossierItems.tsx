import type { KeyboardEvent } from 'react';
import { useArchiveCommand } from '#renderer/archive/commands.ts';
import { exporting } from '#renderer/strings/exporting.ts';
import { announce } from '#renderer/ui/announcements.ts';
import { SortableList } from '#renderer/ui/SortableList.tsx';
import { notify } from '#renderer/ui/notices.ts';
import { useUndoAction } from '#renderer/workspace/useUndoAction.ts';
import type { Dossier, DossierItem } from '#shared/model/dossier.ts';
import type { DossierItemId } from '#shared/model/ids.ts';
import { ItemCard } from './ItemCard.tsx';
import { type Move, dropMove, nameOfItem, stepMove } from './order.ts';
import { useMoves } from './useMoves.ts';
import { useOpenItem } from './useOpenItem.ts';

/** The dossier's lines in order. Moves are shown at once and written in the order they were made. */
export function DossierItems({ dossier }: { readonly dossier: Dossier }) {
  const moveItem = useArchiveCommand('exporting.moveItem');
  const removeItem = useArchiveCommand('exporting.removeItem');
  const undo = useUndoAction();
  const openItem = useOpenItem();
  const { items, apply } = useMoves(dossier.items, async (move: Move) => {
    const result = await moveItem.run(move);
    if (result.ok) announce(exporting.movedTo(move.to + 1, dossier.items.length));
    return result.ok;
  });
  const remove = async (item: DossierItem) => {
    const result = await removeItem.run({ itemId: item.id });
    if (!result.ok) return;
    notify({ tone: 'done', heading: exporting.removed, text: nameOfItem(item), action: undo });
  };
  const start = (move: Move | null) => {
    if (move !== null) void apply(move);
  };
  const find = (key: string | null): DossierItem | undefined => items.find((item) => String(item.id) === key);
  const idOf = (key: string): DossierItemId | null => find(key)?.id ?? null;

  const onKeyDown = (event: KeyboardEvent, key: string | null) => {
    const item = find(key);
    if (item === undefined) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const isDelete = event.key === 'Delete' && !event.altKey;
    if (!isDelete && (by === null || !event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === null) void remove(item);
    else start(stepMove(items, item.id, by));
  };

  return (
    <SortableList
      label={exporting.itemsLabel(dossier.title)}
      items={items}
      keyOf={(item) => String(item.id)}
      nameOf={nameOfItem}
      onOpen={(item) => void openItem(item)}
      onKeyDown={onKeyDown}
      onDrop={(moved, target) => {
        const itemId = idOf(moved);
        const id = idOf(target.key);
        if (itemId !== null && id !== null) start(dropMove(items, itemId, { id, position: target.position }));
      }}
      render={(item) => <ItemCard item={item} onRemove={() => void remove(item)} />}
    />
  );
}
