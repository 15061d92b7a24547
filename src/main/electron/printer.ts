import fs from 'node:fs/promises';
import { app, BrowserWindow, type PrintToPDFOptions, type WebContents } from 'electron';
import type { Printer } from '#main/features/exporting/ports.ts';
import { dropDocument, putDocument } from './documents.ts';
import { ORIGIN } from './scheme.ts';

/** Long enough for a dossier of thousands of entries on a slow machine; a hidden window must not wait for ever. */
const PATIENCE_MS = 10 * 60_000;

/** The template's text is set in system fonts only: faces of ours are not loaded there. */
const FOOTER = `<div style="width:100%;padding:0 18mm;display:flex;justify-content:space-between;gap:8mm;font:6.8pt 'PT Sans','Helvetica Neue',Arial,'DejaVu Sans',sans-serif;color:#5d5850">
  <span class="title" style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis"></span>
  <span style="flex:none">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
</div>`;

const OPTIONS: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: FOOTER,
};

/** Our own question to the page, asked from outside in a world of its own: the document itself may run nothing. */
const QUESTION_WORLD = 1717;
const FONTS_READY = `(async () => {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  return [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family);
})()`;

/** Prints documents in a hidden window of their own, one window for each. */
export function electronPrinter(): Printer {
  stayWithoutWindows();
  return {
    print: async (html) => {
      const pathname = putDocument(html);
      const window = new BrowserWindow({
        show: false,
        paintWhenInitiallyHidden: false,
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
      });
      try {
        return await patiently(window, printPage(window, ORIGIN + pathname));
      } finally {
        dropDocument(pathname);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

/** Electron quits when the last window goes, hidden ones too: then a print without another window ends before it is written. */
function stayWithoutWindows(): void {
  app.off('window-all-closed', stay);
  app.on('window-all-closed', stay);
}

const stay = (): void => undefined;

async function printPage(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  const missing = await fontsThatFailed(window.webContents);
  if (missing.length > 0) throw new Error(`The font ${missing.join(', ')} could not be read.`);
  return new Uint8Array(await window.webContents.printToPDF(OPTIONS));
}

async function fontsThatFailed(contents: WebContents): Promise<string[]> {
  const answer: unknown = await contents.executeJavaScriptInIsolatedWorld(QUESTION_WORLD, [{ code: FONTS_READY }]);
  return Array.isArray(answer) ? answer.map(String) : [];
}

/** Gives up on a page that never ends, or whose process is gone. */
async function patiently(window: BrowserWindow, work: Promise<Uint8Array>): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const trouble = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Printing took longer than ten minutes.')), PATIENCE_MS);
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The window that prints has ended (${reason}).`)),
    );
  });
  try {
    return await Promise.race([work, trouble]);
  } finally {
    clearTimeout(timer);
  }
}

/** Prints a document from one file into another, for the command line (`--print-document IN OUT`). */
export async function printFile(from: string, to: string): Promise<void> {
  await fs.writeFile(to, await electronPrinter().print(await fs.readFile(from, 'utf8')));
}

/** Shows documents one at a time: returns the address of each, good until the next. */
export function previews(): (html: string) => string {
  let shown: string | null = null;
  return (html) => {
    if (shown !== null) dropDocument(shown);
    shown = putDocument(html);
    return ORIGIN + shown;
  };
}
