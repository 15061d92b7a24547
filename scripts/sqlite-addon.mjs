#!/usr/bin/env node
/**
 * better-sqlite3 13 ships Node-API 10 prebuilds (Node >= 22.14, Electron >= 35). On a Node-API 9 host (Node 20,
 * the fallback Electron 33) they crash, so there its own sources are compiled once with NAPI_EXPERIMENTAL into
 * better-sqlite3/build/Release, where lib/binding.js looks before the prebuilds. Development and tests only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { current } from './electron-runtime.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(path.join(root, 'package.json'));
const pkgDir = path.dirname(require.resolve('better-sqlite3/package.json'));
const versionOf = (p) => JSON.parse(fs.readFileSync(require.resolve(p, { paths: [pkgDir] }), 'utf8')).version;
const installed = path.join(pkgDir, 'build', 'Release', 'better_sqlite3.node');
const say = (m) => console.error(`[sqlite] ${m}`);

const napiOf = (exe) =>
  Number(
    spawnSync(exe, ['-p', 'process.versions.napi'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
    }).stdout,
  );
const electron = current();
const hosts = {
  [`Node ${process.versions.node}`]: Number(process.versions.napi),
  ...(electron && { [`Electron ${electron.version}`]: napiOf(electron.exe) }),
};
const old = Object.entries(hosts)
  .filter(([, v]) => v < 10)
  .map(([k]) => k);
if (old.length === 0) {
  fs.rmSync(path.join(pkgDir, 'build'), { recursive: true, force: true });
  say('the prebuilt addon fits');
  process.exit(0);
}

const flags = {
  CFLAGS: '-O2',
  CXXFLAGS: '-O2 -fno-lto -w -UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  LDFLAGS: '-fno-lto -s',
};
const key = createHash('sha256')
  .update(
    JSON.stringify([
      1,
      process.platform,
      process.arch,
      versionOf('better-sqlite3/package.json'),
      versionOf('node-addon-api/package.json'),
      flags,
    ]),
  )
  .digest('hex')
  .slice(0, 16);
const cache = path.join(
  process.env.SQLITE_ADDON_CACHE || path.join(root, 'node_modules', '.cache', 'sqlite-addon'),
  `${key}.node`,
);
if (!fs.existsSync(cache)) {
  say(`compiling better-sqlite3 for ${old.join(' and ')} (once, about a minute) ...`);
  const work = path.join(root, 'node_modules', '.cache', 'sqlite-addon-build');
  fs.rmSync(work, { recursive: true, force: true });
  for (const f of ['package.json', 'binding.gyp', 'deps', 'src', 'lib'])
    fs.cpSync(path.join(pkgDir, f), path.join(work, f), { recursive: true });
  const gyp = require.resolve('node-gyp/bin/node-gyp.js');
  const headers = fs.existsSync('/usr/include/node/node_api.h') ? ['--nodedir=/usr'] : [];
  const r = spawnSync(process.execPath, [gyp, 'rebuild', '--release', '--force_build=1', '-j', '2', ...headers], {
    cwd: work,
    env: { ...process.env, ...flags },
    encoding: 'utf8',
  });
  if (r.status !== 0) {
    process.stderr.write(r.stdout + r.stderr);
    say('the build failed');
    process.exit(1);
  }
  fs.mkdirSync(path.dirname(cache), { recursive: true });
  fs.copyFileSync(path.join(work, 'build', 'Release', 'better_sqlite3.node'), `${cache}.tmp`);
  fs.renameSync(`${cache}.tmp`, cache);
  fs.rmSync(work, { recursive: true, force: true });
}
fs.mkdirSync(path.dirname(installed), { recursive: true });
fs.rmSync(installed, { force: true }); // a new inode: the old one may be mapped by a running process
fs.copyFileSync(cache, installed);
say(`addon ${key} for ${old.join(' and ')}`);
