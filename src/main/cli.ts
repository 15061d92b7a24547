import path from 'node:path';
import { spawnPrinter } from './features/exporting/spawnPrinter.ts';
import { runCommandLine } from './commandLine/run.ts';

/** The command line as a program of its own: plain Node, no window; PDF pages are printed by a hidden Electron. */
const root = path.resolve(import.meta.dirname, '..', '..');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  root,
  printer: spawnPrinter({ electron: process.env.CUTTINGS_ELECTRON ?? 'electron', appRoot: root }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
});
