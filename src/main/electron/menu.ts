import { app, Menu, type MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  /** Runs a command of the window's keymap. */
  readonly command: (id: string) => void;
  readonly chooseArchive: () => void;
}

/**
 * Shortcuts are shown, not registered: the window's own keymap hears the keys, so that they work the same on every
 * keyboard layout and never fire twice.
 */
export function installMenu({ command, chooseArchive }: MenuActions): void {
  const item = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      command(id);
    },
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('Import articles…', 'article.import', 'CmdOrCtrl+I'),
        item('Paste as article', 'article.paste', 'CmdOrCtrl+Shift+V'),
        item('Add translation…', 'article.addTranslation', 'CmdOrCtrl+Shift+T'),
        line,
        item('Export dossier to PDF…', 'dossier.export', 'CmdOrCtrl+E'),
        line,
        { label: 'Open another archive…', click: chooseArchive },
        item('About this archive', 'archive.info'),
        line,
        item('Settings…', 'app.settings', 'CmdOrCtrl+,'),
        ...(isMac ? [] : [line, { role: 'quit' as const }]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        item('Search', 'find.focus', 'CmdOrCtrl+F'),
        item('Next place', 'hit.next', 'F3'),
        item('Previous place', 'hit.previous', 'Shift+F3'),
        line,
        item('Edit article…', 'article.edit', 'E'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Original', 'view.original', '1'),
        item('Translation', 'view.translation', '2'),
        item('Side by side', 'view.both', '3'),
        item('Lock scrolling', 'view.lock', 'L'),
        line,
        item('Larger text', 'text.larger', 'CmdOrCtrl+Shift+.'),
        item('Smaller text', 'text.smaller', 'CmdOrCtrl+Shift+,'),
        line,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: '&Passage',
      submenu: [
        item('Tag the selection…', 'tag.selection', 'T'),
        item('Write a note…', 'note.selection', 'N'),
        item('Add to dossier', 'dossier.addSelection', 'D'),
        line,
        item('Codebook and everything under the tags…', 'tag.workbench', 'CmdOrCtrl+Shift+K'),
        item('Bin…', 'tag.bin'),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    { label: '&Help', submenu: [item('Shortcuts and search help', 'app.help', '?')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
