import path from 'node:path';
import { clipboard, dialog, shell, type BrowserWindow } from 'electron';

type FilePurpose = 'articles' | 'translation' | 'dictionary' | 'codebook' | 'annotations' | 'glossary';

const ALL = { name: 'All files', extensions: ['*'] };
const TEXT = { name: 'Text', extensions: ['txt', 'md', 'text', 'markdown'] };
const TRANSLATION = {
  name: 'Text, tables, TMX, XLIFF',
  extensions: [...TEXT.extensions, 'csv', 'tsv', 'xlsx', 'docx', 'tmx', 'xlf', 'xliff'],
};
const OPEN: Record<FilePurpose, Electron.OpenDialogOptions> = {
  articles: { title: 'Import articles', properties: ['openFile', 'multiSelections'], filters: [TEXT, ALL] },
  translation: { title: 'Open a translation', properties: ['openFile'], filters: [TRANSLATION, ALL] },
  dictionary: {
    title: 'Choose the .aff and the .dic file of a dictionary',
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Hunspell dictionary', extensions: ['aff', 'dic'] }],
  },
  codebook: {
    title: 'Import a codebook',
    properties: ['openFile'],
    filters: [{ name: 'Codebook (CSV, REFI-QDA)', extensions: ['csv', 'qdc', 'xml'] }, ALL],
  },
  glossary: {
    title: 'Import a glossary',
    properties: ['openFile'],
    filters: [{ name: 'Table (CSV)', extensions: ['csv', 'tsv', 'txt'] }, ALL],
  },
  annotations: {
    title: 'Import passages',
    properties: ['openFile'],
    filters: [{ name: 'Web Annotations', extensions: ['jsonld', 'json'] }, ALL],
  },
};

/** The system's own dialogs. Paths chosen here stay in main. */
export function systemDialogs(window: () => BrowserWindow | null) {
  const parent = (): BrowserWindow[] => {
    const open = window();
    return open ? [open] : [];
  };
  return {
    chooseFiles: async (purpose: FilePurpose): Promise<string[]> => {
      const options = OPEN[purpose];
      const [host] = parent();
      const { filePaths } = await (host ? dialog.showOpenDialog(host, options) : dialog.showOpenDialog(options));
      return filePaths;
    },
    /** The kind of file is what the suggested name ends with. */
    saveAs: async (suggestedName: string): Promise<string | null> => {
      const extension = path.extname(suggestedName).slice(1);
      const kind = extension.toUpperCase();
      const options: Electron.SaveDialogOptions = {
        title: `Export to ${kind}`,
        defaultPath: suggestedName,
        filters: [{ name: kind, extensions: [extension] }],
      };
      const [host] = parent();
      const { canceled, filePath } = await (host
        ? dialog.showSaveDialog(host, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
    chooseFolder: async (): Promise<string | null> => {
      const options: Electron.OpenDialogOptions = {
        title: 'Open another archive (an empty folder makes a new one)',
        properties: ['openDirectory', 'createDirectory'],
      };
      const [host] = parent();
      const { filePaths } = await (host ? dialog.showOpenDialog(host, options) : dialog.showOpenDialog(options));
      return filePaths[0] ?? null;
    },
    /** Asks with the whole address in sight before anything leaves for the browser. */
    openExternal: async (address: string): Promise<boolean> => {
      const options: Electron.MessageBoxOptions = {
        type: 'question',
        message: 'Open this address in your browser?',
        detail: `${address}\n\nCuttings itself never goes online; your browser will.`,
        buttons: ['Open in browser', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      };
      const [host] = parent();
      const { response } = await (host ? dialog.showMessageBox(host, options) : dialog.showMessageBox(options));
      if (response === 0) await shell.openExternal(address);
      return response === 0;
    },
    copyText: (text: string): void => {
      void clipboard.writeText(text);
    },
    reveal: (file: string): void => {
      shell.showItemInFolder(file);
    },
    sayFatal: (message: string): void => {
      dialog.showErrorBox('Cuttings', message);
    },
  };
}
