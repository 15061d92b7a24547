/** How the scripts talk: plain sentences on stderr, so that stdout stays free for what was asked for. */

const isTerminal = () => Boolean(process.stderr.isTTY) && !process.env.CI;
const EVERY_MS = 5000;

let openLine = false;

/** Prints one sentence. */
export function say(sentence) {
  if (openLine) process.stderr.write('\r\u001b[K');
  openLine = false;
  process.stderr.write(`${sentence}\n`);
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that something slow is still going on: a single updating line on a terminal, else a line every few seconds.
 * Call `tick()` from time to time in work that blocks the event loop.
 */
export function progress(what) {
  const begun = performance.now();
  let shown = begun;
  const draw = (text) => {
    openLine = true;
    process.stderr.write(`\r\u001b[K${text}`);
  };
  if (isTerminal()) draw(`${what} ...`);
  else say(`${what} ...`);
  const tick = () => {
    const now = performance.now();
    if (now - shown < (isTerminal() ? 100 : EVERY_MS)) return;
    shown = now;
    const elapsed = `${Math.round((now - begun) / 1000)} s`;
    if (isTerminal()) draw(`${what} ... ${elapsed}`);
    else say(`  ... ${elapsed}`);
  };
  const timer = setInterval(tick, 250).unref(); // never the reason why a script does not end
  const end = (how) => {
    clearInterval(timer);
    say(`${isTerminal() ? `${what}:` : ' '} ${how} ${seconds(begun)}`);
  };
  return { tick, done: () => end('done in'), failed: () => end('failed after') };
}

/** A reason to stop that the person can act on; shown as a sentence, without a stack. */
export class SetupError extends Error {}

/** Runs an entry script's main and turns what goes wrong into a sentence and exit code 1. */
export async function entry(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    say(error instanceof SetupError ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}
