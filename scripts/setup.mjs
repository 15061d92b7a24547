#!/usr/bin/env node
/**
 * Makes this clone ready to run: packages, Electron, SQLite, what the system lacks, and the built application. Every
 * script calls it first; it does only what is missing, and says what it does. Needs nothing but Node and npm.
 */
import path from 'node:path';
import { ensureElectron, linkedElectron } from './electron-runtime.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { entry, say, seconds, SetupError } from './lib/say.mjs';
import { hasDisplay, installPackages, missingLibraries, missingTools } from './lib/system.mjs';
import { ensureSqlite, sqliteNeedsCompiler } from './sqlite-addon.mjs';

const EVERYTHING = ['deps', 'electron', 'sqlite', 'display', 'pdftools', 'build'];

/** Each step does nothing when there is nothing to do. `ownDisplay`: tests open windows on a display of their own. */
const STEPS = {
  deps: ensureDeps,
  electron: () => ensureElectron(),
  async sqlite() {
    if (sqliteNeedsCompiler()) await installPackages(missingTools('compiler'), 'compile SQLite');
    await ensureSqlite();
  },
  async display({ ownDisplay }) {
    const libraries = missingLibraries(linkedElectron().executable);
    const xvfb = ownDisplay || !hasDisplay() ? missingTools('xvfb') : [];
    await installPackages([...libraries, ...xvfb], 'open Electron');
  },
  pdftools: () => installPackages(missingTools('pdftools'), 'read PDF files back in the tests'),
  build: ensureBuild,
};

/**
 * @param {{ need?: string[], quiet?: boolean, ownDisplay?: boolean }} [options] `quiet`: say something only when
 *   something has to be done. Steps run in the order of EVERYTHING whatever the order in `need`.
 * @returns {Promise<{ kind: 'official' | 'fallback', version: string, executable: string } | null>} the linked Electron
 */
export async function ensureReady({ need = EVERYTHING, quiet = false, ownDisplay = false } = {}) {
  const begun = performance.now();
  checkNode();
  for (const step of EVERYTHING.filter((name) => need.includes(name))) await STEPS[step]({ ownDisplay });
  const electron = linkedElectron();
  if (!quiet) say(`Ready in ${seconds(begun)}${electron ? `: ${electron.kind} Electron ${electron.version}` : ''}.`);
  return electron;
}

/** The floor is Vite's and ESLint's; older ones fail later with riddles. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return;
  throw new SetupError(
    `Cuttings needs Node 20.19 or later (or 22.12 or later) to be built; this is Node ${process.versions.node}.`,
  );
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  await entry(async () => {
    await ensureReady();
  });
}
