// Speed and memory, always beside a baseline in the same run: machines are noisy, so look at the ratios.
//   npm run bench [-- --articles 10000] [--pool DIR] [--only import,search,start] [--json]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureReady } from './setup.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    pool: { type: 'string' },
    only: { type: 'string', default: 'import,search,start' },
    json: { type: 'boolean', default: false },
  },
});
await ensureReady({ need: ['deps', 'electron', 'sqlite', 'display', 'build'] });

const wanted = values.only.split(',');
const results = {};
if (wanted.includes('import') || wanted.includes('search')) {
  results.archive = run(['--expose-gc', 'scripts/bench/archive.mjs', values.articles, values.pool ?? '']);
}
if (wanted.includes('start')) results.start = run(['scripts/bench/start.mjs']);
if (values.json) console.log(JSON.stringify(results, null, 2));
else for (const { report } of Object.values(results)) console.log(`${report}\n`);

/** Each part in a process of its own, so that memory and caches are its own. It prints one JSON document. */
function run(args) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 2 ** 20,
  });
  if (done.status !== 0) throw new Error(`${args.join(' ')} failed`);
  return JSON.parse(done.stdout);
}
