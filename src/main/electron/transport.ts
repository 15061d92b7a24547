import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { Router } from '#main/ipc/router.ts';
import type { EventName, Events } from '#shared/contract/events.ts';
import { fail } from '#shared/contract/result.ts';
import { ORIGIN } from './scheme.ts';

const REQUESTS = 'cuttings:request';
const EVENTS = 'cuttings:event';

/** Two channels, and only the window's own main frame is heard. */
export function connect(window: BrowserWindow, router: Router): void {
  ipcMain.handle(REQUESTS, (event, name: unknown, input: unknown) => {
    if (!isOurPage(event, window)) return fail('refused', 'This request did not come from the Cuttings window.');
    if (typeof name !== 'string') return fail('invalid-input', 'A request needs a name.');
    return router(name, input);
  });
  window.once('closed', () => {
    ipcMain.removeHandler(REQUESTS);
  });
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || senderFrame === null) return false;
  return senderFrame === window.webContents.mainFrame && senderFrame.url.startsWith(`${ORIGIN}/`);
}

/** Tells the window something it did not ask for. */
export function sendEvent<E extends EventName>(window: BrowserWindow, name: E, payload: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send(EVENTS, name, payload);
}
