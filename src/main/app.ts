import path from 'node:path';
import {
  contract,
  type CommandName,
  type Handlers,
  type HostName,
  type Input,
  type Output,
  type RouteName,
} from '#shared/contract/contract.ts';
import { NO_WINDOW } from '#main/files/asking.ts';
import type { EventName, Events } from '#shared/contract/events.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Dictionary } from '#shared/contract/routes/settings.ts';
import { dataVersion } from './archive/matches.ts';
import { openReader, openWriter } from './archive/open.ts';
import { dropRaw } from './archive/raw.ts';
import type { DictionaryFiles } from './dictionaries.ts';
import { addDictionary } from './dictionaryShelf.ts';
import { aligningCommands } from './features/aligning/handlers.ts';
import { deskCommands } from './features/desk/handlers.ts';
import { deskHost } from './features/desk/host.ts';
import type { IndexState } from './features/desk/ports.ts';
import { exportingCommands, exportingHost, exportTag, type ExportedTag } from './features/exporting/handlers.ts';
import { exportPair, type PairJob, type PairWritten } from './features/exporting/exportPair.ts';
import type { Printer } from './features/exporting/ports.ts';
import { writeWhole } from './features/exporting/writeWhole.ts';
import { readingCommands } from './features/reading/handlers.ts';
import { dictionariesHost } from './features/settings/dictionaries.ts';
import { settingsCommands } from './features/settings/handlers.ts';
import { glossaryCommands } from './features/translating/glossary.ts';
import { glossaryHost } from './features/translating/glossaryFiles.ts';
import { machineHandlers } from './features/translating/machine.ts';
import { translatingCommands } from './features/translating/handlers.ts';
import { taggingCommands, taggingHost } from './features/tagging/handlers.ts';
import { callHandler, createRouter, type Router } from './ipc/router.ts';
import { openImporterHandlers } from './threads/importerHandlers.ts';
import { openReaderHandlers } from './threads/readerHandlers.ts';
import { startTranslatorThread } from './threads/translatorThread.ts';
import { inline, startThread, type Host } from './threads/threadHost.ts';
import type { Served } from './threads/serve.ts';
import { VERSION } from './version.ts';
import { webAddress } from './webAddress.ts';

/** What only a desktop can do. The command line and tests have none of it or their own. */
export interface Desktop {
  readonly chooseFiles: (
    purpose: 'articles' | 'translation' | 'dictionary' | 'codebook' | 'annotations' | 'glossary',
  ) => Promise<string[]>;
  readonly saveAs: (suggestedName: string) => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly openExternal: (address: string) => Promise<boolean>;
  readonly reveal: (file: string) => void;
  readonly copyText: (text: string) => void;
  /** Shows a composed document and returns the address a frame can load. */
  readonly preview: (html: string) => string;
  /** Opens another archive in place of this one. */
  readonly openArchive: (directory: string) => void;
}

export interface AppOptions {
  /** The archive's folder; made when it is not there. */
  readonly directory: string;
  readonly resourcesDir: string;
  readonly printer: Printer;
  /** The folder of the built `*.worker.js`; null runs everything in this thread (command line, tests). */
  readonly threads: string | null;
  readonly desktop?: Desktop;
  readonly now?: () => string;
  readonly onEvent?: <E extends EventName>(name: E, payload: Events[E]) => void;
  readonly onBug?: (name: string, error: unknown) => void;
  /** In tests: answers are checked against the contract too. */
  readonly checkOutputs?: boolean;
}

export interface App {
  /** Asks the application something, as the window does. Typed for those who know what they ask. */
  readonly call: <N extends RouteName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /** The same for requests from outside: parsed first. */
  readonly route: Router;
  /** Takes files by their paths, which only hosts know: the command line and the file dialog. */
  readonly stagePaths: (paths: readonly string[]) => Promise<Output<'importing.choose'>>;
  /** Adds a dictionary by the paths of its files, which only hosts know. */
  readonly addDictionary: (given: DictionaryFiles & { language: string }) => Result<Dictionary>;
  readonly exportTag: (job: { tag: string; out: string; title: string | null }) => Promise<Result<ExportedTag>>;
  readonly exportPair: (job: PairJob) => Promise<Result<PairWritten>>;
  /** Closes every connection; waits for threads to finish what they do. */
  readonly close: () => Promise<void>;
}

/** What runs in the main thread: commands on its connection, and what only the desktop can do. */
type MainRoute = Exclude<CommandName | HostName, `importing.${string}`> | 'importing.choose';

/** How often to look whether someone else (the command line) has written to the archive. */
const WATCH_MS = 1500;

/**
 * The whole application without a window: archive, search, tagging, importing, dossiers behind one router.
 * @throws ArchiveError when the folder can't be used.
 */
