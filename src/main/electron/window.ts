import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { HOME, ORIGIN } from './scheme.ts';

/** Chromium's code for a navigation that was stopped: the page is where it was. */
const ABORTED = -3;
const PAPER = { light: '#fbfaf7', dark: '#1b1a18' };

/** The one window on an archive; shown when its first frame is painted, so that nothing flashes. */
export function openWindow({ preload, title }: { preload: string; title: string }): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 880,
    minHeight: 560,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: path.resolve(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  keepAtHome(window);
  void window.loadURL(HOME);
  return window;
}

/** Chromium asks nobody before a page goes to an about: address. It ends blank or as an error, and is brought back. */
function keepAtHome(window: BrowserWindow): void {
  const comeBack = (url: string): void => {
    if (!url.startsWith(`${ORIGIN}/`)) void window.loadURL(HOME);
  };
  window.webContents.on('did-navigate', (_event, url) => {
    comeBack(url);
  });
  window.webContents.on('did-fail-load', (_event, code, _description, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) comeBack(url);
  });
}
