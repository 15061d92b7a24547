import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
  /** Takes back the last act: withdrawn as soon as there is a newer one, so that it never takes back another. */
  readonly isUndo?: boolean;
}

/** Something to tell the analyst without taking the keyboard from them. */
export interface Notice {
  readonly tone: 'done' | 'info' | 'problem';
  readonly heading: string;
  readonly text?: string;
  /** One thing to do about it, e.g. Undo. */
  readonly action?: NoticeAction;
}

/** Shown by ui/Toast; a queue outside React so that code without hooks can tell something too. */
export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

const SHORT = 6_000;

/** Problems stay until they are closed; the rest goes by itself. */
export function notify(notice: Notice): void {
  notices.add(notice, notice.tone === 'problem' ? {} : { timeout: SHORT });
}

/** The analyst has moved on: what was only said in passing makes room. Problems stay. */
export function hushNotices(): void {
  for (const { key, content } of [...notices.visibleToasts]) {
    if (content.tone !== 'problem') notices.close(key);
  }
}

/** Something else was done since: an Undo that is still on the screen would take back the wrong act. */
export function withdrawUndo(): void {
  for (const { key, content } of [...notices.visibleToasts]) {
    if (content.action?.isUndo === true) notices.close(key);
  }
}
