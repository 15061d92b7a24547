#!/usr/bin/env node
/** `npm run --silent cuttings -- ARGS`: the command line. stdout belongs to it alone; set-up talks on stderr. */
import path from 'node:path';
import { outDir } from './lib/paths.mjs';
import { callersFolder, runThrough } from './lib/run.mjs';
import { entry } from './lib/say.mjs';
import { ensureReady } from './setup.mjs';

await entry(async () => {
  const electron = await ensureReady({ need: ['deps', 'electron', 'sqlite', 'build'], quiet: true });
  return runThrough(process.execPath, [path.join(outDir, 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd: callersFolder('cuttings'), // files are named from where the person ran npm
    env: { ...process.env, CUTTINGS_ELECTRON: electron.executable },
  });
});
