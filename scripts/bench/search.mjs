// Search at several sizes: building, the whole screen beside plain FTS5, memory, growth, and the targets of the issue.
// node search.mjs ARTICLES POOL KEEP → JSON on standard output; sizes smaller than asked for show the growth.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildEngine } from './engine.mjs';
import { followAnew, prepare } from './prepare.mjs';
import { searchReport } from './searchReport.mjs';

const [articles, pool, keep] = process.argv.slice(2);
const total = Number(articles);
const say = (text) => process.stderr.write(`[bench] ${text}\n`);
const place = keep || fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-bench-'));
const engine = await buildEngine();
const sizes = [10_000, 100_000].filter((size) => size < total).concat(total);

const measured = [];
for (const size of sizes) {
  const folder = path.join(place, `${size}${pool ? '-pool' : ''}`);
  say(`${size} articles: rows`);
  const made = await prepare({ engine, folder, total: size, pool, say });
  say(`${size} articles: index`);
  const index = await followAnew({ engine, folder });
  say(`${size} articles: screens`);
  const screens = child('screens.mjs', [engine, folder, String(size), pool]);
  const memory = child('held.mjs', [engine, folder]);
  measured.push({ total: size, made, index, screens, memory });
}
if (!keep) fs.rmSync(place, { recursive: true, force: true });
console.log(JSON.stringify(searchReport(measured)));

function child(file, args) {
  const done = spawnSync(process.execPath, ['--expose-gc', path.join(import.meta.dirname, file), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 2 ** 20,
  });
  if (done.status !== 0) throw new Error(`${file} failed`);
  return JSON.parse(done.stdout);
}
