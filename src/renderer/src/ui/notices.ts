import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** Something to tell the analyst without taking the keyboard from them. */
export interface Notice {
  readonly tone: 'done' | 'info' | 'problem';
  readonly heading: string;
  readonly text?: string;
  /** One thing to do about it, e.g. Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Shown by ui/Toast; a queue outside React so that code without hooks can tell something too. */
export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

const SHORT = 6_000;

/** Problems stay until they are closed; the rest goes by itself. */
export function notify(notice: Notice): void {
  notices.add(notice, notice.tone === 'problem' ? {} : { timeout: SHORT });
}
