#!/usr/bin/env node
/**
 * Speed and memory, always beside a baseline in the same run: machines are noisy, so look at the ratios.
 *   npm run bench [-- PARTS…] [--articles N] [--pool DIR] [--keep DIR] [--json]
 * Parts: import, search, typing, reading, workbench, start; all of them when none is named. --keep keeps prepared archives for the next run.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { callersFolder } from './lib/run.mjs';
import { entry, SetupError } from './lib/say.mjs';
import { withDisplay } from './lib/xvfb.mjs';
import { ensureReady } from './setup.mjs';

/** Each part runs in a process of its own, so that memory and caches are its own; it prints one JSON document. */
const PARTS = {
  import: ({ articles, pool }) => run(['--expose-gc', 'scripts/bench/importing.mjs', articles ?? '10000', pool], {}),
  search: ({ articles, pool, keep }) => run(['scripts/bench/search.mjs', articles ?? '100000', pool, keep], {}),
  typing: ({ articles, pool, keep }) =>
    withDisplay((display) => run(['scripts/bench/typing.mjs', articles ?? '100000', pool, keep], display)),
  reading: () => withDisplay((display) => run(['scripts/bench/reading.mjs'], display)),
  workbench: () => run(['scripts/bench/workbench.mjs'], {}),
  start: () => withDisplay((display) => run(['scripts/bench/start.mjs'], display)),
};

await entry(async () => {
  const { parts, json, ...options } = readOptions();
  await ensureReady({ need: ['deps', 'electron', 'sqlite', 'display', 'build'] });
  const results = {};
  for (const name of parts) {
    results[name] = await PARTS[name](options);
    if (!json) console.log(`${results[name].report}\n`);
  }
  if (json) console.log(JSON.stringify(results, null, 2));
  return 0;
});

function readOptions() {
  const { values, positionals } = parse();
  for (const name of positionals) {
    if (!Object.hasOwn(PARTS, name))
      throw new SetupError(`There is no measurement “${name}”: ${Object.keys(PARTS).join(', ')}.`);
  }
  if (values.articles !== undefined && !/^[1-9]\d{2,6}$/.test(values.articles))
    throw new SetupError('--articles needs a whole number from 100 to 9999999.');
  const place = (folder) => (folder === undefined ? '' : path.resolve(callersFolder('bench'), folder));
  const { articles, json } = values;
  const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
  return { parts, json, articles, pool: place(values.pool), keep: place(values.keep) };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        pool: { type: 'string' },
        keep: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new SetupError(error.message);
  }
}

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
