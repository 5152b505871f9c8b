import { defineConfig } from '@playwright/test';
import { BLOCKED, CHROMIUM, PLAIN, type Options } from './tests/support/test.ts';

// Every test runs with islands. Tagged ones run a second time without JavaScript (PLAIN), or with scripts but without
// islands (BLOCKED), as while a page is still loading them. README.md lists which.
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
    // Without page transitions, during which nothing can be clicked.
    contextOptions: { reducedMotion: 'reduce' },
    // Only for tests of the worker: Playwright cannot delay requests that pass through one.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // Traces slow down every test, including those that pass.
    trace: process.env.REGULA_TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'islands', use: { way: 'islands' } },
    { name: 'plain', use: { way: 'plain', javaScriptEnabled: false }, grep: new RegExp(PLAIN) },
    { name: 'blocked', use: { way: 'blocked' }, grep: new RegExp(BLOCKED) },
  ],
});
