import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { NAME, Provider } from './support/provider.ts';
import { Server } from './support/server.ts';
import { PLAIN, expect, test as base, type Visitor } from './support/test.ts';

const test = base.extend<{ login: string }, { provider: Provider; server: Server }>({
  provider: [
    async ({}, use) => {
      const provider = await Provider.reserve();
      await use(provider);
      provider.stop();
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ provider }, use) => {
      const server = await Server.start(() => provider.settings());
      // Started after the app, which must not need it at its own start.
      await provider.start(server.origin);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  /** Login name at the provider, unique to the test. */
  login: async ({}, use) => use(`ana-${randomUUID().slice(0, 8)}`),
});

test.beforeEach(async ({ visitor }) => {
  // Blocks external fonts of the provider's pages.
  await visitor.context.route('https://fonts.googleapis.com/**', (route) =>
    route.fulfill({ contentType: 'text/css', body: '' }));
});

/** Signs in at the provider and consents. */
async function signInThere(page: Page, provider: Provider, login: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/**`);
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

function button(visitor: Visitor) {
  return visitor.page.getByRole('button', { name: `Continue with ${NAME}` });
}

test('a user signs up and signs in by the provider, and lands on the requested page', { tag: PLAIN }, async ({ login, provider, visitor }) => {
  const { page } = visitor;
  await visitor.open('/settings?from=mail');
  await visitor.page.getByRole('link', { name: 'Create an account' }).click();
  await button(visitor).click();
  await signInThere(page, provider, login);
  await visitor.arriveAt('/settings?from=mail');
  await expect(visitor.header).toContainText('Ana of Example');
  await expect(page.getByRole('region', { name: 'Sign-in methods' })).toContainText(`${login}@example.com`);
  await visitor.signOut();

  // The provider still has its session, and shows no form.
  await visitor.open('/login');
  await button(visitor).click();
  await visitor.arriveAt('/dashboard');
  await page.goBack();
  await expect(visitor.header, 'the redirect page is not in the history').toContainText('Ana of Example');
});

test('denied access at the provider is reported on the sign-in page', async ({ login, problems, provider, visitor }) => {
  problems.allowStatus(403);
  const { page } = visitor;
  await visitor.open('/login?next=%2Fsettings');
  await button(visitor).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByText(`Access was denied at ${NAME}.`)).toBeVisible();
  await expect(visitor.heading).toHaveText('Sign in');
  await expect(page.locator('body')).not.toContainText('End-User');
  // A second attempt is possible.
  await button(visitor).click();
  await signInThere(page, provider, login);
  await visitor.arriveAt('/settings');
});

test('a tampered or replayed callback is refused', async ({ login, problems, provider, visitor }) => {
  problems.allowStatus(400, 401);
  const { context, page } = visitor;
  for (const name of ['state', 'nonce']) {
    await context.clearCookies();
    await page.route(`${provider.issuer}/auth?**`, (route) => {
      const url = new URL(route.request().url());
      expect(url.searchParams.get(name)).toBeTruthy();
      url.searchParams.set(name, 'AAAAAAAAAAAAAAAAAAAAAA');
      return route.continue({ url: url.href });
    });
    await visitor.open('/login');
    await button(visitor).click();
    await signInThere(page, provider, login);
    const said = name === 'state' ? 'This sign-in has expired or was already used.' : 'could not be trusted';
    await expect(page.getByText(said)).toBeVisible();
    expect((await context.cookies()).map((cookie) => cookie.name)).not.toContain('regula');
    await page.unroute(`${provider.issuer}/auth?**`);
  }

  let callback = '';
  context.on('request', (request) => {
    if (request.url().includes('/auth/oidc/callback?')) callback = request.url();
  });
  await context.clearCookies();
  await visitor.open('/login');
  await button(visitor).click();
  await signInThere(page, provider, login);
  await visitor.arriveAt('/dashboard');
  expect(callback).toContain('code=');
  const again = await page.goto(callback);
  expect(again?.status()).toBe(400);
  await expect(page.getByText('This sign-in has expired or was already used.')).toBeVisible();
});

test('the provider requires PKCE', async ({ provider, server }) => {
  const query = new URLSearchParams({
    client_id: 'regula', response_type: 'code', scope: 'openid', state: 'x', nonce: 'x',
    redirect_uri: `${server.origin}/auth/oidc/callback`,
  });
  const answer = await fetch(`${provider.issuer}/auth?${query}`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toContain('error=invalid_request');
});

test('an account is linked and unlinked, but its only sign-in method stays', async ({ ana, login, problems, provider, visitor }) => {
  problems.allowStatus(409);
  const { page } = visitor;
  const ways = page.getByRole('region', { name: 'Sign-in methods' });
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  await expect(ways).toContainText('You can sign in with your password.');
  await ways.getByRole('button', { name: `Link ${NAME}` }).click();
  await signInThere(page, provider, login);
  await visitor.arriveAt('/settings');
  await expect(ways).toContainText(`${login}@example.com`);
  await visitor.signOut();

  await visitor.open('/login');
  await button(visitor).click();
  await visitor.arriveAt('/dashboard');
  await expect(visitor.header).toContainText(ana.name);
  await visitor.open('/settings');
  await ways.getByRole('button', { name: `Unlink ${NAME}` }).click();
  await expect(ways).not.toContainText(`${login}@example.com`);
  await visitor.signOut();

  // The same login at the provider now creates a new account, without a password.
  await visitor.open('/login');
  await button(visitor).click();
  await visitor.arriveAt('/dashboard');
  await visitor.open('/settings');
  await ways.getByRole('button', { name: `Unlink ${NAME}` }).click();
  await expect(ways.getByRole('alert')).toHaveText('This is your only way to sign in. Set a password first.');
  await expect(ways).toContainText(`${login}@example.com`);
});

test('a matching address does not sign in to an existing account', async ({ ana, problems, provider, visitor }) => {
  problems.allowStatus(409);
  const { context, page } = visitor;
  const name = ana.email.split('@')[0]!;
  for (const login of [name, `unsure-${name}`]) {
    await context.clearCookies();
    await visitor.open('/login');
    await button(visitor).click();
    await signInThere(page, provider, login);
    await expect(page.getByText('An account with this address exists. Sign in with its password')).toBeVisible();
    expect((await context.cookies()).map((cookie) => cookie.name)).not.toContain('regula');
  }
});

test('a banned user sees the reason after signing in by the provider', async ({ ana, api, login, problems, provider, visitor }) => {
  problems.allowStatus(403);
  const { page } = visitor;
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  await page.getByRole('button', { name: `Link ${NAME}` }).click();
  await signInThere(page, provider, login);
  await visitor.arriveAt('/settings');
  await visitor.signOut();
  await api.ban(ana.tokens.user.id, 'Spam in the garden');
  await visitor.open('/login');
  await button(visitor).click();
  await expect(page.getByText('Your account is banned permanently. Reason: Spam in the garden')).toBeVisible();
});

test('axe reports no violations on the provider button, redirect page, error, and settings', async ({ login, problems, provider, visitor }) => {
  problems.allowStatus(403);
  const { page } = visitor;
  await page.route(`${provider.issuer}/auth?**`, (route) => route.fulfill({ status: 204 }));
  for (const path of ['/login', '/register']) {
    await visitor.open(path);
    await expectAccessible(visitor);
  }
  await button(visitor).click();
  await visitor.arriveAt('/auth/oidc');
  await expectAccessible(visitor);
  await page.unroute(`${provider.issuer}/auth?**`);
  await page.getByRole('link', { name: `Continue to ${NAME}` }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByText('Access was denied')).toBeVisible();
  await expectAccessible(visitor);
  await button(visitor).click();
  await signInThere(page, provider, login);
  await visitor.open('/settings');
  await expectAccessible(visitor);
});
