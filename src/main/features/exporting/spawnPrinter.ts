import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Printer } from './ports.ts';

export interface SpawnOptions {
  /** Electron's executable. */
  readonly electron: string;
  /** The folder of the application that Electron runs. */
  readonly appRoot: string;
}

/** A child's last words are kept for the sentence; Chromium's chatter before them is not. */
const LAST_WORDS = 2000;

const notStarted = (program: string): string => `The program that prints (${program}) could not be started.`;

/** Prints from plain Node: hands the document to a hidden Electron through files in a folder that is removed after. */
export function spawnPrinter(options: SpawnOptions): Printer {
  return {
    print: async (html) => {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'cuttings-print-'));
      try {
        const [from, to] = [path.join(folder, 'document.html'), path.join(folder, 'document.pdf')];
        await fs.writeFile(from, html, { mode: 0o600 });
        await runElectron(options, [options.appRoot, '--print-document', from, to]);
        return await printedBy(to);
      } finally {
        // Chromium's helpers write for a moment longer than the program lives.
        await fs.rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
      }
    },
  };
}

async function printedBy(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await fs.readFile(file));
  } catch {
    throw new Error('The hidden window that prints ended without a document.');
  }
}

async function runElectron({ electron }: SpawnOptions, args: readonly string[]): Promise<void> {
  const [command = electron, ...rest] = await commandLine(electron, args);
  const { code, words } = await run(command, rest);
  if (code === 0) return;
  // What a shell (xvfb-run is one) says of a program that is not there.
  if (code === 127) throw new Error(notStarted(electron));
  const said = words.split('\n').findLast((line) => line.startsWith('cuttings: '));
  throw new Error(said?.slice('cuttings: '.length) ?? `The hidden window that prints ended with ${code}.`);
}

/** Root has no Chromium sandbox on Linux; a machine without a display needs a virtual one. */
async function commandLine(electron: string, args: readonly string[]): Promise<string[]> {
  if (process.platform !== 'linux') return [electron, ...args];
  const plain = [electron, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args];
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return plain;
  if (await isOnPath('xvfb-run')) return ['xvfb-run', '-a', ...plain];
  throw new Error('Printing needs a display or Xvfb. Install it with: apt-get install -y xvfb xauth');
}

async function isOnPath(program: string): Promise<boolean> {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = await Promise.all(
    folders.map((folder) =>
      fs.access(path.join(folder, program), fs.constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

function run(command: string, args: readonly string[]): Promise<{ code: number | string; words: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env };
    // Electron started as plain Node would read the document as a script.
    delete env.ELECTRON_RUN_AS_NODE;
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    const listen = (text: string): void => {
      words = (words + text).slice(-LAST_WORDS);
    };
    // xvfb-run sends its program's errors to its own standard output.
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', () => {
      reject(new Error(notStarted(command)));
    });
    child.on('close', (code, signal) => {
      resolve({ code: code ?? signal ?? 'no code', words });
    });
  });
}
