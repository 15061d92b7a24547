import { useSyncExternalStore } from 'react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.tsx';
import css from './Toast.module.css';
import { cx } from './cx.ts';
import { type Notice, notices } from './notices.ts';

interface ToastsProps {
  readonly label: string;
  readonly closeLabel: string;
}

/** What `notify` tells: at the edge of the window, read out politely, without taking the focus. */
export function Toasts({ label, closeLabel }: ToastsProps) {
  return (
    <>
      <Spoken />
      <ToastRegion queue={notices} className={cx(css.region)} aria-label={label}>
        {({ toast }) => (
          <AriaToast toast={toast} className={cx(css.toast, toast.content.tone === 'problem' && css.problem)}>
            {/* Not an alert: <Spoken> reads it when the screen reader has finished its sentence. */}
            <ToastContent className={cx(css.words)} role="group">
              <Text slot="title" className={cx(css.heading)}>
                {toast.content.heading}
              </Text>
              {toast.content.text === undefined ? null : (
                <Text slot="description" className={cx(css.text)}>
                  {toast.content.text}
                </Text>
              )}
            </ToastContent>
            <ToastAction notice={toast.content} onDone={() => notices.close(toast.key)} />
            <IconButton icon={<CloseIcon />} label={closeLabel} onPress={() => notices.close(toast.key)} />
          </AriaToast>
        )}
      </ToastRegion>
    </>
  );
}

function ToastAction({ notice, onDone }: { readonly notice: Notice; readonly onDone: () => void }) {
  const { action } = notice;
  if (action === undefined) return null;
  return (
    <Button
      onPress={() => {
        onDone();
        action.run();
      }}
    >
      {action.label}
    </Button>
  );
}

const subscribe = (listener: () => void) => notices.subscribe(listener);
const newest = () => notices.visibleToasts[0]?.content;

/** A live region has to be on the page before its words are; "top layer" keeps it readable beside a modal. */
function Spoken() {
  const notice = useSyncExternalStore(subscribe, newest);
  return (
    <div className={css.spoken} aria-live="polite" aria-atomic="true" data-react-aria-top-layer="true">
      {notice === undefined ? '' : [notice.heading, notice.text ?? ''].join('. ')}
    </div>
  );
}
