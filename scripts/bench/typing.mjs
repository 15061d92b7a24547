// From key to painted results in the real window, on a prepared archive: somebody types queries letter by letter.
// node typing.mjs ARTICLES POOL KEEP → JSON on standard output. Needs a display and the built application.
/* global window, document, PerformanceObserver -- what is given to the page runs there */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron } from 'playwright';
import { root } from '../lib/paths.mjs';
import { buildEngine } from './engine.mjs';
import { percentile, table, ms } from './measure.mjs';
import { followAnew, prepare } from './prepare.mjs';
import { randomFrom } from './newsroom.mjs';
import { longTasks } from './trace.mjs';

const [articles, pool, keep] = process.argv.slice(2);
const total = Number(articles);
const say = (text) => process.stderr.write(`[bench] ${text}\n`);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-typing-'));
const folder = path.join(keep || scratch, `${total}${pool ? '-pool' : ''}`);
const MOST_MS = 50;
const LONGEST_TASK_MS = 16;
/** What somebody would type: one word, several, a phrase, a prefix, a field, common and rare, in three languages. */
const TYPED = [
  'правительство',
  'новый закон',
  'санкции Иран',
  '"по словам"',
  'электростанц*',
  'Гобанов',
  'решение суда',
  'outlet:полдень тариф',
  'Gobanov',
  'налог OR валюта',
  'вирок адвокат',
  'the government',
];

const engine = await buildEngine();
say(`${total} articles: an archive to search`);
await prepare({ engine, folder, total, pool, say });
await followAnew({ engine, folder, onlyMissing: true });

const app = await _electron.launch({
  cwd: root,
  args: [root, '--archive', path.join(folder, 'archive'), '--lang=en-US', '--log-level=3', ...noSandbox()],
  env: { ...process.env, XDG_CONFIG_HOME: path.join(scratch, 'config') },
});
const page = await app.firstWindow();
const box = page.getByRole('combobox', { name: 'Search the archive' });
await box.waitFor();
const keyboard = await page.context().newCDPSession(page);
await page.evaluate(watchKeysAndPaint);
say('typing');
await typeAll('warm up', TYPED.slice(0, 3));
const first = (await page.evaluate(() => window.bench.keys)).length;
await app.evaluate(({ contentTracing }) =>
  contentTracing.startRecording({
    included_categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
  }),
);
await typeAll('typing', TYPED);
const keys = (await page.evaluate(() => window.bench.keys)).slice(first);
const traceFile = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
const tasks = longTasks(traceFile);
await app.close();
fs.rmSync(scratch, { recursive: true, force: true });
fs.rmSync(traceFile, { force: true });
console.log(JSON.stringify(reportOf(keys, tasks)));

function noSandbox() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** A key with its letter on any layout, which Playwright's own keyboard knows only for Latin. */
async function press(letter) {
  const key = { key: letter, text: letter, unmodifiedText: letter, windowsVirtualKeyCode: 229 };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
}

/** As people type: 50 to 120 ms between keys; then a pause to read, and the box is emptied. */
async function typeAll(what, queries) {
  const random = randomFrom(7);
  for (const query of queries) {
    await box.click();
    for (const letter of query) {
      await press(letter);
      await wait(50 + random() * 70);
    }
    await wait(400);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await wait(300);
  }
}

/** Runs in the page: notes each change of the box with the time of its key, and when results for it were painted. */
function watchKeysAndPaint() {
  const keys = [];
  window.bench = { keys };
  let pressed = 0;
  document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
  document.addEventListener(
    'input',
    ({ target, timeStamp }) => {
      const query = target.value.trim();
      if (query === '' || query === keys.at(-1)?.query) return;
      keys.push({ query, pressed: pressed || timeStamp, painted: null, whole: null });
    },
    true,
  );
  // The window marks the first task after the frame that shows the answer.
  new PerformanceObserver((list) => {
    for (const { name, startTime, detail } of list.getEntries()) {
      const key = keys.findLast(({ query }) => query === detail?.query);
      const what = { 'results-painted': 'painted', 'screen-painted': 'whole' }[name];
      if (key && what && key[what] === null) key[what] = startTime;
    }
  }).observe({ type: 'mark' });
}

function reportOf(noted, tasksOf) {
  const tookUntil = (what) => noted.filter((key) => key[what] !== null).map((key) => key[what] - key.pressed);
  const took = tookUntil('painted');
  const whole = tookUntil('whole');
  const three = (times) => [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  const [p50, p95, p99] = three(took);
  const verdict = (isMet) => (isMet ? 'met' : 'MISSED');
  const overtaken = noted.length - took.length;
  const report = [
    `From key to painted results in the window, ${total} articles: ${noted.length} keys, ${overtaken} overtaken by the next key before their results were painted`,
    table([
      ['', 'p50', 'p95', 'p99', 'longest', 'target'],
      [
        'key → results painted',
        ...[p50, p95, p99, Math.max(...took)].map(ms),
        `p95 ≤ ${MOST_MS} ms ${verdict(p95 <= MOST_MS)}`,
      ],
      [`with facets and dials (${whole.length} keys)`, ...[...three(whole), Math.max(...whole)].map(ms), ''],
      ...Object.entries(tasksOf).map(([name, durations]) => [
        `tasks of ${name} over 1 ms (${durations.length})`,
        ...three(durations).map(ms),
        ms(Math.max(0, ...durations)),
        `≤ ${LONGEST_TASK_MS} ms ${verdict(Math.max(0, ...durations) <= LONGEST_TASK_MS)} (${durations.filter((d) => d > LONGEST_TASK_MS).length} longer)`,
      ]),
    ]),
  ].join('\n');
  return { total, keys: noted, p50, p95, p99, whole: three(whole), tasks: tasksOf, report };
}
