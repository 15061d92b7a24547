// The application's own code for Node, bundled as it ships: a dev server's module wrappers would slow what is measured.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../lib/paths.mjs';

/** Under the project, so that the packages are found from it. */
const OUT = path.join(root, 'out', 'bench');

/** What the measurements use of the application, by the name of its file. */
const INPUT = {
  app: 'src/main/app.ts',
  'reader.worker': 'src/main/threads/reader.worker.ts',
  'importer.worker': 'src/main/threads/importer.worker.ts',
  'analysis.worker': 'src/main/threads/analysis.worker.ts',
  open: 'src/main/archive/open.ts',
  acts: 'src/main/archive/acts.ts',
  articles: 'src/main/archive/articles.ts',
  captures: 'src/main/archive/captures.ts',
  texts: 'src/main/archive/texts.ts',
  textReads: 'src/main/archive/textReads.ts',
  passages: 'src/main/archive/passages.ts',
  alignments: 'src/main/archive/alignments.ts',
  tags: 'src/main/archive/tags.ts',
};

/** Builds into a folder of this process's own, gone when it ends. Returns the folder. */
export async function buildEngine() {
  const folder = path.join(OUT, String(process.pid));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(INPUT).map(([name, file]) => [name, path.join(root, file)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What `name` exports, in a process that was given the folder. */
export const load = (folder, name) => import(pathToFileURL(path.join(folder, `${name}.js`)).href);

/** The window-less application on an archive, everything in this thread. */
export const openApp = (folder, directory) => open(folder, directory, null);

/** The same with reading and importing on threads of their own, as in the window. */
export const openThreaded = (folder, directory) => open(folder, directory, folder);

async function open(folder, directory, threads) {
  const { createApp } = await load(folder, 'app');
  const printer = { print: () => Promise.reject(new Error('not here')) };
  const onBug = (name, error) => process.stderr.write(`${name}: ${error?.stack ?? error}\n`);
  return createApp({ directory, resourcesDir: path.join(root, 'resources'), printer, threads, onBug });
}
