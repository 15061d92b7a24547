import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, session } from 'electron';
import { createApp, type App, type Desktop } from './app.ts';
import { ArchiveError } from './archive/open.ts';
import { isCommandLine } from './commandLine/arguments.ts';
import { runCommandLine } from './commandLine/run.ts';
import { readArguments } from './electron/commandLine.ts';
import { systemDialogs } from './electron/dialogs.ts';
import { installMenu } from './electron/menu.ts';
import { electronPrinter, previews, printFile } from './electron/printer.ts';
import { declareScheme, serveScheme } from './electron/scheme.ts';
import { closeDefaultSession, closeTheNetwork } from './electron/security.ts';
import { whenPainted } from './electron/smoke.ts';
import { connect, sendEvent } from './electron/transport.ts';
import { openWindow } from './electron/window.ts';
import { defaultArchive, userDataDirectory } from './places.ts';

/** The desktop host: one window on one archive. Everything it shows comes from createApp. */
const root = path.resolve(import.meta.dirname, '..', '..');
const given = readArguments(process.argv.slice(1));
const directory = path.resolve(given.archive ?? defaultArchive());
const words = process.argv.slice(1).filter((word) => !word.startsWith('--no-sandbox'));

const isCommand = app.isPackaged && isCommandLine(words);
app.setPath('userData', sessionFolder());
declareScheme();
closeTheNetwork();
// Hidden printing windows come and go, and what they printed is written after they are gone: the program ends when its
// own window is closed or its command is done, and never by itself.
app.on('window-all-closed', () => undefined);

const ready = app.whenReady().then(() => {
  closeDefaultSession();
  serveScheme(session.defaultSession, path.join(root, 'out', 'renderer'));
});

if (given.print) {
  const { from, to } = given.print;
  void ready.then(() => printFile(from, to)).then(finish, stop);
} else if (isCommand) {
  const host = {
    root,
    printer: electronPrinter(),
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
    cwd: process.cwd(),
  };
  void ready.then(() => runCommandLine(words, host)).then((code) => app.exit(code), stop);
} else if (app.requestSingleInstanceLock()) {
  void ready.then(openArchive).catch(stop);
} else {
  // Another window has this archive; it has just been told to come to the front.
  app.quit();
}

/** Where Chromium keeps its own files. */
function sessionFolder(): string {
  // A start that only prints has them beside what it prints, in the folder that its caller takes away.
  if (given.print) return path.join(path.dirname(given.print.to), 'session');
  // A command runs beside the window, whose files are locked.
  if (isCommand) return path.join(os.tmpdir(), `cuttings-command-${process.pid}`);
  // Apart for each archive: that is what makes one instance of each.
  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  return path.join(userDataDirectory(), 'sessions', mark);
}

function openArchive(): void {
  let window: BrowserWindow | null = null;
  const dialogs = systemDialogs(() => window);
  let application: App;
  try {
    const desktop: Desktop = { ...dialogs, preview: previews(), openArchive: reopen };
    application = createApp({
      directory,
      resourcesDir: path.join(root, 'resources'),
      printer: electronPrinter(),
      threads: import.meta.dirname,
      desktop,
      onEvent: (name, payload) => {
        if (window) sendEvent(window, name, payload);
      },
      onBug: (name, error) =>
        process.stderr.write(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    });
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    dialogs.sayFatal(error.message);
    app.exit(1);
    return;
  }
  window = openWindow({
    preload: path.join(root, 'out', 'preload', 'index.cjs'),
    title: `Cuttings — ${path.basename(directory)}`,
  });
  connect(window, application.route);
  const here = window;
  installMenu({
    command: (command) => sendEvent(here, 'menu.command', { command }),
    chooseArchive: () => void application.call('settings.chooseArchive', {}),
  });
  app.on('second-instance', () => {
    if (here.isMinimized()) here.restore();
    here.show();
    here.focus();
  });
  here.on('closed', () => void application.close().finally(() => app.quit()));
  if (given.smoke)
    void whenPainted(here)
      .then(() => process.stdout.write('cuttings: window ready\n'))
      .then(finish, stop);
}

/** Another archive means another single-instance lock, so the program starts again on it. */
function reopen(other: string): void {
  const kept = process.argv
    .slice(1)
    .filter((word, at, all) => word !== '--archive' && all[at - 1] !== '--archive' && !word.startsWith('--archive='));
  app.relaunch({ args: [...kept, '--archive', other] });
  app.quit();
}

function finish(): void {
  app.exit(0);
}

function stop(error: unknown): void {
  process.stderr.write(`cuttings: ${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
