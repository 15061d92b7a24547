import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const CLI = path.join(ROOT, 'out', 'main', 'cli.js');

/** The linked Electron's executable: what its package exports to plain Node. */
export const ELECTRON = createRequire(import.meta.url)('electron') as string;

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built command line as a program of its own. */
export const startCli = (args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, CUTTINGS_ELECTRON: ELECTRON, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs it to its end. */
export const cuttings = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Said> => heard(startCli(args, env));

export function heard(child: ChildProcess): Promise<Said> {
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
}
