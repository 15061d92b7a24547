import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { cx } from './cx.ts';
import css from './PickField.module.css';

export interface PickItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly detail?: string;
  /** Only in lists of things that can be on or off. */
  readonly isChecked?: boolean;
}

interface PickFieldProps<Item extends PickItem> {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly items: readonly Item[];
  /** row: one line below the field, its room always kept, over nothing. inline: part of the sheet, always in view. */
  readonly layout: 'row' | 'inline';
  /** Whether Enter takes the first item without it having been chosen with the arrows. */
  readonly firstIsActive: boolean;
  readonly onPick: (item: Item, keepOpen: boolean) => void;
  /** Enter without a chosen item. */
  readonly onSubmit?: () => void;
  /** Down from the field: in a row, what can be chosen lies to the right of what was typed. */
  readonly onLeaveDown?: () => void;
  /** Esc where nothing was chosen; false lets somebody else have it. */
  readonly onEscape?: () => boolean;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly isInvalid?: boolean;
  readonly placeFocus?: boolean;
}

/**
 * A text field with a list to choose from; the keyboard stays in the field (ARIA combobox with a listbox). Enter belongs
 * to the field: an item takes it only when the arrows have chosen it (or `firstIsActive`).
 */
export function PickField<Item extends PickItem>(props: PickFieldProps<Item>) {
  const { label, value, items, layout, firstIsActive, onChange, onPick, onSubmit, onLeaveDown, onEscape } = props;
  const { placeholder, before, after, inputRef, isInvalid, placeFocus } = props;
  const listId = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isClosed, setClosed] = useState(true);
  const isRow = layout === 'row';
  const isOpen = items.length > 0 && (!isRow || !isClosed);
  const chosen = items.findIndex(({ id }) => id === activeId);
  const active = chosen === -1 && firstIsActive && items.length > 0 ? 0 : chosen;
  const optionId = (index: number): string => `${listId}-${index}`;

  const move = (by: number): void => {
    const next = Math.min(active + by, items.length - 1);
    setActiveId(items[next]?.id ?? null);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  /** Behind the last letter, Right goes on into what is offered; and Left comes back. */
  const moveInRow = (by: number, { currentTarget }: KeyboardEvent): boolean => {
    const { selectionStart, selectionEnd } = currentTarget as HTMLInputElement;
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length;
    if (!isRow || !isOpen || !isAtEnd || (by < 0 && active < 0)) return false;
    move(by);
    return true;
  };
  const pick = (item: Item, keepOpen: boolean): void => {
    setClosed(true);
    setActiveId(keepOpen ? item.id : null);
    onPick(item, keepOpen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const handled = handleKey(event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const handleKey = (event: KeyboardEvent): boolean => {
    const item = isOpen ? items[active] : undefined;
    switch (event.key) {
      case 'ArrowDown':
        if (isOpen && !isRow) move(1);
        else onLeaveDown?.();
        return true;
      case 'ArrowUp':
        if (isOpen && !isRow) move(-1);
        return isOpen;
      case 'ArrowRight':
        return moveInRow(1, event);
      case 'ArrowLeft':
        return moveInRow(-1, event);
      case 'Enter':
        if (item) pick(item, event.ctrlKey || event.metaKey || event.shiftKey);
        else {
          setClosed(true);
          onSubmit?.();
        }
        return true;
      case 'Escape':
        if (!isRow || active < 0) return onEscape?.() ?? false;
        setActiveId(null);
        return true;
      default:
        return false;
    }
  };

  return (
    <div className={css.box}>
      <div className={css.field}>
        {before}
        <input
          ref={inputRef}
          className={css.input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
          aria-invalid={isInvalid}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder={placeholder}
          data-place-focus={placeFocus ? '' : undefined}
          value={value}
          onChange={(event) => {
            setClosed(false);
            setActiveId(null);
            onChange(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setClosed(true)}
        />
        {after}
      </div>
      <div
        id={listId}
        className={cx(css.list, css[layout])}
        role="listbox"
        aria-label={label}
        aria-orientation={isRow ? 'horizontal' : undefined}
        hidden={!isOpen && (!isRow || value === '')}
        aria-multiselectable={items.some(({ isChecked }) => isChecked !== undefined) || undefined}
      >
        {(isOpen ? items : []).map((item, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, which keeps the focus (aria-activedescendant)
          <div
            key={item.id}
            id={optionId(index)}
            className={cx(css.item, index === active && css.active)}
            role="option"
            tabIndex={-1}
            aria-selected={item.isChecked ?? index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={(event) => pick(item, event.ctrlKey || event.metaKey || event.shiftKey)}
          >
            <span className={css.label}>{item.label}</span>
            {item.detail === undefined ? null : <span className={css.detail}>{item.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
