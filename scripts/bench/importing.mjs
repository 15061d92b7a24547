// Import from files on the application's own threads, and the index that follows, beside a bare FTS5 insert of the same
// texts. node importing.mjs ARTICLES POOL → JSON on standard output.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { buildEngine, openThreaded } from './engine.mjs';
import { mb, memory, table } from './measure.mjs';
import { makeArticle, readPool } from './newsroom.mjs';

const total = Number(process.argv[2]);
const pool = readPool(process.argv[3]);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-bench-'));
const say = (text) => process.stderr.write(`[bench] ${text}\n`);
const LEAST = 0.7;

/** Files are written before anything is measured; `bare` is what no archive can be quicker than by much. */
function writeFilesAndBare() {
  const files = path.join(folder, 'files');
  fs.mkdirSync(files);
  const db = new Database(path.join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.exec("CREATE VIRTUAL TABLE bare USING fts5(title, body, tokenize = 'unicode61')");
  const insert = db.prepare('INSERT INTO bare (title, body) VALUES (?, ?)');
  const write = db.transaction((articles) => {
    for (const { title, text } of articles) insert.run(title, text);
  });
  const paths = [];
  let seconds = 0;
  for (let at = 0; at < total; at += 100) {
    const articles = Array.from({ length: Math.min(100, total - at) }, (_, i) => makeArticle(at + i, { pool, total }));
    const begun = performance.now();
    write(articles);
    seconds += (performance.now() - begun) / 1000;
    for (const { text } of articles) {
      const file = path.join(files, `${String(paths.length).padStart(7, '0')}.txt`);
      fs.writeFileSync(file, text);
      paths.push(file);
    }
  }
  db.close();
  return { seconds, paths };
}

async function realImport(app, paths) {
  const begun = performance.now();
  for (let at = 0; at < total; at += 1000) {
    const staged = await app.stagePaths(paths.slice(at, at + 1000));
    const handles = staged.files.map(({ handle }) => handle);
    const done = await app.call('importing.batch', { handles, onDuplicate: 'keep-both' });
    const failed = done.ok
      ? done.value.lines.filter(({ outcome }) => outcome !== 'imported')
      : [{ message: done.error.message }];
    if (failed.length > 0) throw new Error(`import failed: ${failed[0].message}`);
    say(`${Math.min(at + 1000, total)} of ${total} articles imported`);
  }
  const imported = (performance.now() - begun) / 1000;
  while ((await behind(app)) > 0) await wait(50);
  return { imported, indexed: (performance.now() - begun) / 1000 };
}

async function behind(app) {
  const answer = await app.call('search.query', { query: 'закон', sort: 'newest', limit: 1, offset: 0 });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.behind;
}

const before = memory();
const bare = writeFilesAndBare();
const directory = path.join(folder, 'archive');
const app = await openThreaded(await buildEngine(), directory);
const { imported, indexed } = await realImport(app, bare.paths);
const after = memory();
await app.close();
const size = (name) => {
  const file = path.join(directory, name);
  return fs.existsSync(file) ? fs.statSync(file).size / 2 ** 20 : 0;
};
const sizes = { archive: size('archive.db'), index: size('index.db') };
fs.rmSync(folder, { recursive: true, force: true });

const rate = (seconds) => `${Math.round(total / seconds)}/s`;
const ratio = (seconds) => (bare.seconds / seconds).toFixed(2);
const isMet = bare.seconds / indexed >= LEAST;
const report = [
  `Import of ${total} synthetic articles of about 350 words${pool ? ' (sentences from the pool)' : ''}; archive.db ${mb(sizes.archive)}, index.db ${mb(sizes.index)}`,
  table([
    ['', 'articles', 'ratio', 'target'],
    ['bare FTS5 insert, texts already in memory', rate(bare.seconds), '1.00', ''],
    ['read, hash, keep, detect, segment', rate(imported), ratio(imported), ''],
    [
      'the same, until every article can be found',
      rate(indexed),
      ratio(indexed),
      `≥ ${LEAST} ${isMet ? 'met' : 'MISSED'}`,
    ],
  ]),
  `Memory, threads and bench together: ${after.rssMb} MB resident after, ${before.rssMb} MB before`,
].join('\n');
console.log(
  JSON.stringify({
    total,
    seconds: { bare: bare.seconds, imported, indexed },
    sizes,
    memory: { before, after },
    report,
  }),
);
