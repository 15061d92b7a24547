import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// One floor for every runtime we start: the fallback Electron 33 (Chromium 130, Node 20.18) and the shipped one.
const NODE_FLOOR = 'node20.18';
const CHROME_FLOOR = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: NODE_FLOOR,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          cli: resolve('src/main/cli.ts'),
          'reader.worker': resolve('src/main/threads/reader.worker.ts'),
          'analysis.worker': resolve('src/main/threads/analysis.worker.ts'),
          'translator.worker': resolve('src/main/threads/translator.worker.ts'),
          'importer.worker': resolve('src/main/threads/importer.worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE_FLOOR,
      externalizeDeps: false, // a sandboxed preload can require only 'electron': bundle the rest
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      target: CHROME_FLOOR,
      minify: true, // half the bytes to read at every start
      assetsInlineLimit: 0, // the CSP allows no data: fonts
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html'), print: resolve('src/renderer/print/print.css') },
        // The printed document is written by main, which needs an address for its stylesheet that no hash changes.
        output: {
          assetFileNames: ({ names }) =>
            names.includes('print.css') ? 'print/print.css' : 'assets/[name]-[hash][extname]',
        },
      },
    },
    plugins: [react()],
  },
});
