/**
 * What `electron [-r module] <folder or file>` does. The fallback runtime comes without it, so it is packed into the
 * runtime's default_app.asar. An ES module with a top-level await: 'ready' has to wait until the application's own
 * main module has run.
 */
import fs from 'node:fs';
import { Module } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const required = [];
let target = null;
const args = process.argv.slice(1);
for (let i = 0; i < args.length && target === null; i++) {
  const arg = args[i];
  if (arg === '-r' || arg === '--require') required.push(args[++i]);
  else if (arg === '-v' || arg === '--version') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (!arg.startsWith('-')) target = arg;
}
if (required.length > 0) Module._preloadModules(required);
if (target === null) {
  console.error('usage: electron [options] <app folder or script>');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const folder = path.resolve(target);
const manifest = path.join(folder, 'package.json');
const isFolder = fs.existsSync(manifest);
if (isFolder) {
  const { version, productName, name, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  if (productName || name) app.name = productName || name;
  app.setDesktopName(desktopName || `${app.name}.desktop`);
}
try {
  const entry = Module._resolveFilename(folder, null, true);
  app.setAppPath(isFolder ? folder : path.dirname(entry));
  await import(pathToFileURL(entry).toString());
} catch (error) {
  console.error('App threw an error during load');
  console.error(error?.stack || error);
  throw error;
}
