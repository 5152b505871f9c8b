// Tour of every linked page, as a user with a year of commitments and as an admin: each exists, fits a phone, and
// passes axe.

import { expectAccessible } from './support/axe.ts';
import { expectFits, PHONE } from './support/fits.ts';
import { DEMO_PASSWORD, Server } from './support/server.ts';
import { ADMIN, PLAIN, expect, test as base, type Visitor } from './support/test.ts';

const test = base.extend<{}, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await Server.start(undefined, 3);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Kind of page that an address leads to: `/tasks?label&page`, whatever the label. */
function kind({ pathname, searchParams }: URL): string {
  const path = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}').replace(/\d{4}-\d\d-\d\d/, '{date}');
  return `${path}?${[...new Set(searchParams.keys())].sort().join('&')}`;
}

/** Follows links to one page of each kind, and checks it. */
async function tour(visitor: Visitor, look: () => Promise<void>): Promise<string[]> {
  const { page } = visitor;
  const origin = new URL(page.url()).origin;
  const seen = new Map([['/dashboard?', '/dashboard']]);
  for (const [, path] of seen) {
    expect(await visitor.open(path), path).toBe(200);
    const links = await page.locator('a[href]:not([download], [href^="#"])').evaluateAll((all) =>
      all.map((it) => (it as HTMLAnchorElement).href));
    await look();
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== origin || /^\/(api|docs|fn|auth)\b/.test(url.pathname)) continue;
      if (!seen.has(kind(url))) seen.set(kind(url), url.pathname + url.search);
    }
  }
  return [...seen.keys()];
}

const TOURISTS = [
  ['a user', { email: 'user1@example.com', password: DEMO_PASSWORD }, ['/commitments/{id}?', '/library/packages/{id}?', '/readings/{date}?', '/projects/{id}?']],
  ['an admin', ADMIN, ['/admin/library/templates/{id}?', '/admin/readings/plans/{id}?', '/admin/projects?']],
] as const;

for (const [who, person, among] of TOURISTS) {
  // Without JavaScript there are buttons for search and preview, which scripts hide.
  test(`all pages linked for ${who} fit a phone, and axe reports no violations`, { tag: PLAIN }, async ({ another }) => {
    test.setTimeout(600_000);
    const phone = await another(PHONE);
    await phone.isSignedInAs(person);
    await phone.open('/dashboard');
    const kinds = await tour(phone, async () => {
      await expectAccessible(phone);
      await expectFits(phone);
    });
    expect(kinds).toEqual(expect.arrayContaining([...among]));
  });
}
