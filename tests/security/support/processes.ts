import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../e2e/support/desk.ts';
import { ELECTRON } from '../../e2e/support/cli.ts';

export const isRoot = process.getuid?.() === 0;

/** Whether a command can be used here: tried, because a container may have a program and forbid what it does. */
export const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** How the program is started by hand: Chromium refuses its sandbox to root. */
export const electronArguments = (archive: string, ...more: string[]): string[] => [
  ROOT,
  ...(isRoot ? ['--no-sandbox'] : []),
  '--archive',
  archive,
  '--log-level=3',
  ...more,
];

/** A process group of its own, so that everything in it can be ended together. */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(command, args, { env: { ...process.env, ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

export function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

export interface Status {
  readonly pid: number;
  readonly type: string;
  readonly seccomp: string;
  readonly noNewPrivileges: string;
}

/** Every process of a program that says what it is (`--type=renderer`), found under the process that was started. */
export function chromiumProcesses(root: number): Status[] {
  const parents = new Map<number, number>();
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isUnder = (pid: number): boolean => pid === root || (pid > 1 && isUnder(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isUnder).flatMap((pid) => {
    const type = /--type=([\w-]+)/.exec(read(`/proc/${pid}/cmdline`))?.[1];
    const status = read(`/proc/${pid}/status`);
    const field = (name: string): string => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? '';
    return type === undefined ? [] : [{ pid, type, seccomp: field('Seccomp'), noNewPrivileges: field('NoNewPrivs') }];
  });
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}

export const RUNTIME = path.dirname(ELECTRON);
export { ELECTRON };
