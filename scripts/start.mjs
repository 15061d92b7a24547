#!/usr/bin/env node
/** `npm start [-- --archive DIR]`: makes everything ready and opens the application's window. */
import { root } from './lib/paths.mjs';
import { callersFolder, runThrough } from './lib/run.mjs';
import { entry, say, SetupError } from './lib/say.mjs';
import { hasDisplay } from './lib/system.mjs';
import { ensureReady } from './setup.mjs';

await entry(async () => {
  if (!hasDisplay()) {
    throw new SetupError('There is no display to open a window on; `npm run demo` shows Cuttings without one.');
  }
  const electron = await ensureReady({ need: ['deps', 'electron', 'sqlite', 'display', 'build'] });
  // Chromium's own complaints about a desktop without D-Bus are of no use to anybody who reads them.
  const args = ['--log-level=3', root, ...process.argv.slice(2)];
  if (process.platform === 'linux' && process.getuid() === 0) {
    say('You are root, and Chromium has no sandbox for root: starting with --no-sandbox.');
    args.unshift('--no-sandbox');
  }
  // Paths in the arguments are relative to where the person stands, not to this package.
  return runThrough(electron.executable, args, { cwd: callersFolder('start') });
});
