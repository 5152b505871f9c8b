import { defineConfig } from '@playwright/test';
import { BLOCKED, CHROMIUM, PLAIN, type Options } from './tests/support/test.ts';

// Every test runs with the islands alive. Those that are tagged run a second time without JavaScript (PLAIN), or with
// scripts but without the islands (BLOCKED), which is how a page is until they have arrived. README.md says which.
export default defineConfig<Options>({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // For slow machines: a test that passes does not wait.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...CHROMIUM,
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    // Without the transitions between pages, during which nothing can be clicked.
    contextOptions: { reducedMotion: 'reduce' },
    // Only where a test is about it: what passes through a worker, a test cannot hold up.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // Recording slows every test, also those that pass.
    trace: process.env.REGULA_TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'islands', use: { way: 'islands' } },
    { name: 'plain', use: { way: 'plain', javaScriptEnabled: false }, grep: new RegExp(PLAIN) },
    { name: 'blocked', use: { way: 'blocked' }, grep: new RegExp(BLOCKED) },
  ],
});
