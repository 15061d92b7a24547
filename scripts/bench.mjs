#!/usr/bin/env node
/**
 * Speed and memory, always beside a baseline in the same run: machines are noisy, so look at the ratios.
 *   npm run bench [-- --articles 10000] [--pool DIR] [--only archive,start] [--json]
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { callersFolder } from './lib/run.mjs';
import { entry, SetupError } from './lib/say.mjs';
import { withDisplay } from './lib/xvfb.mjs';
import { ensureReady } from './setup.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    pool: { type: 'string' },
    only: { type: 'string', default: 'archive,start' },
    json: { type: 'boolean', default: false },
  },
});

/** Each part runs in a process of its own, so that memory and caches are its own; it prints one JSON document. */
const PARTS = {
  archive: () => {
    const pool = values.pool ? path.resolve(callersFolder('bench'), values.pool) : '';
    return run(['--expose-gc', 'scripts/bench/archive.mjs', values.articles, pool], {});
  },
  start: () => withDisplay((display) => run(['scripts/bench/start.mjs'], display)),
};

await entry(async () => {
  if (!/^[1-9]\d{1,6}$/.test(values.articles)) throw new SetupError('--articles needs a whole number of at least 10.');
  await ensureReady({ need: ['deps', 'electron', 'sqlite', 'display', 'build'] });
  const results = {};
  for (const name of values.only.split(',')) {
    if (!(name in PARTS)) throw new SetupError(`There is no measurement “${name}”: ${Object.keys(PARTS).join(', ')}.`);
    results[name] = await PARTS[name]();
    if (!values.json) console.log(`${results[name].report}\n`);
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
  return 0;
});

function run(args, env) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 2 ** 20,
  });
  if (done.status !== 0) throw new SetupError(`${args.join(' ')} failed.`);
  return JSON.parse(done.stdout);
}
