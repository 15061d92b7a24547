import { defineConfig } from '@playwright/test';

/** Both projects start the built application in the linked Electron; `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  timeout: 60_000,
  retries: 0, // a test that passes the second time has found something
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'out/test-reports/playwright.json' }]],
  projects: [
    { name: 'security', testMatch: 'security/**/*.spec.ts' },
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
  ],
});
