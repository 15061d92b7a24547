/** The built application in out/, against the sources it was built from. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { nodeModules, outDir, root, textOf, writeText } from './paths.mjs';
import { runSlow } from './run.mjs';

const INPUTS = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
];
const OUTPUTS = ['main/index.js', 'main/cli.js', 'preload/index.cjs', 'renderer/index.html'];
const stampFile = path.join(outDir, 'build-stamp');

/** By content, not by time: switching branches there and back builds nothing. */
function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesBelow))
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesBelow(name) {
  const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [name];
  const names = fs.readdirSync(path.join(root, name)).sort();
  return names.flatMap((child) => filesBelow(`${name}/${child}`));
}

const outputsExist = () => OUTPUTS.every((file) => fs.existsSync(path.join(outDir, file)));

/** Builds main, preload and renderer when a source has changed since the last build. */
export async function ensureBuild() {
  const hash = sourcesHash();
  if (outputsExist() && textOf(stampFile) === hash) return;
  fs.rmSync(stampFile, { force: true });
  const vite = path.join(nodeModules, 'electron-vite', 'bin', 'electron-vite.js');
  await runSlow('Building the application', process.execPath, [vite, 'build'], {
    cwd: root,
    onFailure: 'The application could not be built; the lines above say why.',
  });
  writeText(stampFile, `${hash}\n`);
}
