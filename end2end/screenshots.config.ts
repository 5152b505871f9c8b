import { defineConfig } from '@playwright/test';
import { CHROMIUM, type Options } from './tests/support/test.ts';

// Screenshots of every page, for review: `npm run screenshots`. Not a test, and not part of the normal run.
export default defineConfig<Options>({
  testDir: 'tests',
  testMatch: 'screenshots.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    way: 'islands',
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    launchOptions: {
      ...CHROMIUM.launchOptions,
      // Without scroll bars.
      args: [...CHROMIUM.launchOptions.args, '--hide-scrollbars'],
    },
  },
});
