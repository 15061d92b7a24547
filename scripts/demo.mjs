#!/usr/bin/env node
/**
 * `npm run demo [-- ARTICLE TRANSLATION]`: the main job in the real window on a temporary archive: import, search, read
 * side by side, tag, export. Prints each step and leaves the PDF and a picture of each step in demo/.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { callersFolder, runThrough } from './lib/run.mjs';
import { entry, SetupError } from './lib/say.mjs';
import { withDisplay } from './lib/xvfb.mjs';
import { ensureReady } from './setup.mjs';

const SAMPLE = ['resources/sample/partners.ru.txt', 'resources/sample/partners.en.txt'].map((file) =>
  path.join(root, file),
);

await entry(async () => {
  const [article, translation] = files(process.argv.slice(2));
  await ensureReady({ need: ['deps', 'electron', 'sqlite', 'display', 'build'] });
  fs.rmSync(path.join(root, 'demo'), { recursive: true, force: true });
  const runner = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return withDisplay((display) =>
    runThrough(process.execPath, [runner, 'test', '--config', 'tests/demo/playwright.config.ts'], {
      cwd: root,
      env: { ...process.env, ...display, CUTTINGS_DEMO_ARTICLE: article, CUTTINGS_DEMO_TRANSLATION: translation },
    }),
  );
});

function files(named) {
  if (named.length === 0) return SAMPLE;
  if (named.length !== 2) {
    throw new SetupError('Name an article and its translation, or neither: npm run demo -- ARTICLE TRANSLATION');
  }
  return named.map((name) => {
    const file = path.resolve(callersFolder('demo'), name);
    if (!fs.existsSync(file)) throw new SetupError(`There is no file ${file}. Nothing was done.`);
    return file;
  });
}
