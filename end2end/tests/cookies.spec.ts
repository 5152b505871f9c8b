import type { Server as HttpsServer } from 'node:https';
import { Api } from './support/api.ts';
import { freePort, Server } from './support/server.ts';
import { expect, someone, test as base } from './support/test.ts';
import { httpsInFrontOf } from './support/tls.ts';
import { Visitor } from './support/visitor.ts';

// A server whose public URL is https, as behind a real proxy.
const test = base.extend<{}, { https: { origin: string; server: Server } }>({
  https: [
    async ({}, use) => {
      const port = await freePort();
      const origin = `https://localhost:${port}`;
      const server = await Server.start(() => ({ REGULA_PUBLIC_URL: origin }));
      const proxy: HttpsServer = await httpsInFrontOf(server.port, port);
      await use({ origin, server });
      proxy.closeAllConnections();
      proxy.close();
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test('SES-02: over HTTPS the session cookie is bound to the host, and signing out removes it', async ({ another, https, way }) => {
  const ana = someone();
  await new Api(https.server.origin).register(ana);
  const { page } = await another({ ignoreHTTPSErrors: true });
  const visitor = new Visitor(page, way, https.origin);
  await visitor.open('/login');
  await visitor.fillSignIn(ana);
  await visitor.arriveAt('/dashboard');
  const cookies = await visitor.sessionCookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({
    name: '__Host-regula', secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost',
  });

  await visitor.signOut();
  expect(await visitor.sessionCookies()).toEqual([]);
  await visitor.open('/dashboard');
  await expect(visitor.heading).toHaveText('Sign in');
});

test('SES-02: the cookie of an ended session is removed', async ({ another, https, way }) => {
  const ana = someone();
  const api = new Api(https.server.origin);
  const { user } = await api.register(ana);
  const { page } = await another({ ignoreHTTPSErrors: true });
  const visitor = new Visitor(page, way, https.origin);
  await visitor.isSignedInAs(ana);
  expect(await visitor.sessionCookies()).toHaveLength(1);
  await api.ban(user.id, 'Rude');
  await api.unban(user.id);
  await visitor.open('/dashboard');
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  expect(await visitor.sessionCookies()).toEqual([]);
});
