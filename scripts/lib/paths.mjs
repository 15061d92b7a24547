/** Where things are. Nothing here needs node_modules, so it works on a machine that has only Node and npm. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const nodeModules = path.join(root, 'node_modules');
export const outDir = path.join(root, 'out');
/** Stamps live inside node_modules: `npm ci` removes them together with what they describe. */
export const stampDir = path.join(nodeModules, '.cache', 'cuttings');

/** What takes a minute to make is kept outside the clone, so that the next clone is quick. */
const userCache = path.join(os.homedir(), '.cache', 'cuttings');
export const electronFallbackCache = process.env.ELECTRON_FALLBACK_CACHE || path.join(userCache, 'electron-fallback');
export const sqliteAddonCache = process.env.SQLITE_ADDON_CACHE || userCache;

/** The folder of an installed package with links resolved: Electron's path.txt is read relative to it. */
export const packageDir = (name) => fs.realpathSync(path.join(nodeModules, name));
export const manifestOf = (name) => JSON.parse(fs.readFileSync(path.join(packageDir(name), 'package.json'), 'utf8'));

/** A file's trimmed text, '' when there is none. */
export const textOf = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '');

export function writeText(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
