#!/usr/bin/env node
/**
 * How well, on annotated texts, beside simpler means in the same run.
 *   npm run eval -- search [--conllu FILES…] [--names FILE] [--parallel FILES…] [--dictionary uk=DIR…] [--json]
 *   npm run eval -- align [--source FILE --target FILE] [--docs by-headline|N] [--seed N] [--json]
 * Without files: on small texts of our own, which show that it runs and nothing more.
 */
import { callersFolder } from './lib/run.mjs';
import { entry, SetupError } from './lib/say.mjs';
import { ensureReady } from './setup.mjs';
import { readFlags } from './eval/flags.mjs';

/** Each has `flags` (name → how many values it takes) and `evaluate(values, context)` → { report, figures }. */
const KINDS = {
  search: () => import('./eval/search.mjs'),
  align: () => import('./eval/align.mjs'),
};

await entry(async () => {
  const [kind, ...args] = process.argv.slice(2);
  if (!kind || !Object.hasOwn(KINDS, kind)) {
    throw new SetupError(`Say what to evaluate: npm run eval -- ${Object.keys(KINDS).join(' | ')}`);
  }
  await ensureReady({ need: ['deps', 'sqlite'], quiet: true });
  const { flags, evaluate } = await KINDS[kind]();
  const { json, ...values } = readFlags(args, { ...flags, json: 'none' });
  const { report, figures } = await evaluate(values, { folder: callersFolder('eval') });
  console.log(json ? JSON.stringify(figures, null, 2) : report);
  return 0;
});
