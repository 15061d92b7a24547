// Cold start: from starting the program to its page drawn with data, beside an empty Electron window, in turns.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ms, percentile, table } from './measure.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const electron = createRequire(import.meta.url)('electron');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-start-'));
const ROUNDS = 7;
const flags = ['--log-level=3', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const archive = process.argv[2] || path.join(folder, 'archive');

/** The least that can be called a window: one page, one line printed when it is drawn. */
function emptyApp() {
  const app = path.join(folder, 'empty');
  fs.mkdirSync(app, { recursive: true });
  fs.writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  fs.writeFileSync(path.join(app, 'index.html'), '<!doctype html><main>empty</main>');
  fs.writeFileSync(
    path.join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(path.join(folder, 'empty-data'))});
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => { window.show(); console.log('ready'); app.exit(0); });
  window.loadFile('index.html');
});`,
  );
  return app;
}

function start(args, line) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(electron, [...flags, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, XDG_CONFIG_HOME: path.join(folder, 'config') },
    });
    let took = null;
    child.stdout.on('data', (data) => {
      if (took === null && String(data).includes(line)) took = performance.now() - begin;
    });
    child.on('exit', () => (took === null ? reject(new Error(`${args.join(' ')} was never ready`)) : resolve(took)));
  });
}

const empty = emptyApp();
const times = { empty: [], cuttings: [] };
for (let round = 0; round < ROUNDS; round++) {
  times.empty.push(await start([empty], 'ready'));
  times.cuttings.push(await start([root, '--archive', archive, '--smoke'], 'window ready'));
}
fs.rmSync(folder, { recursive: true, force: true });
const middle = { empty: percentile(times.empty, 0.5), cuttings: percentile(times.cuttings, 0.5) };
const ratio = middle.cuttings / middle.empty;
const report = `Cold start to the page drawn, median of ${ROUNDS} (in turns)\n${table([
  ['', 'median', 'slowest', 'ratio'],
  ['an empty Electron window', ms(middle.empty), ms(Math.max(...times.empty)), '1.00'],
  ['Cuttings, list of articles drawn', ms(middle.cuttings), ms(Math.max(...times.cuttings)), ratio.toFixed(2)],
])}`;
console.log(JSON.stringify({ times, middle, ratio, report }));
