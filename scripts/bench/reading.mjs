// A very long pair in the real window: how long it takes to open, and how even it scrolls, with a thousand passages and
// without one; beside it, in the same run, a bare page with the same words whose second column simply follows the first.
// node reading.mjs WORDS → JSON on standard output. Needs a display and the built application.
/* global window, document, requestAnimationFrame, PointerEvent, MouseEvent, KeyboardEvent, CSS -- what is given to the page runs there */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { root } from '../lib/paths.mjs';
import { buildEngine, load } from './engine.mjs';
import { ms, percentile, table } from './measure.mjs';
import { longPair, write } from './longPair.mjs';
import { longTasks } from './trace.mjs';

const words = Number(process.argv[2] || 50_000);
const PASSAGES = 1000;
const MOST_FRAME_MS = 32;
const MOST_OPEN_MS = 1000;
const SCROLLS = 240;
const TAGGINGS = 20;
const MOST_TAG_MS = 50;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-reading-'));
const archive = path.join(scratch, 'archive');
const sides = longPair(words);

const engine = await buildEngine();
await fill(await load(engine, 'open'), {
  ...(await load(engine, 'acts')),
  ...(await load(engine, 'articles')),
  ...(await load(engine, 'captures')),
  ...(await load(engine, 'texts')),
  ...(await load(engine, 'textReads')),
  ...(await load(engine, 'alignments')),
  ...(await load(engine, 'passages')),
  ...(await load(engine, 'tags')),
});

const measured = {};
let app = await launch([barePage()]);
let page = await app.firstWindow();
await page.waitForTimeout(1500);
measured['a bare page'] = { took: null, ...(await scrolled()) };
await app.close();

app = await launch([root, '--archive', archive, '--lang=en-US']);
page = await app.firstWindow();
const list = page.getByRole('listbox', { name: 'All articles' });
await list.getByRole('option').nth(2).waitFor();
// What is loaded once (code, fonts) is not the long pair's.
await open('A short one');
for (const [name, title] of [
  ['without passages', 'Plain'],
  [`with ${PASSAGES} passages`, 'Marked'],
]) {
  const took = await open(title);
  const tagged = await taggings();
  const { frames, tasks } = await scrolled();
  measured[name] = { took, frames, tasks, tagged };
  await open('A short one');
}
await app.close();
fs.rmSync(scratch, { recursive: true, force: true });
console.log(JSON.stringify(reportOf(measured)));

function launch(args) {
  return _electron.launch({
    cwd: root,
    args: [...args, '--log-level=3', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, XDG_CONFIG_HOME: path.join(scratch, 'config') },
  });
}

/** The same pair as plain paragraphs in two columns, in a window of the same size. */
function barePage() {
  const folder = path.join(scratch, 'bare');
  const columns = sides.map(({ text, segments }, side) => {
    const paragraphs = new Map();
    for (const { start, end, paragraph } of segments)
      paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), `<span>${text.slice(start, end)} </span>`]);
    const body = [...paragraphs.values()].map((spans) => `<p>${spans.join('')}</p>`).join('');
    return `<div role="document" aria-label="${side === 0 ? 'Original' : 'Translation'}">${body}</div>`;
  });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  fs.writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;display:flex;height:100vh}
      div{flex:1;overflow:auto;padding:0 6%;font:18px/1.65 serif}</style>${columns.join('')}
      <script>const [a, b] = document.querySelectorAll('div');
      a.addEventListener('scroll', () => { b.scrollTop = a.scrollTop; }, { passive: true });</script>`,
  );
  fs.writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(path.join(scratch, 'bare-data'))});
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('index.html'));`,
  );
  return folder;
}

