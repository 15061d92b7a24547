#!/usr/bin/env node
/** `npm run --silent cuttings -- ARGS`: the command line. stdout belongs to it alone; set-up talks on stderr. */
import path from 'node:path';
import { outDir } from './lib/paths.mjs';
import { callersFolder, runThrough } from './lib/run.mjs';
import { entry } from './lib/say.mjs';
import { withDisplay } from './lib/xvfb.mjs';
import { ensureReady } from './setup.mjs';

await entry(async () => {
  const args = process.argv.slice(2);
  // Only a PDF is printed by Electron, and only Electron needs a display, even to print.
  const prints = args.some((arg) => /^--pdf(=|$)/.test(arg));
  const need = ['deps', 'electron', 'sqlite', 'build', ...(prints ? ['display'] : [])];
  const electron = await ensureReady({ need, quiet: true });
  const run = (display) =>
    runThrough(process.execPath, [path.join(outDir, 'main', 'cli.js'), ...args], {
      cwd: callersFolder('cuttings'), // files are named from where the person ran npm
      env: { ...process.env, ...display, CUTTINGS_ELECTRON: electron.executable },
    });
  return prints ? withDisplay(run) : run({});
});
