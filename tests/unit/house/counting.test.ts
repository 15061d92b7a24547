import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../../..');
const Result = z.object({
  passed: z.int(),
  failures: z.array(z.string()),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
});

const MIXED = `import { it } from 'vitest';
it('is right', () => {});
it('is wrong', () => { throw new Error('on purpose'); });
it('needs a Mac', ({ skip }) => skip('only on a Mac'));
it.todo('comes later');
`;
const DRIVEN = `import { test } from '@playwright/test';
test('is right', () => {});
test('is wrong', () => { throw new Error('on purpose'); });
test('needs a printer', () => test.skip(true, 'no printer here'));
`;

/** `npm test` in a small house of its own: it is the gate, so somebody has to test the gate. */
describe('what npm test counts', () => {
  const house = mkdtempSync(join(tmpdir(), 'cuttings-count-'));

  beforeAll(() => {
    for (const name of ['scripts', 'package.json', 'vitest.config.ts', 'playwright.config.ts']) {
      cpSync(join(root, name), join(house, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    write('tests/unit/mixed.test.ts', MIXED);
    write('tests/migrations/skipped.test.ts', "import { it } from 'vitest';\nit.skip('is for later', () => {});\n");
    write('tests/security/broken.test.ts', "import './nowhere.ts';\n");
    write('tests/e2e/driven.spec.ts', DRIVEN);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function write(file: string, text: string) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }

  async function runStep(name: string) {
    const steps = pathToFileURL(join(house, 'scripts/lib/steps.mjs')).href;
    const code = `const { STEPS } = await import(${JSON.stringify(steps)});
      const result = await STEPS[${JSON.stringify(name)}].run({});
      console.log('\\nRESULT ' + JSON.stringify(result));`;
    const args = ['--input-type=module', '-e', code];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house });
    return Result.parse(JSON.parse(/^RESULT (.*)$/m.exec(stdout)?.[1] ?? 'null'));
  }

  it('counts what Vitest passed, failed and skipped, and says why it was skipped', async () => {
    expect(await runStep('unit')).toEqual({
      passed: 1,
      failures: ['tests/unit/mixed.test.ts > is wrong'],
      skipped: [
        { name: 'tests/unit/mixed.test.ts > needs a Mac', reason: 'only on a Mac' },
        { name: 'tests/unit/mixed.test.ts > comes later', reason: 'to do' },
      ],
    });
  });

  it('counts what Playwright passed, failed and skipped, and says why it was skipped', async () => {
    expect(await runStep('e2e')).toEqual({
      passed: 1,
      failures: ['e2e/driven.spec.ts > is wrong'],
      skipped: [{ name: 'e2e/driven.spec.ts > needs a printer', reason: 'no printer here' }],
    });
  });

  it('does not take a suite without tests for a green one', async () => {
    expect((await runStep('contract')).failures).toEqual(['tests/contract ran no test']);
  });

  it('does not take a suite that skips all of its tests for a green one', async () => {
    expect((await runStep('migrations')).failures).toEqual(['tests/migrations ran no test']);
  });

  it('counts a test file that cannot be loaded as failed', async () => {
    expect((await runStep('security')).failures).toEqual(['tests/security/broken.test.ts']);
  });
});
