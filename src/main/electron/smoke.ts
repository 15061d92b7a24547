import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';

/** Resolves when the page has drawn its three places; rejects after 30 s. Used to try a package once. */
export async function whenPainted(window: BrowserWindow): Promise<void> {
  for (let tries = 0; tries < 1500; tries++) {
    const isThere: unknown = await window.webContents
      .executeJavaScript('document.querySelector("main") !== null')
      .catch(() => false);
    if (isThere === true) return;
    await wait(20);
  }
  throw new Error('the window did not draw its page within 30 s');
}
