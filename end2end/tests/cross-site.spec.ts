import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import { expect, someone, test as base } from './support/test.ts';

interface Attack {
  /** Other origins: another port of the same host, which is the same site, and another host. */
  origins: string[];
  /** Sets the HTML of the attacker's page. */
  page: (html: string) => void;
}

const test = base.extend<{ attack: Attack }>({
  attack: async ({}, use) => {
    let html = '';
    const server: HttpServer = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' });
      response.end(`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Attack</title>${html}`);
    }).listen(0);
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const origins = [`http://127.0.0.1:${address.port}`, `http://localhost:${address.port}`];
    await use({ origins, page: (text) => { html = text; } });
    server.closeAllConnections();
    server.close();
  },
});

function form(action: string, fields: Record<string, string>): string {
  const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`);
  return `<form method="post" action="${action}">${inputs.join('')}</form><script>document.forms[0].submit()</script>`;
}

test('CSR-12: a cross-origin form cannot add a task', async ({
  ana, api, attack, problems, server, visitor,
}) => {
  problems.allowStatus(403);
  await visitor.isSignedInAs(ana);
  for (const origin of attack.origins) {
    attack.page(form(`${server.origin}/fn/create_task`, { title: `Planted from ${origin}`, page: '/dashboard' }));
    const answered = visitor.page.waitForResponse('**/fn/create_task');
    await visitor.page.goto(origin);
    expect((await answered).status(), origin).toBe(403);
  }
  expect(await api.tasks(ana.tokens)).toEqual([]);
  expect(await visitor.open('/dashboard')).toBe(200);
  await expect(visitor.header).toContainText(ana.name);
});

test('CSR-12: a cross-origin form cannot sign a user in', async ({ ana, api, attack, problems, server, visitor }) => {
  problems.allowStatus(403);
  const mallory = someone('Mallory');
  await api.register(mallory);
  const { email, password } = mallory;
  for (const isSignedIn of [false, true]) {
    if (isSignedIn) await visitor.isSignedInAs(ana);
    const before = await visitor.context.cookies(server.origin);
    for (const origin of attack.origins) {
      attack.page(form(`${server.origin}/fn/login`, { email, password, remember: 'true' }));
      const answered = visitor.page.waitForResponse('**/fn/login');
      await visitor.page.goto(origin);
      expect((await answered).status(), origin).toBe(403);
      expect(await visitor.context.cookies(server.origin), origin).toEqual(before);
    }
  }
  await visitor.open('/dashboard');
  await expect(visitor.header).toContainText(ana.name);
});

test('CSR-12: a cross-origin script cannot add a task by requests without a preflight', async ({
  ana, api, attack, problems, server, visitor,
}) => {
  // Chromium logs the refusals, and that responses may not be read.
  problems.allowStatus(403);
  problems.allowLostRequests();
  problems.allowFramingRefusals();
  await visitor.isSignedInAs(ana);
  // Four requests with `fetch`, a beacon, and a form in a sandbox. The server logs each refusal.
  const TRIES = 6;
  const refusals = () => server.log.split('"origin.refused"').length - 1;
  for (const origin of attack.origins) {
    const before = refusals();
    attack.page('');
    await visitor.page.goto(origin);
    await visitor.page.evaluate(async (target) => {
      const body = new URLSearchParams({ title: 'Planted' });
      const text = body.toString();
      const inits: RequestInit[] = [
        { body },
        { body, referrerPolicy: 'no-referrer' },
        { body: new Blob([text], { type: 'text/plain' }) },
        { body: text, headers: { 'content-type': 'multipart/form-data' } },
      ];
      for (const init of inits) {
        await fetch(target, { method: 'POST', mode: 'no-cors', credentials: 'include', ...init }).catch(() => {});
      }
      navigator.sendBeacon(target, body);
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.sandbox.add('allow-forms', 'allow-scripts');
      frame.srcdoc = `<form method="post" action="${target}"><input name="title" value="Planted"></form>
        <script>document.forms[0].submit()</script>`;
    }, `${server.origin}/fn/create_task`);
    await expect.poll(() => refusals() - before, origin).toBe(TRIES);
  }
  expect(await api.tasks(ana.tokens)).toEqual([]);
});

test('pages cannot be framed by another origin', async ({ attack, server, visitor, problems }) => {
  problems.allowFramingRefusals();
  for (const origin of attack.origins) {
    attack.page(`<iframe src="${server.origin}/login" title="Bait"></iframe>`);
    const refused = visitor.page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await visitor.page.goto(origin);
    await refused;
    await expect(visitor.page.frameLocator('iframe').getByText('Welcome back.')).toHaveCount(0);
  }
});
