import { defineConfig } from '@playwright/test';
import { CHROMIUM, type Options } from './tests/support/test.ts';

// The same pages, in the three ways in which they reach people: alive, without JavaScript, and with scripts but
// without the islands, which is how a page is until they have arrived.
export default defineConfig<Options>({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // For machines that are slow and have other things to do. What goes well does not wait.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...CHROMIUM,
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    // Only where a test is about it: what passes through a worker, a test cannot hold up.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'islands', use: { way: 'islands' } },
    // The attacks and the rules of axe are scripts, and have nothing to say without. What axe looks at is the same HTML.
    {
      name: 'plain',
      use: { way: 'plain', javaScriptEnabled: false },
      testIgnore: ['**/accessibility.spec.ts', '**/cross-site.spec.ts'],
    },
    {
      name: 'blocked',
      use: { way: 'blocked' },
      testIgnore: ['**/accessibility.spec.ts', '**/cross-site.spec.ts'],
    },
  ],
});
