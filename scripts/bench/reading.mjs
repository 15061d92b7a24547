// A very long pair in the real window: how long it takes to open, and how even it scrolls, with a thousand passages and
// without one; beside it, in the same run, a bare page with the same words whose second column simply follows the first.
// node reading.mjs WORDS → JSON on standard output. Needs a display and the built application.
/* global window, document, requestAnimationFrame, PointerEvent, MouseEvent -- what is given to the page runs there */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { root } from '../lib/paths.mjs';
import { buildEngine, load } from './engine.mjs';
import { ms, percentile, table } from './measure.mjs';
import { makeArticle } from './newsroom.mjs';
import { longTasks } from './trace.mjs';

const words = Number(process.argv[2] || 50_000);
const PASSAGES = 1000;
const MOST_FRAME_MS = 32;
const MOST_OPEN_MS = 1000;
const SCROLLS = 240;
const NOW = '2026-01-01T00:00:00.000Z';
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-reading-'));
const archive = path.join(scratch, 'archive');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

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
  const { frames, tasks } = await scrolled();
  measured[name] = { took, frames, tasks };
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
  const columns = longPair().map(({ text, segments }, side) => {
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
  const report = [
    `A pair of ${words} words a side, locked together, scrolled by ${SCROLLS} turns of the wheel (wanted: opens in under ${MOST_OPEN_MS} ms, no frame over ${MOST_FRAME_MS} ms)`,
    table([['', 'opens in', 'frame p50', 'p95', 'longest', `over ${MOST_FRAME_MS} ms`, 'longest task'], ...rows]),
  ].join('\n');
  return { words, passages: PASSAGES, measured: results, report };
}

async function fill({ openWriter }, store) {
  const db = openWriter(archive);
  const sides = longPair();
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

/** Translated articles of the newsroom one after the other, until there are words enough. */
function longPair() {
  const sides = [0, 1].map(() => ({ text: '', segments: [] }));
  for (let n = 0, paragraph = 0; sides[0].text.split(' ').length < words; n++) {
    const { text, segments, translation } = makeArticle(n);
    if (!translation) continue;
    const most = Math.max(...segments.map((segment) => segment.paragraph)) + 1;
    [{ text, segments }, translation].forEach((part, side) => {
      const at = sides[side].text.length;
      for (const { start, end, ...segment } of part.segments)
        sides[side].segments.push({
          ...segment,
          paragraph: paragraph + segment.paragraph,
          start: at + start,
          end: at + end,
        });
      sides[side].text += `${part.text}\n`;
    });
    paragraph += most;
  }
  return sides;
}

function write(db, store, title, [source, target], passages) {
  const fields = {
    title,
    language: 'ru',
    outlet: '',
    cites: [],
    byline: '',
    published: null,
    url: '',
    caption: '',
    credit: '',
  };
  const articleId = store.insertArticle(db, fields, NOW);
  const hash = sha256(source.text);
  const capture = {
    articleId,
    capturedAt: NOW,
    importedAt: NOW,
    fileName: 'long.txt',
    byteLength: 1,
    sha256: hash,
    charset: 'utf-8',
  };
  const captureId = store.insertCapture(db, capture);
  const original = store.insertOriginal(
    db,
    { articleId, captureId, language: 'ru', content: source.text, sha256: hash, now: NOW },
    source.segments,
  );
  const made = {
    origin: 'human',
    translator: '',
    translatedOn: null,
    rawSha256: hash,
    rawName: 't.txt',
    charset: 'utf-8',
  };
  const translated = {
    ...made,
    articleId,
    language: 'en',
    content: target.text,
    sha256: sha256(target.text),
    now: NOW,
  };
  const translation = store.insertTranslation(db, translated, target.segments);
  const [here, there] = [original, translation].map((id) => store.segmentsOf(db, id));
  const links = here.map(({ id }, i) => ({
    original: [id],
    translation: [there[i].id],
    confidence: i % 10 === 0 ? 0.6 : 1,
  }));
  store.insertAlignment(
    db,
    { originalTextId: original, translationTextId: translation, method: 'bench', now: NOW },
    links,
  );
  const tags = ['one', 'two', 'three', 'four', 'five'].map((name) => store.ensureTag(db, name, NOW));
  for (let n = 0; n < passages; n++) {
    const segment = source.segments[Math.floor((n / passages) * (source.segments.length - 1))];
    const [start, end] = [segment.start + (n % 3), segment.end - (n % 2)];
    const selector = { start, end, quote: source.text.slice(start, end), prefix: '', suffix: '' };
    store.tagPassage(db, store.insertPassage(db, original, selector, '', NOW), tags[n % tags.length], NOW);
  }
}
