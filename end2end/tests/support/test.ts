// Fixtures of every test: a server, an API client, and visitors with a browser.

import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { Api, someone, type Person, type Tokens } from './api.ts';
import { Problems } from './problems.ts';
import { Server } from './server.ts';
import { Visitor, type Way } from './visitor.ts';

export { expect, someone };
export { ADMIN } from './server.ts';
export { expectWrong } from './visitor.ts';
export type { Person, Tokens, Visitor };

/** Tag of a test that also runs without JavaScript. */
export const PLAIN = '@plain';
/** Tag of a test that also runs with scripts, but without the islands. */
export const BLOCKED = '@blocked';

/** Debian's Chromium, without background network traffic. */
export const CHROMIUM = {
  launchOptions: {
    executablePath: process.env.REGULA_CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

export interface Options {
  way: Way;
}

interface Fixtures {
  problems: Problems;
  api: Api;
  /** Opens another browser, of the same person or another. */
  another: (options?: BrowserContextOptions) => Promise<Visitor>;
  visitor: Visitor;
  /** A registered user, and their tokens as an API client. */
  ana: Person & { tokens: Tokens };
}

interface WorkerFixtures {
  server: Server;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  way: ['islands', { option: true }],

  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  api: async ({ server }, use) => use(new Api(server.origin)),

  problems: async ({ way }, use) => {
    const problems = new Problems(way === 'blocked');
    await use(problems);
    expect(problems.all, 'unexpected errors in the browser').toEqual([]);
  },

  another: async ({ browser, contextOptions, javaScriptEnabled, problems, way, server }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, javaScriptEnabled, ...options });
      contexts.push(context);
      await problems.watch(context);
      const page = await context.newPage();
      await holdBack(page, way);
      return new Visitor(page, way, server.origin);
    });
    for (const context of contexts) await context.close();
  },

  context: async ({ context, problems }, use) => {
    await problems.watch(context);
    await use(context);
  },

  page: async ({ page, way }, use) => {
    await holdBack(page, way);
    await use(page);
  },

  visitor: async ({ page, way, server }, use) => use(new Visitor(page, way, server.origin)),

  ana: async ({ api }, use) => {
    const person = someone();
    await use({ ...person, tokens: await api.register(person) });
  },
});

/** Blocks WASM, within the browser: a route of Playwright would also switch off its cache. */
async function holdBack(page: Page, way: Way): Promise<void> {
  if (way !== 'blocked') return;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBlockedURLs', { urls: ['*.wasm'] });
}
