import type { KnipConfig } from 'knip';

/** Stylesheets import fonts and other stylesheets; Knip reads them once they look like a module. */
const importsOf = (css: string) =>
  [...css.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map(([, name]) => `import '${name ?? ''}';`).join('\n');

const config: KnipConfig = {
  entry: [
    'src/main/index.ts',
    'src/main/cli.ts',
    'src/main/threads/*.worker.ts',
    'src/preload/index.ts',
    'src/renderer/src/main.tsx',
    'src/renderer/print/print.css', // an entry of electron.vite.config.ts
    'electron.vite.config.ts',
    'scripts/*.mjs',
    // started by path: by the bench, by Electron, by Vitest and by electron-builder
    'scripts/bench/{importing,search,screens,held,typing,reading,workbench,start}.mjs',
    'scripts/lib/default-app/main.js',
    'scripts/lib/vitest-tally.mjs',
    'scripts/lib/after-pack.mjs',
    'tests/**/*.{test,spec}.{ts,tsx}',
    'tests/demo/playwright.config.ts',
    'tests/demo/tellSteps.ts', // named by that configuration
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.{js,mjs}', 'tests/**/*.{ts,tsx}', '*.{js,cjs,ts}'],
  // started by path from scripts/
  ignoreDependencies: ['electron-builder', 'node-gyp'],
  // a zod schema and its type share a name: using the type alone is using it
  ignoreExportsUsedInFile: true,
  compilers: { css: importsOf },
};

export default config;
