import os from 'node:os';
import path from 'node:path';

/** Where this user's data of Cuttings lies: what Electron calls userData, known to the command line as well. */
export function userDataDirectory(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const home = os.homedir();
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Cuttings');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Cuttings');
  const config = env.XDG_CONFIG_HOME;
  return path.join(config === undefined || config === '' ? path.join(home, '.config') : config, 'Cuttings');
}

/** The analyst's own archive when no other is named. */
export const defaultArchive = (env?: NodeJS.ProcessEnv): string => path.join(userDataDirectory(env), 'archive');
