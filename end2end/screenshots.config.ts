import { defineConfig } from '@playwright/test';
import { CHROMIUM, type Options } from './tests/support/test.ts';

// Pictures of every page, to look at: `npm run screenshots`. No test, and no part of the ordinary run.
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
      // Without the bars that only a mouse needs.
      args: [...CHROMIUM.launchOptions.args, '--hide-scrollbars'],
    },
  },
});