/** From the click to the first frame with both texts in it, in ms. */
async function open(title) {
  await list.getByRole('option').filter({ hasText: title }).waitFor();
  return page.evaluate(async (wanted) => {
    const row = [...document.querySelectorAll('[role=option]')].find((one) => one.textContent.includes(wanted));
    const begun = performance.now();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      row.dispatchEvent(
        new (type.startsWith('p') ? PointerEvent : MouseEvent)(type, {
          bubbles: true,
          button: 0,
          pointerType: 'mouse',
        }),
      );
    const isThere = () =>
      document.querySelector('h1')?.textContent.includes(wanted) &&
      document.querySelectorAll('[role=document] [data-segment]').length > 0;
    while (!isThere()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return performance.now() - begun;
  }, title);
}

/** From the number key of a tag to the frame in which the words are painted, in ms; each time other words in view. */
async function taggings() {
  await page.getByRole('document', { name: /^Original/ }).hover();
  await page.waitForTimeout(1500);
  const taken = [];
  for (let n = 0; n < TAGGINGS; n++) {
    const took = await page.evaluate(async (at) => {
      const original = document.querySelector('[role=document][aria-label^=Original]');
      const box = original.getBoundingClientRect();
      const inView = [...original.querySelectorAll('[data-start]')].filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= box.top && bottom <= box.bottom && one.textContent.length > 24;
      });
      const node = inView[at % inView.length].firstChild;
      const starts = [...node.data.matchAll(/(?<=\s)\p{L}{3}/gu)].map(({ index }) => index);
      const from = starts[Math.floor(at / inView.length) % starts.length];
      original.focus({ preventScroll: true });
      window.getSelection().setBaseAndExtent(node, from, node, from + 3);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const isPainted = () =>
        [...CSS.highlights].some(
          ([name, ranges]) =>
            name.startsWith('passage') &&
            [...ranges].some((one) => one.startContainer === node && one.startOffset === from),
        );
      if (isPainted()) throw new Error('painted before it was tagged');
      const begun = performance.now();
      original.dispatchEvent(
        new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true, cancelable: true }),
      );
      while (!isPainted()) {
        if (performance.now() - begun > 10_000) throw new Error('nothing was painted');
        await new Promise(requestAnimationFrame);
      }
      await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    }, n);
    taken.push(took);
    await page.waitForTimeout(1200);
  }
  return taken;
}

/** Wheel by wheel through both locked texts: the time between frames in ms, and Chromium's own long tasks. */
async function scrolled() {
  await page.waitForTimeout(1500);
  await page.getByRole('document', { name: /^Original/ }).hover();
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const note = (now) => {
      window.frames_.push(now - last);
      last = now;
      if (window.frames_.length < 20_000 && !window.stop_) requestAnimationFrame(note);
    };
    window.stop_ = false;
    requestAnimationFrame(note);
  });
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
    }),
  );
  for (let step = 0; step < SCROLLS; step++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(12);
  }
  const traceFile = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const tasks = longTasks(traceFile)['the page'];
  fs.rmSync(traceFile, { force: true });
  const frames = await page.evaluate(() => {
    window.stop_ = true;
    return window.frames_;
  });
  return { frames: frames.slice(2), tasks };
}

function reportOf(results) {
  const verdict = (isMet) => (isMet ? 'met' : 'MISSED');
  const rows = Object.entries(results).map(([name, { took, frames, tasks }]) => {
    const over = frames.filter((frame) => frame > MOST_FRAME_MS).length;
    return [
      name,
      took === null ? '' : `${ms(took)} ${verdict(took <= MOST_OPEN_MS)}`,
      ms(percentile(frames, 0.5)),
      ms(percentile(frames, 0.95)),
      ms(Math.max(...frames)),
      `${over} of ${frames.length} ${verdict(over === 0)}`,
      ms(Math.max(0, ...tasks)),
    ];
  });
  const tagging = Object.entries(results).flatMap(([name, { tagged }]) =>
    tagged === undefined
      ? []
      : [
          `Tagging words ${name}: painted after ${ms(percentile(tagged, 0.5))} (p50), ${ms(percentile(tagged, 0.95))} (p95), ${ms(Math.max(...tagged))} (longest of ${tagged.length}); wanted under ${MOST_TAG_MS} ms: ${verdict(percentile(tagged, 0.95) <= MOST_TAG_MS)}`,
        ],
  );
  const report = [
    `A pair of ${words} words a side, locked together, scrolled by ${SCROLLS} turns of the wheel (wanted: opens in under ${MOST_OPEN_MS} ms, no frame over ${MOST_FRAME_MS} ms)`,
    table([['', 'opens in', 'frame p50', 'p95', 'longest', `over ${MOST_FRAME_MS} ms`, 'longest task'], ...rows]),
    ...tagging,
  ].join('\n');
  return { words, passages: PASSAGES, measured: results, report };
}

async function fill({ openWriter }, store) {
  const db = openWriter(archive);
  store.transact(db, () => {
    write(
      db,
      store,
      'A short one',
      sides.map(({ text, segments }) => ({ text: text.slice(0, segments[2].end), segments: segments.slice(0, 3) })),
      0,
    );
    write(db, store, 'Plain', sides, 0);
    write(db, store, 'Marked', sides, PASSAGES);
  });
  db.close();
}
