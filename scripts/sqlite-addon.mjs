#!/usr/bin/env node
/**
 * better-sqlite3 13 ships addons for Node-API 10 (Node 22.14 and later, Electron 35 and later). On a host with
 * Node-API 9 (Node 20, the fallback Electron) they crash, so there its own sources are compiled once, by flags alone,
 * into better-sqlite3/build/Release, where the package looks before its prebuilt addons. Development and tests only.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { linkedElectron, nodeApiOf } from './electron-runtime.mjs';
import { manifestOf, nodeModules, packageDir, sqliteAddonCache, stampDir, textOf, writeText } from './lib/paths.mjs';
import { runSlow } from './lib/run.mjs';
import { entry, say, SetupError } from './lib/say.mjs';

const NODE_API_OF_PREBUILDS = 10;
const FLAGS = {
  CFLAGS: '-O2',
  // Experimental Node-API has what version 10 has; the last define keeps Electron 33 from aborting in finalizers.
  CXXFLAGS: '-O2 -fno-lto -w -UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  LDFLAGS: '-fno-lto -s',
};
const SOURCES = ['package.json', 'binding.gyp', 'deps', 'src', 'lib'];

const addonFile = () => path.join(packageDir('better-sqlite3'), 'build', 'Release', 'better_sqlite3.node');
const stampFile = path.join(stampDir, 'sqlite-stamp');

/** Everything that decides which addon is right here, so that a second run has only this to compare. */
function situation() {
  const addon = fs.statSync(addonFile(), { throwIfNoEntry: false });
  return JSON.stringify([
    process.versions.node,
    linkedElectron()?.executable,
    manifestOf('better-sqlite3').version,
    FLAGS,
    addon ? [addon.size, addon.mtimeMs] : 'prebuilt',
  ]);
}

/** Is there nothing to do? */
export const sqliteIsReady = () => textOf(stampFile) === situation();

/** Does one of the two hosts need an addon that has to be compiled? */
function hostsWithoutPrebuilt() {
  const electron = linkedElectron();
  const hosts = [[`Node ${process.versions.node}`, Number(process.versions.napi)]];
  if (electron) hosts.push([`Electron ${electron.version}`, nodeApiOf(electron.executable)]);
  return hosts.filter(([, version]) => version < NODE_API_OF_PREBUILDS).map(([name]) => name);
}

function cachedAddon() {
  const parts = [
    1,
    process.platform,
    process.arch,
    manifestOf('better-sqlite3').version,
    manifestOf('node-addon-api').version,
    FLAGS,
  ];
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  return path.join(sqliteAddonCache, `${key}.node`);
}

/** Will `ensureSqlite` have to compile? Asked beforehand, because only then compilers are needed. */
export function sqliteNeedsCompiler() {
  return !sqliteIsReady() && hostsWithoutPrebuilt().length > 0 && !fs.existsSync(cachedAddon());
}

/** Puts the right addon where better-sqlite3 looks for it. */
export async function ensureSqlite() {
  if (sqliteIsReady()) return;
  const hosts = hostsWithoutPrebuilt();
  if (hosts.length === 0) {
    fs.rmSync(path.join(packageDir('better-sqlite3'), 'build'), { recursive: true, force: true });
  } else {
    if (!fs.existsSync(cachedAddon())) await compile(hosts);
    install(cachedAddon());
  }
  writeText(stampFile, situation());
}

async function compile(hosts) {
  const work = path.join(nodeModules, '.cache', 'sqlite-addon-build'); // inside node_modules: it finds node-addon-api
  fs.rmSync(work, { recursive: true, force: true });
  for (const name of SOURCES) {
    fs.cpSync(path.join(packageDir('better-sqlite3'), name), path.join(work, name), { recursive: true });
  }
  const gyp = createRequire(import.meta.url).resolve('node-gyp/bin/node-gyp.js');
  await runSlow(
    `Compiling SQLite for ${hosts.join(' and ')} (once, one to two minutes)`,
    process.execPath,
    [gyp, 'rebuild', '--release', '--force_build=1', '-j', '2', ...localHeaders()],
    {
      cwd: work,
      env: { ...process.env, ...FLAGS },
      onFailure:
        'SQLite could not be compiled; the lines above say why. With Node 22.14 or later and the official Electron no compiling is needed.',
    },
  );
  fs.mkdirSync(sqliteAddonCache, { recursive: true });
  copyWhole(path.join(work, 'build', 'Release', 'better_sqlite3.node'), cachedAddon());
  fs.rmSync(work, { recursive: true, force: true });
}

/** Node's headers where this Node or the system has them; without them node-gyp downloads them. */
function localHeaders() {
  const places = [path.resolve(process.execPath, '../..'), '/usr'];
  const found = places.find((place) => fs.existsSync(path.join(place, 'include', 'node', 'node_api.h')));
  return found ? [`--nodedir=${found}`] : [];
}

/** A new inode by renaming: the old file may be mapped by a process that runs. */
function copyWhole(from, to) {
  fs.copyFileSync(from, `${to}.${process.pid}.tmp`);
  fs.renameSync(`${to}.${process.pid}.tmp`, to);
}

function install(addon) {
  fs.mkdirSync(path.dirname(addonFile()), { recursive: true });
  copyWhole(addon, addonFile());
}

async function main() {
  if (!linkedElectron()) throw new SetupError('No Electron is linked; run: node scripts/electron-runtime.mjs');
  await ensureSqlite();
  say(fs.existsSync(addonFile()) ? 'SQLite is compiled for this machine.' : 'The prebuilt SQLite fits this machine.');
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) await entry(main);