export function createApp(options: AppOptions): App {
  const { directory, resourcesDir, printer } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const emit: NonNullable<AppOptions['onEvent']> = options.onEvent ?? (() => undefined);
  const db = openWriter(directory);
  const reads = openReader(directory);
  const data = { directory, resourcesDir, version: VERSION };

  const startHost = (file: string, open: (d: typeof data, e: typeof emit) => Served): Host =>
    options.threads === null
      ? inline(open(data, emit))
      : startThread({ file: path.join(options.threads, file), data, onEvent: emit });
  const reader = startHost('reader.worker.js', (given, tell) => openReaderHandlers(given, tell, () => false, true));
  const importer = startHost('importer.worker.js', openImporterHandlers);

  const threadFile = <T>(file: string, start: (path: string) => T): (() => T) | null => {
    const { threads } = options;
    return threads === null ? null : () => start(path.join(threads, file));
  };
  const indexState = async (): Promise<IndexState> => {
    const health = await reader.call('search.indexHealth', {});
    return health.ok
      ? { indexVersion: health.value.version, behind: health.value.behind }
      : { indexVersion: 0, behind: 0 };
  };
  const stagePaths: App['stagePaths'] = (paths) => importer.inside('stagePaths', { paths });
  const exporting = { reads, printer, now, directory, emit, desktop: options.desktop ?? null };
  const desk = deskCommands(db, now, indexState);
  const handlers: Handlers<MainRoute> = {
    ...readingCommands(db, now),
    ...aligningCommands(db, now),
    ...translatingCommands(db, now),
    ...glossaryCommands(db, now),
    ...machineHandlers({
      db,
      directory,
      now,
      startTranslator: threadFile('translator.worker.js', startTranslatorThread),
      chooseFolder: options.desktop?.chooseFolder ?? null,
      onProgress: (progress) => emit('translating.progress', progress),
    }),
    ...taggingCommands(db, now, (hashes) => {
      for (const hash of hashes) dropRaw(directory, hash);
    }),
    ...exportingCommands(db, now),
    ...desk,
    ...settingsCommands(db),
    ...exportingHost(exporting),
    ...deskHost({
      reads,
      now,
      saveAs: options.desktop?.saveAs ?? null,
      writeWhole,
      batch: (input) => reader.call('search.batch', input),
      record: async (input) => desk['search.recordBatch'](input),
      onProgress: (progress) => emit('search.batching', progress),
    }),
    ...glossaryHost({
      db,
      now,
      writeWhole,
      saveAs: options.desktop?.saveAs ?? null,
      chooseFiles: options.desktop?.chooseFiles ?? null,
    }),
    ...taggingHost({
      db,
      reads,
      now,
      writeWhole,
      saveAs: options.desktop?.saveAs ?? null,
      chooseFiles: options.desktop?.chooseFiles ?? null,
      copyText: options.desktop?.copyText ?? null,
    }),
    ...dictionariesHost({
      directory,
      resourcesDir,
      chooseFiles: options.desktop?.chooseFiles ?? null,
      onChange: () => emit('archive.changed', {}),
    }),
    ...desktopHandlers(options.desktop, stagePaths),
  };

  const call: App['call'] = (name, input) => {
    if (contract[name].kind === 'query') return reader.call(name, input);
    if (Object.hasOwn(handlers, name)) return callHandler(handlers, name, input);
    return importer.call(name, input);
  };
  const stopWatching = watch(
    () => dataVersion(db),
    () => emit('archive.changed', {}),
  );
  return {
    call,
    route: createRouter(call, {
      onBug: options.onBug ?? (() => undefined),
      ...(options.checkOutputs === undefined ? {} : { checkOutputs: options.checkOutputs }),
    }),
    stagePaths,
    addDictionary: ({ language, ...files }) => addDictionary({ directory, resourcesDir }, language, files),
    exportTag: (job) => exportTag(exporting, job),
    exportPair: (job) => exportPair(reads, job, now()),
    close: async () => {
      stopWatching();
      await Promise.all([reader.close(), importer.close()]);
      reads.close();
      db.close();
    },
  };
}

/** Calls `onChange` when another connection has committed. Returns how to stop. */
function watch(version: () => number, onChange: () => void): () => void {
  let seen = version();
  const timer = setInterval(() => {
    const current = version();
    if (current === seen) return;
    seen = current;
    onChange();
  }, WATCH_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

function desktopHandlers(
  desktop: Desktop | undefined,
  stagePaths: App['stagePaths'],
): Handlers<'importing.choose' | 'settings.chooseArchive' | 'settings.openExternal'> {
  return {
    'importing.choose': async ({ purpose }) =>
      desktop ? ok(await stagePaths(await desktop.chooseFiles(purpose))) : NO_WINDOW,
    'settings.chooseArchive': async () => {
      if (!desktop) return NO_WINDOW;
      const directory = await desktop.chooseFolder();
      if (directory !== null) desktop.openArchive(directory);
      return ok({ opened: directory !== null });
    },
    'settings.openExternal': async ({ url }) => {
      if (!desktop) return NO_WINDOW;
      const address = webAddress(url);
      if (address === null) {
        return fail('refused', `“${url.slice(0, 200)}” is not a plain web address (http or https). It was not opened.`);
      }
      return ok({ opened: await desktop.openExternal(address) });
    },
  };
}
