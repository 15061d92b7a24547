// Import, search and memory on an archive of synthetic articles, made with the application's own code.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createServer } from 'vite';
import { makeArticle, randomFrom, readPool } from './newsroom.mjs';
import { memory, ms, percentile, table } from './measure.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const total = Number(process.argv[2]);
const pool = readPool(process.argv[3]);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-bench-'));
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null },
});
const say = (text) => process.stderr.write(`[bench] ${text}\n`);
const articles = Array.from({ length: total }, (_, n) => makeArticle(n, pool));
const rest = memory();

/** The same text into a bare FTS5 table in batches of 100: what no archive can be quicker than by much. */
function bareImport() {
  const db = new Database(path.join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.exec("CREATE VIRTUAL TABLE bare USING fts5(title, body, tokenize = 'unicode61')");
  const insert = db.prepare('INSERT INTO bare (title, body) VALUES (?, ?)');
  const start = performance.now();
  for (let at = 0; at < total; at += 100) {
    db.transaction(() => {
      for (const { title, text } of articles.slice(at, at + 100)) insert.run(title, text);
    })();
  }
  return { db, seconds: (performance.now() - start) / 1000 };
}

async function realImport() {
  const { createApp } = await server.ssrLoadModule('/src/main/app.ts');
  const files = path.join(folder, 'files');
  fs.mkdirSync(files);
  const paths = articles.map(({ text }, n) => {
    const file = path.join(files, `${String(n).padStart(7, '0')}.txt`);
    fs.writeFileSync(file, text);
    return file;
  });
  const printer = { print: () => Promise.reject(new Error('not here')) };
  const directory = path.join(folder, 'archive');
  const app = createApp({ directory, resourcesDir: path.join(root, 'resources'), printer, threads: null });
  const start = performance.now();
  for (let at = 0; at < total; at += 1000) {
    const staged = await app.stagePaths(paths.slice(at, at + 1000));
    const handles = staged.files.map(({ handle }) => handle);
    const done = await app.call('importing.batch', { handles, onDuplicate: 'keep-both' });
    const failed = done.ok
      ? done.value.lines.filter(({ outcome }) => outcome !== 'imported')
      : [{ message: done.error.message }];
    if (failed.length > 0) throw new Error(`import failed: ${failed[0].message}`);
    say(`${Math.min(at + 1000, total)} of ${total} articles`);
  }
  return { app, seconds: (performance.now() - start) / 1000, directory };
}

/** Words of each class by how many articles hold them, counted by FTS5 itself. */
function classesOf(bare) {
  bare.exec("CREATE VIRTUAL TABLE words USING fts5vocab(bare, 'row')");
  const between = (least, most, limit) =>
    bare
      .prepare(
        "SELECT term FROM words WHERE doc BETWEEN ? AND ? AND length(term) > 3 AND term GLOB '*[а-яіїєґ]*' ORDER BY term",
      )
      .pluck()
      .all(Math.ceil(least), Math.floor(most))
      .filter((_, i, all) => i % Math.max(1, Math.floor(all.length / limit)) === 0)
      .slice(0, limit);
  const random = randomFrom(42);
  const rare = between(2, Math.max(5, total * 0.001), 40);
  const middle = between(total * 0.001, total * 0.01, 40);
  const common = between(total * 0.05, total * 0.9, 40);
  const phrase = Array.from({ length: 40 }, () => {
    const words = articles[Math.floor(random() * total)].text.split(/\s+/).filter((word) => /^\p{L}+$/u.test(word));
    const at = Math.floor(random() * (words.length - 2));
    return `"${words[at]} ${words[at + 1]}"`;
  });
  return {
    'rare word': rare,
    'middling word': middle,
    'common word': common,
    'two words (AND)': common.map((word, i) => `${word} ${middle[i % middle.length] ?? word}`),
    phrase,
    'prefix of 3': common.map((word) => `${word.slice(0, 3)}*`),
  };
}

const plainMatch = (query) =>
  query.startsWith('"')
    ? query
    : query
        .split(' ')
        .map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`))
        .join(' ');

async function searchTimes(app, bare, classes) {
  const plain = bare.prepare(
    "SELECT rowid, snippet(bare, -1, '[', ']', '…', 24) FROM bare WHERE bare MATCH ? ORDER BY bm25(bare) LIMIT 50",
  );
  const rows = [['', 'queries', 'Cuttings p50', 'p95', 'plain FTS5 p50', 'p95', 'ratio at p95']];
  const figures = {};
  for (const [name, queries] of Object.entries(classes)) {
    const ours = [];
    const theirs = [];
    for (const query of [...queries, ...queries]) {
      let start = performance.now();
      await app.call('search.query', { query, sort: 'relevance', limit: 50, offset: 0 });
      ours.push(performance.now() - start);
      start = performance.now();
      plain.all(plainMatch(query));
      theirs.push(performance.now() - start);
    }
    const [p50, p95, q50, q95] = [
      percentile(ours, 0.5),
      percentile(ours, 0.95),
      percentile(theirs, 0.5),
      percentile(theirs, 0.95),
    ];
    figures[name] = { p50, p95, plainP50: q50, plainP95: q95 };
    rows.push([name, queries.length, ms(p50), ms(p95), ms(q50), ms(q95), (p95 / q95).toFixed(2)]);
  }
  return { figures, report: table(rows) };
}

const bare = bareImport();
const real = await realImport();
const afterImport = memory();
say('searching');
const search = await searchTimes(real.app, bare.db, classesOf(bare.db));
const afterSearch = memory();
await real.app.close();
bare.db.close();
const size = fs.statSync(path.join(real.directory, 'archive.db')).size / 2 ** 20;
fs.rmSync(folder, { recursive: true, force: true });
await server.close();

const rate = (seconds) => `${Math.round(total / seconds)} articles/s`;
const report = [
  `${total} synthetic articles of about 350 words${pool ? ' (sentences from the pool)' : ''}, archive.db ${size.toFixed(0)} MB`,
  '',
  table([
    ['Import', 'rate', 'ratio'],
    ['bare FTS5 insert, text already in memory', rate(bare.seconds), '1.00'],
    [
      'Cuttings: read, hash, keep, detect, segment, index',
      rate(real.seconds),
      (bare.seconds / real.seconds).toFixed(2),
    ],
  ]),
  '',
  'Search: top 50 with count and exact highlights, beside FTS5 bm25 + snippet of the same text',
  search.report,
  '',
  table([
    ['Memory (MB)', 'resident', 'heap'],
    ['before (articles held by the bench itself)', rest.rssMb, rest.heapMb],
    ['after import', afterImport.rssMb, afterImport.heapMb],
    ['after searching', afterSearch.rssMb, afterSearch.heapMb],
  ]),
].join('\n');
console.log(
  JSON.stringify({
    total,
    import: { ours: total / real.seconds, bare: total / bare.seconds },
    search: search.figures,
    memory: { rest, afterImport, afterSearch },
    report,
  }),
);
