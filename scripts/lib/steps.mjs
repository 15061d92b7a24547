/** The steps of `npm test`. Each resolves to { passed, failures: [name], skipped: [{ name, reason }] }. */
import fs from 'node:fs';
import path from 'node:path';
import { manifestOf, nodeModules, outDir, root } from './paths.mjs';
import { tallyPlaywright } from './playwright-tally.mjs';
import { runThrough } from './run.mjs';

const reports = path.join(outDir, 'test-reports');

/** In the order in which they run: what is quick and says most comes first. */
export const STEPS = {
  format: { title: 'Format', run: check('prettier', ['--check', '--log-level', 'warn', '.']) },
  types: { title: 'Types', run: check('typescript', ['-b'], 'tsc') },
  lint: { title: 'Lint', run: check('eslint', ['.', '--max-warnings', '0']) },
  imports: {
    title: 'Import rules',
    run: check('dependency-cruiser', ['src', '--config', '.dependency-cruiser.cjs', '-T', 'err-long'], 'depcruise'),
  },
  dead: { title: 'Dead code', run: check('knip', []) },
  unit: { title: 'Unit tests', run: vitest('unit') },
  contract: { title: 'Contract tests', run: vitest('contract') },
  migrations: { title: 'Migration tests', run: vitest('migrations') },
  security: { title: 'Security tests', run: security },
  e2e: { title: 'End-to-end tests in Electron', run: playwright('e2e') },
};

/** The script behind a package's command, run by this Node: quicker than npx, and the same on Windows. */
function command(name, bin = name) {
  const { bin: bins } = manifestOf(name);
  return path.join(nodeModules, name, typeof bins === 'string' ? bins : bins[bin]);
}

function run(name, args, env, bin) {
  const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  return runThrough(process.execPath, [command(name, bin), ...args], {
    cwd: root,
    env: { ...process.env, ...colours, ...env },
  });
}

function check(name, args, bin) {
  return async (env) => {
    const code = await run(name, args, env, bin);
    return { passed: code === 0 ? 1 : 0, failures: code === 0 ? [] : [`${name} found something`], skipped: [] };
  };
}

function vitest(suite) {
  return async (env) => {
    const file = freshReport(`${suite}.json`);
    const args = ['run', `tests/${suite}/`, '--reporter=default', '--reporter=./scripts/lib/vitest-tally.mjs'];
    const code = await run('vitest', args, { ...env, CUTTINGS_TALLY: file });
    return judge(code, readReport(file), `tests/${suite}`);
  };
}

function playwright(project) {
  return async (env) => {
    const file = freshReport(`${project}-playwright.json`);
    const args = ['test', `--project=${project}`];
    const code = await run('@playwright/test', args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, 'playwright');
    const report = readReport(file);
    return judge(code, report && tallyPlaywright(report), `tests/${project}`);
  };
}

/** Security has tests that drive Electron (*.spec.ts) and tests that only read files (*.test.ts). */
async function security(env) {
  const results = [];
  if (hasFiles('security', /\.test\.tsx?$/)) results.push(await vitest('security')(env));
  if (hasFiles('security', /\.spec\.ts$/) || results.length === 0) results.push(await playwright('security')(env));
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

function hasFiles(suite, pattern) {
  const folder = path.join(root, 'tests', suite);
  return fs.existsSync(folder) && fs.readdirSync(folder, { recursive: true }).some((name) => pattern.test(name));
}

/** A suite that runs nothing is not green, and neither is a runner that ends badly without naming a failed test. */
function judge(code, tally, place) {
  if (!tally) return { passed: 0, failures: [`the runner of ${place} wrote no report`], skipped: [] };
  const { passed, failures, skipped } = tally;
  if (passed + failures.length === 0) return { passed, failures: [`${place} ran no test`], skipped };
  if (code !== 0 && failures.length === 0) failures.push(`the runner of ${place} ended with exit code ${code}`);
  return tally;
}

function freshReport(name) {
  fs.mkdirSync(reports, { recursive: true });
  fs.rmSync(path.join(reports, name), { force: true });
  return path.join(reports, name);
}

const readReport = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);
