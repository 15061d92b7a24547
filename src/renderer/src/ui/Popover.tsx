import type { ReactElement, ReactNode, RefObject } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import { cx } from './cx.ts';
import css from './Popover.module.css';

interface PopoverProps {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
}

/** A small sheet beside its button; Esc closes it and gives the keyboard back. */
export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={cx(css.popover)} offset={6} placement="bottom start">
        <Dialog className={cx(css.dialog)} aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

interface PopoverAtProps {
  readonly label: string;
  /** Anything on the page to stand beside: a place in a text, say. */
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The same, opened by something else than a button. */
export function PopoverAt({ label, anchor, onClose, children }: PopoverAtProps) {
  return (
    <AriaPopover
      className={cx(css.popover)}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      offset={6}
      placement="bottom start"
    >
      <Dialog className={cx(css.dialog, css.bare)} aria-label={label}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
