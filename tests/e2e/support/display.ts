import { spawn, spawnSync } from 'node:child_process';

/**
 * An X display for one worker. Two windows on one display take the keyboard and a held mouse button from each other
 * when the second one opens, and then a drag ends half way. Empty where there is no Xvfb: there the desktop's is used.
 */
export async function ownDisplay(): Promise<{ env: Record<string, string>; close: () => void }> {
  if (process.platform !== 'linux' || spawnSync('Xvfb', ['-help']).error) return { env: {}, close: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = server.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    let told = '';
    pipe?.on('data', (data: Buffer) => {
      told += data.toString();
      if (told.includes('\n')) resolve(told.trim());
    });
    server.on('exit', () => reject(new Error('the display of this worker (Xvfb) ended')));
  });
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' }, close: () => void server.kill() };
}
