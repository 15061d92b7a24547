/** A display of our own for tests: windows of a test run belong on nobody's desktop. */
import { spawn } from 'node:child_process';
import { SetupError } from './say.mjs';
import { hasDisplay } from './system.mjs';

const SCREEN = '1600x1000x24';
const START_TIMEOUT_MS = 20_000;

/** True where tests must bring their display: on a Linux without one, and on a build server. */
export const needsOwnDisplay = () => process.platform === 'linux' && (!hasDisplay() || Boolean(process.env.CI));

/** Runs `work(env)`; where needed, `env` names an X server that lives as long as the work does. */
export async function withDisplay(work) {
  if (!needsOwnDisplay()) return work({});
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => server.kill();
  process.on('exit', stop);
  try {
    return await work({ DISPLAY: `:${await displayNumber(server)}`, WAYLAND_DISPLAY: '' });
  } finally {
    process.off('exit', stop);
    stop();
  }
}

/** Xvfb looks for a free number itself and writes it to descriptor 3 when it is ready. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new SetupError(`The display for the tests (Xvfb) did not start: ${why}.`));
    const timer = setTimeout(() => fail('no answer'), START_TIMEOUT_MS);
    let text = '';
    server.stdio[3].setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`it ended with code ${code}`));
  });
}
