// One process: what searching holds in memory. node --expose-gc held.mjs ENGINE FOLDER → JSON on standard output.
import fs from 'node:fs';
import path from 'node:path';
import { openApp } from './engine.mjs';

const [engine, folder] = process.argv.slice(2);
const classes = JSON.parse(fs.readFileSync(path.join(folder, 'queries.json'), 'utf8'));

function held() {
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  // What array buffers hold is part of `external`.
  return { own: heapUsed + external, rss };
}

const before = held();
const app = await openApp(engine, path.join(folder, 'archive'));
for (const { query, sort } of Object.values(classes).flat()) {
  await app.call('search.query', { query, sort, limit: 50, offset: 0 });
  await app.call('search.suggest', { typed: query });
}
const after = held();
await app.close();
console.log(JSON.stringify({ own: after.own - before.own, rss: after.rss - before.rss }));
