// Screenshots of every page with the data of the demo, light and dark, narrow and wide: into shots/, and the picture of
// the README into docs/.

import { join } from 'node:path';
import type { Api } from './support/api.ts';
import { DEMO_PASSWORD, Server } from './support/server.ts';
import { ADMIN, expect, test as base, type Person, type Visitor } from './support/test.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHOTS = join(ROOT, 'end2end/shots');
const USERS = 30;

const test = base.extend<{}, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await Server.start(undefined, USERS);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** The demo's user with this number, and their name. */
async function user(api: Api, number: number): Promise<Person & { id: string }> {
  const email = `user${number}@example.com`;
  const { user } = await api.login({ email, password: DEMO_PASSWORD });
  return { id: user.id, email, name: user.name, password: DEMO_PASSWORD };
}

function address(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z0-9 ]/g, '').toLowerCase();
  return `${plain.replaceAll(' ', '.')}@example.com`;
}

test('pictures of every page', async ({ another, api, problems, server }) => {
  problems.allowStatus(401, 403, 404, 422);
  const [ANA, FRIDA] = [await user(api, 1), await user(api, 2)];
  const [beatriz, caspar] = [await user(api, USERS - 1), await user(api, USERS)];
  await api.ban((await user(api, 3)).id, 'Spam in shared projects');
  await api.ban(FRIDA.id, 'Sold her account to somebody else', new Date(Date.now() + 30 * 86_400_000).toISOString());
  const forgetful = [4, 5, 6, 7].map((number) => `user${number}@example.com`);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      const isPhone = width < 700;
      const size = { width, height: isPhone ? 740 : 860 };
      const browser = async (person?: Pick<Person, 'email' | 'password'>): Promise<Visitor> => {
        const visitor = await another({
          colorScheme, reducedMotion: 'reduce', viewport: size,
          hasTouch: isPhone, isMobile: isPhone, deviceScaleFactor: 1,
        });
        if (person) await visitor.isSignedInAs(person);
        return visitor;
      };
      const take = async ({ page }: Visitor, name: string, isWhole = true) => {
        await page.mouse.move(0, 0);
        // As high as the page, so that the bar at the bottom is at its end.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (isWhole) await page.setViewportSize({ width, height: Math.max(height, size.height) });
        await page.screenshot({ path: join(SHOTS, `${name}-${width}-${colorScheme}.png`) });
        await page.setViewportSize(size);
      };

      const stranger = await browser();
      for (const [path, name] of [['/', 'landing'], ['/register', 'register'], ['/nowhere', '404'],
        ['/docs/api', 'api']] as const) {
        await stranger.open(path);
        await take(stranger, name, name !== 'api');
      }
      await stranger.open('/register');
      await stranger.page.getByLabel('Name').fill('Clara Weiss');
      await stranger.page.getByLabel('Email').fill('clara@example.com');
      await stranger.page.getByLabel('Password').fill('four-quiet-harbours');
      await expect(stranger.page.locator('[data-score]')).not.toBeEmpty();
      await take(stranger, 'register-strength');
      await stranger.open('/docs/api#group-tasks');
      await take(stranger, 'api-tasks', false);
      await stranger.open('/forgot-password');
      await take(stranger, 'forgot-password');
      // Links are limited per hour and address.
      const email = forgetful.pop()!;
      await stranger.page.getByLabel('Email').fill(email);
      await stranger.page.getByRole('button', { name: 'Send link' }).click();
      await stranger.arriveAt('/forgot-password?sent=1');
      await take(stranger, 'forgot-password-sent');
      await stranger.open(await server.linkMailed('reset-password', email));
      await take(stranger, 'reset-password');
      await stranger.open('/reset-password?token=AAAA');
      await take(stranger, 'reset-password-ended');
      await stranger.open('/verify-email?token=AAAA');
      await take(stranger, 'verify-email');
      await stranger.open('/login');
      await stranger.fillSignIn({ ...ANA, password: 'not-a-lantern-at-all' });
      await expect(stranger.page.getByLabel('Password')).toHaveAccessibleDescription('Incorrect email or password');
      await take(stranger, 'login');
      // A successful sign-in, which resets throttling.
      await stranger.fillSignIn(ANA);
      await stranger.arriveAt('/dashboard');
      const ana = stranger;
      await take(ana, 'today');
      if (width === 1280 && colorScheme === 'light') {
        await ana.page.screenshot({ path: join(ROOT, 'docs/screenshot.png') });
      }
      await ana.header.locator('summary').click();
      await take(ana, 'menu', false);
      await ana.open('/dashboard');
      await ana.page.getByRole('link', { name: /^Edit: / }).first().click();
      await expect(ana.page.getByLabel('Title', { exact: true })).toBeFocused();
      await take(ana, 'today-editor');
      for (const path of ['/commitments', '/commitments?order=1', '/commitments/new', '/library', '/readings', '/readings?notes=all', '/tasks']) {
        await ana.open(path);
        await take(ana, path.slice(1).replace(/\W+/g, '-'));
      }
      for (const [path, link, name] of [['/commitments', '/commitments/0', 'commitment'],
        ['/library', '/library/packages/0', 'package'], ['/tasks', '/projects/0', 'project']] as const) {
        await ana.open(path);
        await ana.open(new URL(await ana.page.locator(`main a[href^="${link}"]`).first().evaluate((it) =>
          (it as HTMLAnchorElement).href)).pathname);
        await take(ana, name);
      }
      await ana.open('/settings');
      await take(ana, 'settings');
      await ana.page.getByLabel('Key name').fill('Night backup');
      await ana.page.getByRole('button', { name: 'Create key' }).click();
      await ana.page.getByLabel('Your new key').scrollIntoViewIfNeeded();
      await take(ana, 'settings-key', false);
      await ana.open('/settings?delete=1');
      await take(ana, 'settings-delete', false);
      await ana.open('/confirm?next=%2Fsettings');
      await take(ana, 'confirm');

      const nobody = await browser();
      await nobody.open('/login');
      await nobody.fillSignIn(FRIDA);
      await expect(nobody.page.getByRole('main')).toContainText(/banned/i);
      await take(nobody, 'login-banned');

      const admin = await browser(ADMIN);
      await admin.open('/admin/users');
      await take(admin, 'admin-users');
      await admin.page.getByRole('button', { name: `Ban ${beatriz.name}`, exact: true }).click();
      const dialog = admin.page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill('Spam in shared projects');
      await take(admin, 'ban-dialog', false);
      await admin.open('/admin/users');
      for (const name of [beatriz.name, caspar.name]) await admin.page.getByLabel(`Select ${name}`).check();
      await take(admin, 'admin-users-picked');
      await admin.page.getByRole('button', { name: 'Ban selected', exact: true }).click();
      await expect(dialog).toBeVisible();
      await take(admin, 'ban-dialog-many', false);
      await admin.open('/admin');
      await take(admin, 'admin');
      await admin.open('/admin/audit');
      await take(admin, 'admin-audit');
      for (const path of ['/admin/library', '/admin/library/templates/new', '/admin/readings', '/admin/projects']) {
        await admin.open(path);
        await take(admin, path.slice(1).replace(/\W+/g, '-'));
      }
      await admin.open('/admin/users/new');
      await take(admin, 'admin-user-new');
      await admin.page.getByLabel('Email').fill(address(`Invited ${width} ${colorScheme}`));
      await admin.page.getByLabel('Name', { exact: true }).fill('Theo Marsh');
      await admin.page.getByRole('button', { name: 'Create user' }).click();
      await expect(admin.page.getByLabel('Link', { exact: true })).toBeVisible();
      await take(admin, 'admin-user-invited');
      await admin.open(`/admin/users?q=${ANA.email}`);
      await admin.page.getByRole('link', { name: ANA.name, exact: true }).click();
      await expect(admin.heading).toHaveText(ANA.name);
      await take(admin, 'admin-user');
      await admin.page.getByRole('button', { name: 'Delete', exact: true }).click();
      await expect(dialog).toBeVisible();
      await take(admin, 'admin-user-delete', false);

      // A user who is banned while signed in.
      const name = `Gone ${width} ${colorScheme}`;
      const gone = { name, email: address(name), password: DEMO_PASSWORD };
      const { user: { id } } = await api.register(gone);
      const banned = await browser(gone);
      await api.ban(id, 'Spam in shared projects', new Date(Date.now() + 7 * 86_400_000).toISOString());
      await banned.open('/dashboard');
      await take(banned, 'banned');
    }
  }
});
