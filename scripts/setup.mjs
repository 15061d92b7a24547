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

/**
 * @param {{ need?: string[], quiet?: boolean, ownDisplay?: boolean }} [options] `quiet`: say something only when
 *   something has to be done. `ownDisplay`: tests open their windows on a display of their own.
 * @returns {Promise<{ kind: 'official' | 'fallback', version: string, executable: string } | null>} the linked Electron
 */
export async function ensureReady({ need = EVERYTHING, quiet = false, ownDisplay = false } = {}) {
  const begun = performance.now();
  checkNode();
  if (need.includes('deps')) await ensureDeps();
  if (need.includes('electron')) await ensureElectron();
  await installPackages(missingPackages(need, ownDisplay));
  if (need.includes('sqlite')) await ensureSqlite();
  if (need.includes('build')) await ensureBuild();
  const electron = linkedElectron();
  if (!quiet) say(`Ready in ${seconds(begun)}${electron ? `: ${electron.kind} Electron ${electron.version}` : ''}.`);
  return electron;
}

/** What the system lacks, all of it at once: a person should have to type a password only once. */
function missingPackages(need, ownDisplay) {
  const missing = [];
  if (need.includes('display')) {
    missing.push(...missingLibraries(linkedElectron().executable));
    if (ownDisplay || !hasDisplay()) missing.push(...missingTools('xvfb'));
  }
  if (need.includes('pdftools')) missing.push(...missingTools('pdftools'));
  if (need.includes('sqlite') && sqliteNeedsCompiler()) missing.push(...missingTools('compiler'));
  return missing;
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
