import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { HOME } from './scheme.ts';

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
  void window.loadURL(HOME);
  return window;
}
