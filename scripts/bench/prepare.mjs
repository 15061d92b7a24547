// An archive of many synthetic articles, beside a bare FTS5 table of the same texts: rows go in through the archive's own
// functions in large transactions, without files, so that a hundred thousand take minutes. Kept where `--keep` says.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openApp } from './engine.mjs';
import { started } from './measure.mjs';
import { makeArticle, NEWSROOM, readPool } from './newsroom.mjs';
import { openRows } from './rows.mjs';

const CHUNK = 1000;
const BATCH = 100;

/**
 * @param {{ engine: string, folder: string, total: number, pool: string, say: (text: string) => void }} job
 * @returns what was measured while it was made, now or when it was
 */
export async function prepare(job) {
  const { folder } = job;
  const note = path.join(folder, 'made.json');
  if (fs.existsSync(note)) {
    const made = JSON.parse(fs.readFileSync(note, 'utf8'));
    if (made.newsroom === NEWSROOM && made.pool === job.pool && made.total === job.total) return made;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const { seconds, busy } = await writeBoth(job);
  const made = { newsroom: NEWSROOM, pool: job.pool, total: job.total, seconds, busy, bytes: sizes(folder) };
  fs.writeFileSync(note, JSON.stringify(made));
  return made;
}

/** The index of a prepared archive, made anew (or only what is missing) by its first query; in seconds. */
export async function followAnew({ engine, folder, onlyMissing = false }) {
  const directory = path.join(folder, 'archive');
  for (const name of fs.readdirSync(directory)) {
    if (!onlyMissing && name.startsWith('index.db'))
      fs.rmSync(path.join(directory, name), { recursive: true, force: true });
  }
  const app = await openApp(engine, directory);
  const clock = started();
  await app.call('search.query', { query: 'закон', sort: 'relevance', limit: 1, offset: 0 });
  const { wall: seconds, cpu: busy } = clock();
  await app.close();
  return { seconds, busy, bytes: sizeOf(path.join(directory, 'index.db')) };
}

/** The two take turns with the same articles, so that a noisy machine is as noisy for both. */
async function writeBoth({ engine, folder, total, pool, say }) {
  const sentences = readPool(pool);
  const bare = bareTable(path.join(folder, 'bare.db'));
  const rows = await openRows(engine, path.join(folder, 'archive'));
  const seconds = { bare: 0, rows: 0 };
  const busy = { bare: 0, rows: 0 };
  for (let at = 0; at < total; at += CHUNK) {
    const articles = Array.from({ length: Math.min(CHUNK, total - at) }, (_, i) =>
      makeArticle(at + i, { pool: sentences, total }),
    );
    for (const [name, writer] of [
      ['bare', bare],
      ['rows', rows],
    ]) {
      const clock = started();
      for (let from = 0; from < articles.length; from += BATCH)
        writer.write(articles.slice(from, from + BATCH), at + from);
      const { wall, cpu } = clock();
      seconds[name] += wall;
      busy[name] += cpu;
    }
    if ((at / CHUNK) % 10 === 9) say(`${at + CHUNK} of ${total} articles written`);
  }
  bare.close();
  rows.close();
  return { seconds, busy };
}

/** What no archive can be quicker than by much. */
function bareTable(file) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec("CREATE VIRTUAL TABLE bare USING fts5(title, body, translation, tokenize = 'unicode61')");
  const insert = db.prepare('INSERT INTO bare (title, body, translation) VALUES (?, ?, ?)');
  return {
    write: db.transaction((articles) => {
      for (const { title, text, translation } of articles) insert.run(title, text, translation?.text ?? '');
    }),
    close: () => db.close(),
  };
}

const sizes = (folder) => ({
  bare: sizeOf(path.join(folder, 'bare.db')),
  archive: sizeOf(path.join(folder, 'archive', 'archive.db')),
});
const sizeOf = (file) => (fs.existsSync(file) ? fs.statSync(file).size : 0);
