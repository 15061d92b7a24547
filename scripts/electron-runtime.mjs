#!/usr/bin/env node
/**
 * Makes `require('electron')` resolve to an Electron that runs.
 *
 *   node scripts/electron-runtime.mjs              the official build if it is there or can be downloaded, else the fallback
 *   node scripts/electron-runtime.mjs --official   the official build or an error (packaging uses this)
 *   node scripts/electron-runtime.mjs --fallback   the fallback, without trying the download
 *   node scripts/electron-runtime.mjs --print      only print what is linked now (exit code 1 when nothing is)
 *
 * Official: Electron's own installer (ELECTRON_MIRROR and the like work as usual) fills node_modules/electron/dist.
 * Fallback: lib/fallback.mjs unpacks one into the cache; only node_modules/electron/path.txt points there. Electron's
 * own index.js, electron-vite and Playwright read that file; electron-builder does not, so no package can contain it.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureFallback, FALLBACK_VERSION, fallbackExists, isFallback } from './lib/fallback.mjs';
import { manifestOf, packageDir, textOf } from './lib/paths.mjs';
import { runSlow } from './lib/run.mjs';
import { entry, say, SetupError } from './lib/say.mjs';

const OFFICIAL_BINARY =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
const DOWNLOAD_TIMEOUT_MS = 15 * 60_000;

/** The version package.json declares: the one we ship. */
export const declaredElectron = () => manifestOf('electron').version;

/** What is linked now: { kind, version, executable }, or null. */
export function linkedElectron() {
  if (!fs.existsSync(path.join(electronDir(), 'path.txt'))) return null;
  const link = textOf(path.join(electronDir(), 'path.txt'));
  const executable = path.join(electronDir(), 'dist', link);
  if (!fs.existsSync(executable)) return null;
  if (link === OFFICIAL_BINARY) {
    const version = textOf(path.join(electronDir(), 'dist', 'version')).replace(/^v/, '');
    return version === declaredElectron() ? { kind: 'official', version, executable } : null;
  }
  return isFallback(executable) ? { kind: 'fallback', version: FALLBACK_VERSION, executable } : null;
}

const electronDir = () => packageDir('electron');

async function downloadOfficial() {
  const output = await runSlow(
    `Downloading Electron ${declaredElectron()}`,
    process.execPath,
    [path.join(electronDir(), 'install.js')],
    { mayFail: true, timeout: DOWNLOAD_TIMEOUT_MS },
  );
  const linked = output === null ? null : linkedElectron();
  if (linked?.kind === 'official') return linked;
  say(`Electron ${declaredElectron()} could not be downloaded from its official place.`);
  return null;
}

async function linkFallback() {
  if (!fallbackExists()) {
    throw new SetupError(
      `Electron ${declaredElectron()} has to be downloaded and that failed (the fallback exists for Linux x64 only). ` +
        'Check the network, or set ELECTRON_MIRROR, and try again.',
    );
  }
  const executable = await ensureFallback();
  const link = path.relative(path.join(electronDir(), 'dist'), executable);
  fs.writeFileSync(path.join(electronDir(), 'path.txt'), link);
  const linked = linkedElectron();
  if (!linked) throw new SetupError(`The fallback Electron was linked but is not where it should be: ${executable}`);
  say(`Using Electron ${FALLBACK_VERSION} for development and tests; Cuttings ships with ${declaredElectron()}.`);
  return linked;
}

/** Links an Electron and says which. What is linked already is kept, unless `retry` asks for the official one again. */
export async function ensureElectron({ mode = 'any', retry = false } = {}) {
  const linked = linkedElectron();
  if (mode === 'fallback') return linked?.kind === 'fallback' ? linked : linkFallback();
  if (linked?.kind === 'official' || (linked && mode === 'any' && !retry)) return linked;
  const official = await downloadOfficial();
  if (official) return official;
  if (mode === 'official') {
    throw new SetupError(`The official Electron ${declaredElectron()} is needed here, and it could not be downloaded.`);
  }
  return linked ?? linkFallback();
}

/** Version of Node-API in an executable that can run as Node. */
export const nodeApiOf = (executable) => Number(versionIn(executable, 'napi'));

export const electronVersionOf = (executable) => versionIn(executable, 'electron');

function versionIn(executable, name) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(executable, ['-p', `process.versions.${name}`], { env, encoding: 'utf8' }).stdout?.trim();
}

async function main() {
  const has = (flag) => process.argv.includes(`--${flag}`);
  const mode = has('official') ? 'official' : has('fallback') ? 'fallback' : 'any';
  const linked = has('print') ? linkedElectron() : await ensureElectron({ mode, retry: true });
  if (!linked) throw new SetupError('No Electron is linked; run: node scripts/electron-runtime.mjs');
  say(`${linked.kind} Electron ${linked.version}`);
  console.log(linked.executable);
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) await entry(main);
