// How long single tasks held the threads that a person waits for, from Chromium's own trace.
import fs from 'node:fs';

const THREADS = { CrRendererMain: 'the page', CrBrowserMain: 'the main process' };
const LEAST_MS = 1;

/** @returns {Record<string, number[]>} for the page and the main process: tasks over 1 ms, in ms */
export function longTasks(traceFile) {
  const { traceEvents } = JSON.parse(fs.readFileSync(traceFile, 'utf8'));
  const threads = new Map();
  for (const { name, pid, tid, args } of traceEvents) {
    if (name === 'thread_name' && args.name in THREADS) threads.set(`${pid}:${tid}`, THREADS[args.name]);
  }
  const found = { 'the page': [], 'the main process': [] };
  for (const { name, ph, pid, tid, dur } of traceEvents) {
    if (ph !== 'X' || name !== 'RunTask') continue;
    const thread = threads.get(`${pid}:${tid}`);
    if (thread && dur / 1000 > LEAST_MS) found[thread].push(dur / 1000);
  }
  return found;
}
