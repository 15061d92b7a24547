#!/usr/bin/env node
/**
 * `npm test`: makes everything ready, runs every step even when one before it failed, and ends with the line
 * `N passed, N failed`. `npm test -- unit e2e` runs only the steps that are named.
 */
import { entry, say, seconds, SetupError } from './lib/say.mjs';
import { STEPS } from './lib/steps.mjs';
import { needsOwnDisplay, withDisplay } from './lib/xvfb.mjs';
import { ensureReady } from './setup.mjs';

const TOOLS = ['deps', 'electron', 'sqlite', 'display', 'pdftools'];

await entry(async () => {
  const wanted = process.argv.slice(2).filter((arg) => arg !== '--');
  const unknown = wanted.find((name) => !(name in STEPS));
  if (unknown) throw new SetupError(`There is no step "${unknown}"; there are: ${Object.keys(STEPS).join(', ')}.`);
  const names = Object.keys(STEPS).filter((name) => wanted.length === 0 || wanted.includes(name));
  const rows = await setUp();
  if (rows.every(({ fatal }) => !fatal)) {
    await withDisplay(async (env) => {
      for (const name of names) rows.push(await runStep(name, env));
    }).catch((error) => rows.push(failure('display', error)));
  }
  return report(rows);
});

/** Nothing can run without the tools; a build that fails is one failed step, and the others still say their part. */
async function setUp() {
  try {
    await ensureReady({ need: TOOLS, ownDisplay: needsOwnDisplay() });
  } catch (error) {
    return [{ ...failure('set-up', error), fatal: true }];
  }
  try {
    await ensureReady({ need: ['build'], quiet: true });
  } catch (error) {
    return [failure('build', error)];
  }
  return [];
}

function failure(name, error) {
  say(error instanceof SetupError ? error.message : error.stack);
  return { name, passed: 0, failures: ['see above'], skipped: [], took: '' };
}

async function runStep(name, env) {
  const begun = performance.now();
  print(`\n== ${STEPS[name].title}`);
  const result = await STEPS[name].run(env);
  print(`   ${result.failures.length === 0 ? 'passed' : 'FAILED'} in ${seconds(begun)}`);
  return { name, ...result, took: seconds(begun) };
}

function report(rows) {
  list('Skipped', rows, ({ skipped }) => skipped.map((test) => `${test.name}: ${test.reason || 'no reason given'}`));
  list('Failed', rows, ({ failures }) => failures);
  print('\nStep        Result   Passed  Failed  Skipped   Took');
  for (const row of rows) print(tableLine(row));
  const sum = (count) => rows.reduce((total, row) => total + count(row), 0);
  const passed = sum((row) => row.passed);
  const failed = sum(({ failures }) => failures.length);
  const skipped = sum((row) => row.skipped.length);
  print(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function list(title, rows, linesOf) {
  const lines = rows.flatMap((row) => linesOf(row).map((line) => `  ${row.name}: ${line}`));
  if (lines.length > 0) print(`\n${title}:\n${lines.join('\n')}`);
}

function tableLine({ name, passed, failures, skipped, took }) {
  const numbers = [passed, failures.length, skipped.length];
  const columns = numbers.map((count, index) => String(count).padStart([8, 8, 9][index]));
  return `${name.padEnd(12)}${failures.length === 0 ? 'passed' : 'FAILED'}${columns.join('')}${took.padStart(9)}`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
