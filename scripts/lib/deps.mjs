/** The packages in node_modules, against package-lock.json. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { nodeModules, root, stampDir, textOf, writeText } from './paths.mjs';
import { npmCommand, npmEnv, runSlow } from './run.mjs';
import { say, SetupError } from './say.mjs';

const lockFile = path.join(root, 'package-lock.json');
const installedFile = path.join(nodeModules, '.package-lock.json');
const stampFile = path.join(stampDir, 'lock-stamp');

const lockHash = () => createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');

/** npm writes .package-lock.json last, so a half-finished install has none. */
const depsAreReady = () => fs.existsSync(installedFile) && textOf(stampFile) === lockHash();

/** Installs the locked packages when they are missing or not the locked ones. */
export async function ensureDeps() {
  if (depsAreReady()) return;
  const difference = differenceFromLock();
  if (difference) await install(difference);
  writeText(stampFile, `${lockHash()}\n`);
}

/** Why node_modules is not what the lock file says, or '' when somebody else has installed just that. */
function differenceFromLock() {
  if (!fs.existsSync(installedFile)) return 'they are not installed yet';
  const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  const [locked, installed] = [packagesOf(lockFile), packagesOf(installedFile)];
  for (const [place, { version, optional }] of Object.entries(locked)) {
    if (place === '' || (optional && !installed[place])) continue; // optional: often for another platform
    if (installed[place]?.version !== version) return `${place.replace('node_modules/', '')} ${version} is not there`;
  }
  const extra = Object.keys(installed).find((place) => !locked[place]);
  return extra ? `${extra.replace('node_modules/', '')} is no longer wanted` : '';
}

async function install(why) {
  if (fs.lstatSync(nodeModules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupError(
      `node_modules is a link and does not fit package-lock.json (${why}); run npm ci where it points to.`,
    );
  }
  const [npm, ...first] = npmCommand();
  const args = [...first, 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier'];
  const output = await runSlow(`Installing the packages: ${why}`, npm, args, {
    cwd: root,
    env: npmEnv(),
    onFailure: 'npm ci failed; the lines above say why. Nothing was started.',
  });
  const summary = output.split('\n').find((line) => /^added \d+/.test(line));
  if (summary) say(`  npm: ${summary}`);
}
