import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const Config = z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) });
const rules = Config.parse(require(join(root, '.dependency-cruiser.cjs'))).forbidden;

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** [rule, the file that breaks it, what stands in that file] */
const BREAKS: [string, string, string][] = [
  ['no-circular', 'src/main/archive/egg.ts', "import './hen.ts';"],
  ['electron-only-at-the-edge', 'src/main/features/search/window.ts', "import 'electron';"],
  ['electron-only-at-the-edge', 'src/main/app.ts', "import 'electron/main';"],
  ['sqlite-only-in-archive', 'src/main/features/search/sql.ts', "import 'better-sqlite3';"],
  ['shared-is-a-leaf', 'src/shared/text/node.ts', "import 'node:fs';"],
  ['shared-is-a-leaf', 'src/shared/text/package.ts', "import 'minisearch';"],
  ['shared-is-a-leaf', 'src/shared/text/alias.ts', "import '#main/archive/thing.ts';"],
  ['stemmer-only-in-stem', 'src/shared/words/stem.ts', "import 'minisearch';"],
  ['model-knows-no-one', 'src/shared/model/upwards.ts', "import '#shared/text/thing.ts';"],
  ['text-below-contract', 'src/shared/text/upwards.ts', "import '#shared/contract/thing.ts';"],
  ['words-below-contract', 'src/shared/words/upwards.ts', "import '#shared/contract/thing.ts';"],
  ['archive-below-features', 'src/main/archive/upwards.ts', "import '#main/features/search/thing.ts';"],
  ['index-below-features', 'src/main/searchIndex/upwards.ts', "import '#main/features/search/thing.ts';"],
  ['features-apart', 'src/main/features/tagging/sideways.ts', "import '#main/features/search/thing.ts';"],
  ['features-apart', 'src/main/features/tagging/relative.ts', "import '../search/thing.ts';"],
  ['features-below-ipc', 'src/main/features/tagging/upwards.ts', "import '#main/ipc/thing.ts';"],
  ['ipc-below-app', 'src/main/ipc/upwards.ts', "import '#main/threads/thing.ts';"],
  ['app-without-window', 'src/main/threads/window.ts', "import '#main/electron/thing.ts';"],
  ['renderer-without-node', 'src/renderer/src/ui/node.ts', "import 'node:path';"],
  ['renderer-apart-from-main', 'src/renderer/src/ui/main.ts', "import type { thing } from '#main/ipc/thing.ts';"],
  ['renderer-takes-contract-as-types', 'src/renderer/src/archive/value.ts', "import '#shared/contract/thing.ts';"],
  [
    'renderer-features-apart',
    'src/renderer/src/features/reading/side.ts',
    "import '#renderer/features/search/thing.ts';",
  ],
  ['renderer-base-below-features', 'src/renderer/src/ui/upwards.ts', "import '#renderer/features/search/thing.ts';"],
  ['preload-types-only', 'src/preload/value.ts', "import '#shared/contract/thing.ts';"],
];

/** What the house allows, so that a rule that forbids everything is noticed, too. */
const KEEPS: [string, string][] = [
  ['src/main/archive/hen.ts', "import './egg.ts';"], // the other half of the circle above
  ['src/main/archive/fine.ts', "import 'better-sqlite3';\nimport '#shared/model/thing.ts';\nimport 'node:fs';"],
  ['src/main/searchIndex/fine.ts', "import 'better-sqlite3';\nimport '#main/archive/thing.ts';"],
  [
    'src/main/features/search/fine.ts',
    "import '#main/searchIndex/thing.ts';\nimport '#main/archive/thing.ts';\nimport './thing.ts';",
  ],
  ['src/main/electron/fine.ts', "import 'electron';\nimport '#main/ipc/thing.ts';"],
  ['src/shared/contract/fine.ts', "import 'zod';\nimport '#shared/text/thing.ts';"],
  ['src/renderer/src/archive/fine.ts', "import type { thing } from '#shared/contract/thing.ts';"],
  ['src/renderer/src/features/search/fine.ts', "import '#renderer/ui/thing.ts';\nimport '#shared/text/thing.ts';"],
  ['src/preload/fine.ts', "import 'electron';\nimport type { thing } from '#shared/contract/thing.ts';"],
];

const ROOMS = [
  'shared/model',
  'shared/text',
  'shared/contract',
  'main/archive',
  'main/searchIndex',
  'main/features/search',
  'main/ipc',
];
const MORE_ROOMS = ['main/threads', 'main/electron', 'renderer/src/ui', 'renderer/src/features/search'];

describe('the walls of the house', () => {
  const house = mkdtempSync(join(tmpdir(), 'cuttings-house-'));
  let broken: { rule: string; from: string }[] = [];

  beforeAll(async () => {
    for (const name of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
      cpSync(join(root, name), join(house, name));
    }
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const room of [...ROOMS, ...MORE_ROOMS]) write(`src/${room}/thing.ts`, 'export const thing = 1;');
    for (const [, file, text] of BREAKS) write(file, text);
    for (const [file, text] of KEEPS) write(file, text);
    broken = await violations();
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function write(file: string, text: string) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${text}\n`);
  }

  /** One run for all cases; dependency-cruiser ends with the number of errors as its exit code. */
  async function violations() {
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [cruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const failed: unknown = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 2e7 }).catch(
      (error: unknown) => error,
    );
    const { stdout } = z.object({ stdout: z.string() }).parse(failed);
    const report = Report.parse(JSON.parse(stdout));
    return report.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  }

  it.each(BREAKS)('%s stops %s', (rule, from) => {
    expect(broken).toContainEqual({ rule, from });
  });

  it('lets in what belongs there', () => {
    const files = KEEPS.map(([file]) => file);
    const wrong = broken.filter(({ rule, from }) => files.includes(from) && rule !== 'no-circular');
    expect(wrong).toEqual([]);
  });

  it('has a breaking file for each rule, and each rule says what to do instead', () => {
    expect(new Set(BREAKS.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
    for (const { comment } of rules) expect(comment.length).toBeGreaterThan(20);
  });
});
