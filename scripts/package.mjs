#!/usr/bin/env node
/**
 * `npm run package`: the unpacked application in dist-app/, hardened, proved and started once.
 *
 * A package holds the official Electron. Where that can't be downloaded, the same steps run on the fallback runtime to
 * prove packaging, fuses and start; that build is deleted again, so it can be given to nobody.
 */
import fs from 'node:fs';
import path from 'node:path';
import { declaredElectron, electronVersionOf, ensureElectron } from './electron-runtime.mjs';
import { nodeModules, outDir, root } from './lib/paths.mjs';
import { provePackage } from './lib/packaged.mjs';
import { runSlow } from './lib/run.mjs';
import { entry, say, SetupError } from './lib/say.mjs';
import { needsOwnDisplay, withDisplay } from './lib/xvfb.mjs';
import { ensureReady } from './setup.mjs';

const distDir = path.join(root, 'dist-app');
const smokeDir = path.join(distDir, 'smoke-test-only');
const builder = path.join(nodeModules, 'electron-builder', 'cli.js');

await entry(async () => {
  await ensureReady({ need: ['deps'], quiet: true });
  const electron = await ensureElectron({ retry: true });
  await ensureReady({ need: ['sqlite', 'display', 'build'], quiet: true, ownDisplay: needsOwnDisplay() });
  fs.rmSync(distDir, { recursive: true, force: true });
  await (electron.kind === 'official' ? packageForRelease(electron) : smokeTest(electron));
});

async function packageForRelease(electron) {
  const running = electronVersionOf(electron.executable); // asked of the program itself, not of a file beside it
  if (running !== declaredElectron()) {
    throw new SetupError(`What lies in node_modules/electron/dist is Electron ${running}, not ${declaredElectron()}.`);
  }
  await build(path.join(root, 'electron-builder.yml'));
  await withDisplay((env) => provePackage(distDir, env, { compiledAddon: false }));
  fs.rmSync(path.join(distDir, 'builder-debug.yml'), { force: true });
  say(`The application with Electron ${declaredElectron()} is in dist-app/.`);
}

async function smokeTest(electron) {
  say(`Without the official Electron ${declaredElectron()} there is nothing to ship: this is a smoke test only.`);
  try {
    await build(smokeConfig(electron));
    await withDisplay((env) => provePackage(smokeDir, env, { compiledAddon: true }));
  } finally {
    fs.rmSync(distDir, { recursive: true, force: true });
  }
  say(
    `Packaging, fuses and start are proved on Electron ${electron.version}. That build was deleted: it holds the ` +
      'fallback runtime. Run this where the official one can be downloaded to get an application.',
  );
}

/** The real configuration with the fallback runtime and the addon that was compiled for it. */
function smokeConfig(electron) {
  const file = path.join(outDir, 'smoke-test-only.json');
  const config = {
    extends: path.join(root, 'electron-builder.yml'),
    electronDist: path.dirname(electron.executable),
    electronVersion: electron.version,
    directories: { output: smokeDir },
    files: ['node_modules/better-sqlite3/build/Release/better_sqlite3.node'],
  };
  fs.writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

function build(config) {
  const args = [builder, '--dir', '--publish', 'never', '--config', config];
  return runSlow('Packaging the application', process.execPath, args, {
    cwd: root,
    onFailure: 'The application could not be packaged; the lines above say why.',
  });
}
