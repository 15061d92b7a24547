import type { KeyboardEvent, ReactNode } from 'react';
import { DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { cx } from './cx.ts';
import css from './SortableList.module.css';

export interface DropPlace {
  readonly key: string;
  readonly position: 'before' | 'after';
}

interface SortableListProps<T extends object> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** What is read out for a line. */
  readonly nameOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  readonly onOpen: (item: T) => void;
  readonly onDrop: (moved: string, target: DropPlace) => void;
  /** Before the list's own keys; `key` is the line that has the focus. */
  readonly onKeyDown: (event: KeyboardEvent, key: string | null) => void;
}

const lineOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;

/** Lines that can be put in another order by dragging, by the drag handle with the keyboard, or by the caller's keys. */
export function SortableList<T extends object>(props: SortableListProps<T>) {
  const { label, items, keyOf, nameOf, render, onOpen, onDrop, onKeyDown } = props;
  const { dragAndDropHooks } = useDragAndDrop<T>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys;
      if (moved === undefined || target.dropPosition === 'on') return;
      onDrop(String(moved), { key: String(target.key), position: target.dropPosition });
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx(css.indicator)} />,
  });
  return (
    // Only listens on the way down: the keys are the list's own, each line takes the focus.
    <div onKeyDownCapture={(event) => onKeyDown(event, lineOf(event.target))}>
      <GridList
        aria-label={label}
        className={cx(css.list)}
        items={items.map((item) => ({ id: keyOf(item), item }))}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const item = items.find((each) => keyOf(each) === key);
          if (item !== undefined) onOpen(item);
        }}
      >
        {({ id, item }) => (
          <GridListItem id={id} textValue={nameOf(item)} className={cx(css.line)}>
            {render(item)}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
