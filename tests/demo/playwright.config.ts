import { defineConfig } from '@playwright/test';

/** Not part of the tests: `npm run demo` shows the main job with it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/demo',
  timeout: 120_000,
  workers: 1,
  reporter: [['./tellSteps.ts']],
});
