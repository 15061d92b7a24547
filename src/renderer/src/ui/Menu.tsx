import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import css from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | null;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly icon?: ReactNode;
  readonly onAction: () => void;
}

interface MenuProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
}

export function Menu({ label, trigger, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(css.popover)} placement="bottom end" offset={4}>
        <AriaMenu className={cx(css.menu)} aria-label={label}>
          {entries.map(({ id, label: text, keys, isDanger = false, isDisabled = false, icon, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              isDisabled={isDisabled}
              onAction={onAction}
              className={cx(css.item, isDanger && css.danger)}
            >
              <span>
                {icon} {text}
              </span>
              {keys ? <span className={css.keys}>{keys}</span> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
