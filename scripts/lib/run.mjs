/** Child processes: slow ones with progress, and npm itself. */
import { spawn } from 'node:child_process';
import { progress, SetupError } from './say.mjs';

const KEPT_LINES = 25;

/**
 * Runs a command with its output held back. Shows progress, and on failure the last lines and `onFailure`'s sentence.
 * Resolves to the output, or with `mayFail` to null.
 */
export async function runSlow(what, command, args, options = {}) {
  const { cwd, env, mayFail = false, onFailure = `${what}: failed.`, timeout } = options;
  const line = progress(what);
  const { code, output } = await collect(command, args, { cwd, env, timeout });
  if (code === 0) {
    line.done();
    return output;
  }
  line.failed();
  if (mayFail) return null;
  const tail = output.trim().split('\n').slice(-KEPT_LINES).join('\n');
  throw new SetupError(`${tail ? `${tail}\n` : ''}${onFailure}`);
}

function collect(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell(command) });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-1_000_000));
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Runs a command on the terminal of whoever called us and resolves to its exit code. Ctrl+C ends both of us. */
export function runThrough(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    let stopped = 0;
    const stop = (signal) => {
      stopped = signal === 'SIGINT' ? 130 : 143;
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (stopped) process.exit(stopped);
      resolve(code ?? 1);
    });
  });
}

/** Where the person stands who typed the command: npm itself moves to the package's folder. */
export const callersFolder = (script) =>
  (process.env.npm_lifecycle_event === script && process.env.INIT_CWD) || process.cwd();

/** npm is a .cmd file on Windows, which only a shell can start. */
const needsShell = (command) => process.platform === 'win32' && command === 'npm';

/** The npm that started us, or the one on the path: [command, ...first arguments]. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
}

/** Our environment without what `npm run` adds about this package: a nested npm would take it for its own. */
export function npmEnv() {
  const drop = /^npm_(package|lifecycle)_|^npm_config_(loglevel|silent|local_prefix)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !drop.test(name)));
}
