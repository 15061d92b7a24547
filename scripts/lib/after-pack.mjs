/** electron-builder's hook: takes away what only the developer's Electron needs, which it leaves in an unpacked one. */
import fs from 'node:fs';
import path from 'node:path';

export default function afterPack({ packager, appOutDir }) {
  const leftovers = [path.join(packager.getResourcesDir(appOutDir), 'default_app.asar')];
  for (const name of ['version', '.complete']) leftovers.push(path.join(appOutDir, name));
  for (const file of leftovers) fs.rmSync(file, { force: true });
}
