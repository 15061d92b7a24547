import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import css from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.tsx';
import { cx } from './cx.ts';
import { hushNotices } from './notices.ts';

export interface DialogProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large';
  /** The row of buttons at the bottom; the main one last. */
  readonly footer?: ReactNode;
  /** For panes that scroll by themselves: no padding and no scrolling of the body. */
  readonly isBare?: boolean;
  /** For long sheets with nothing to press in them: the arrow keys have to reach them all the same. */
  readonly isSheet?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  /** What its main button does; Ctrl+Enter does it from anywhere in the dialog. */
  readonly onMain?: () => void;
  /** For a dialog with one line to fill in: Enter in the line is enough. */
  readonly isMainOnEnter?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog: takes the focus, keeps it, gives it back. Escape and the cross close it; a click beside it does
 * not, because half a form of work would go with it.
 */
export function Dialog(props: DialogProps) {
  const { title, subtitle, closeLabel, onClose, size = 'medium', footer, isBare, role, children } = props;
  useMainKey(props.onMain, props.isMainOnEnter ?? false);
  useLostEscape(onClose);
  useEffect(hushNotices, []);
  return (
    <ModalOverlay
      isOpen
      className={cx(css.overlay)}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={cx(css.modal, css[size])}>
        <AriaDialog className={cx(css.dialog)} role={role ?? 'dialog'}>
          <div className={css.head}>
            <div className={css.titles}>
              <Heading slot="title" level={2} className={cx(css.title)}>
                {title}
              </Heading>
              {subtitle === undefined ? null : <p className={css.subtitle}>{subtitle}</p>}
            </div>
            <IconButton icon={<CloseIcon />} label={closeLabel} onPress={onClose} />
          </div>
          <div
            className={cx(css.body, isBare === true && css.bare)}
            {...(props.isSheet === true ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
          >
            {children}
          </div>
          {footer === undefined ? null : <div className={css.foot}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** On the window, because fields keep their keys to themselves. */
function useMainKey(onMain: (() => void) | undefined, isMainOnEnter: boolean): void {
  const act = useEffectEvent(() => onMain?.());
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
      const isLine = isMainOnEnter && event.target instanceof HTMLInputElement;
      if (!event.ctrlKey && !event.metaKey && !isLine) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isMainOnEnter]);
}

/** When what had the focus is gone (a list that changed), Escape lands on the page instead of in the dialog. */
function useLostEscape(onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && event.target === document.body) close();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
