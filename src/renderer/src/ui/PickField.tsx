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
  /** popup: below the field, over what is there. inline: part of the sheet, always in view. */
  readonly layout: 'popup' | 'inline';
  /** Whether Enter takes the first item without it having been chosen with the arrows. */
  readonly firstIsActive: boolean;
  readonly onPick: (item: Item, keepOpen: boolean) => void;
  /** Enter without a chosen item. */
  readonly onSubmit?: () => void;
  /** Down where there is nothing (more) to choose. */
  readonly onLeaveDown?: () => void;
  /** Esc where there is no popup to close; false lets somebody else have it. */
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
  const isOpen = items.length > 0 && (layout === 'inline' || !isClosed);
  const chosen = items.findIndex(({ id }) => id === activeId);
  const active = chosen === -1 && firstIsActive && items.length > 0 ? 0 : chosen;
  const optionId = (index: number): string => `${listId}-${index}`;

  const move = (by: number): void => {
    const next = active + by;
    if (next >= items.length && layout === 'popup') {
      setClosed(true);
      onLeaveDown?.();
    } else setActiveId(items[Math.min(next, items.length - 1)]?.id ?? null);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
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
        if (isOpen) move(1);
        else onLeaveDown?.();
        return true;
      case 'ArrowUp':
        if (isOpen) move(-1);
        return isOpen;
      case 'Enter':
        if (item) pick(item, event.ctrlKey || event.metaKey || event.shiftKey);
        else {
          setClosed(true);
          onSubmit?.();
        }
        return true;
      case 'Escape':
        if (layout === 'inline' || !isOpen) return onEscape?.() ?? false;
        setClosed(true);
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
        className={cx(css.list, isOpen && css[layout])}
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        aria-multiselectable={items.some(({ isChecked }) => isChecked !== undefined) || undefined}
      >
        {items.map((item, index) => (
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
