/** What a Linux machine needs beside Node: libraries for Electron, a display, compilers, PDF tools. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runSlow } from './run.mjs';
import { SetupError } from './say.mjs';

/** Debian's names; newer releases give some of them a t64 ending, which `knownNames` finds out. */
const ELECTRON_LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const TOOLS = {
  xvfb: { Xvfb: 'xvfb', xauth: 'xauth' },
  pdftools: { pdftotext: 'poppler-utils' },
  compiler: { 'g++': 'g++', make: 'make', python3: 'python3' },
};
const PURPOSES = [
  { to: 'open Electron', of: [...ELECTRON_LIBRARIES, ...Object.values(TOOLS.xvfb)] },
  { to: 'read PDF files back in the tests', of: Object.values(TOOLS.pdftools) },
  { to: 'compile SQLite', of: Object.values(TOOLS.compiler) },
];

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const onPath = (command) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, command)));

/** Debian packages that are missing for these tools. */
export function missingTools(...groups) {
  if (process.platform !== 'linux') return [];
  const wanted = groups.flatMap((group) => Object.entries(TOOLS[group]));
  return wanted.filter(([command]) => !onPath(command)).map(([, name]) => name);
}

/** Debian packages that are missing for this Electron to load. */
export function missingLibraries(electron) {
  if (process.platform !== 'linux') return [];
  const { status, stdout, error } = spawnSync('ldd', [electron], { encoding: 'utf8' });
  if (error || status !== 0) return []; // no ldd: Electron itself will say what it misses
  return stdout.includes('not found') ? ELECTRON_LIBRARIES : [];
}

/** Installs packages where we may, else says the command that does. */
export async function installPackages(names) {
  if (names.length === 0) return;
  const list = names.join(' ');
  const purpose = PURPOSES.filter(({ of }) => of.some((name) => names.includes(name))).map(({ to }) => to);
  const needed = `needed to ${purpose.join(', and to ')}: ${list}`;
  if (!onPath('apt-get')) {
    throw new SetupError(
      `Something is missing that is ${needed} (Debian's names). Install it with your system's package tool.`,
    );
  }
  if (process.getuid() !== 0) {
    throw new SetupError(
      `Something is missing that is ${needed}. Install it with:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${knownNames(names).join(' ')}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const onFailure = `The system packages could not be installed that are ${needed}.`;
  await runSlow('Refreshing the list of system packages', 'apt-get', ['update'], { env, onFailure });
  const args = ['install', '-y', '--no-install-recommends', ...knownNames(names)];
  await runSlow(`Installing system packages ${needed}`, 'apt-get', args, { env, onFailure });
}

function knownNames(names) {
  const knows = (name) => spawnSync('apt-cache', ['show', name]).status === 0;
  return names.map((name) => (name.startsWith('lib') && knows(`${name}t64`) ? `${name}t64` : name));
}
