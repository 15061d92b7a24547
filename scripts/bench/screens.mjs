// One process: how long a whole screen takes (list, highlights, facets) beside plain FTS5, in turns.
// node screens.mjs ENGINE FOLDER TOTAL POOL → JSON on standard output.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openApp } from './engine.mjs';
import { started } from './measure.mjs';
import { queriesFor } from './queries.mjs';

const [engine, folder, total, pool] = process.argv.slice(2);
/** What the window asks for: so many rows, of which the visible ones are lit. */
const LIMIT = 50;
const SEEN = 12;
const WARM_ROUNDS = 3;

const bare = new Database(path.join(folder, 'bare.db'));
const many = Number(total) > 300_000 ? 12 : 30;
const classes = readQueries() ?? writeQueries();
const plain = {
  relevance: bare.prepare(
    "SELECT rowid, snippet(bare, -1, '[', ']', '…', 24) FROM bare WHERE bare MATCH ? ORDER BY bm25(bare) LIMIT 50",
  ),
  newest: bare.prepare(
    "SELECT rowid, snippet(bare, -1, '[', ']', '…', 24) FROM bare WHERE bare MATCH ? ORDER BY rowid DESC LIMIT 50",
  ),
};
const app = await openApp(engine, path.join(folder, 'archive'));
// What is read once when a person begins to search is not a query's.
await ask({ query: 'закон', sort: 'relevance' });

const figures = {};
for (const [name, queries] of Object.entries(classes)) figures[name] = await measure(queries);
await app.close();
bare.close();
console.log(JSON.stringify(figures));

async function ask({ query, sort }) {
  const clock = started();
  const answer = await app.call('search.query', { query, sort, limit: LIMIT, light: SEEN, offset: 0 });
  if (!answer.ok) throw new Error(`${query}: ${answer.error.message}`);
  return { took: clock(), total: answer.value.total };
}

function askPlain({ plain: match, sort }) {
  const clock = started();
  plain[sort].all(match);
  return clock();
}

async function measure(queries) {
  const times = { cold: [], ours: [], plain: [], oursBusy: [], plainBusy: [] };
  const found = [];
  for (let round = 0; round <= WARM_ROUNDS; round++) {
    for (const query of queries) {
      const { took, total: count } = await ask(query);
      const theirs = askPlain(query);
      if (round === 0) {
        times.cold.push(took.wall * 1000);
        found.push(count);
        continue;
      }
      times.ours.push(took.wall * 1000);
      times.plain.push(theirs.wall * 1000);
      times.oursBusy.push(took.cpu * 1000);
      times.plainBusy.push(theirs.cpu * 1000);
    }
  }
  return { ...times, found, queries: queries.map(({ query }) => query) };
}

function readQueries() {
  const file = path.join(folder, 'queries.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

function writeQueries() {
  const found = queriesFor(bare, { total: Number(total), pool, many });
  fs.writeFileSync(path.join(folder, 'queries.json'), JSON.stringify(found));
  return found;
}
