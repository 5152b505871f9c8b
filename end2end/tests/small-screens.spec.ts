import { expectFits, PHONE } from './support/fits.ts';
import { ADMIN, expect, someone, test } from './support/test.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const STRANGER = ['/', '/login', '/register', '/forgot-password', '/forgot-password?sent=1', '/reset-password?token=AAAA',
  '/verify-email?token=AAAA', '/docs/api', '/no/such/page'];

/** Widths below and above the point at which the header and lists omit something. */
const WIDTHS = [320, 360];

test('public pages fit a phone, with large enough touch targets', async ({ ana, another, api, problems, server }) => {
  problems.allowStatus(404, 410, 422);
  const phone = await another(PHONE);
  for (const path of STRANGER) {
    await phone.open(path);
    await expectFits(phone, WIDTHS);
  }
  expect((await api.call('POST', '/api/auth/password/forgot', { email: ana.email })).status).toBe(202);
  await phone.open(await server.linkMailed('reset-password', ana.email));
  await phone.page.getByLabel('New password').fill('password1');
  await expect(phone.page.locator('[data-score]')).not.toBeEmpty();
  await expectFits(phone, WIDTHS);
});

test('the pages of a user fit a phone, even with very long words', async ({ another, api, problems }) => {
  problems.allowStatus(403);
  const phone = await another(PHONE);
  const ana = { ...someone(), name: LONG };
  const tokens = await api.register(ana);
  const { id } = await api.addTask(tokens, { title: LONG, description: LONG, due_date: '2041-12-24', priority: 'high' });
  await api.addTask(tokens, { title: 'Order seed garlic' });
  await phone.isSignedInAs(ana);
  for (const path of ['/dashboard', `/dashboard?edit=${id}`, '/settings', '/settings?delete=1', '/confirm', '/admin/users']) {
    await phone.open(path);
    await expectFits(phone, WIDTHS);
  }
  await phone.open('/settings');
  await phone.page.getByLabel('Key name').fill(LONG);
  await phone.page.getByRole('button', { name: 'Create key' }).click();
  await expect(phone.page.getByLabel('Your new key')).toBeVisible();
  await expectFits(phone, WIDTHS);
  await phone.open('/dashboard');
  await phone.header.locator('summary').click();
  await expectFits(phone, WIDTHS);
  await api.ban(tokens.user.id, LONG);
  await phone.open('/dashboard');
  await expect(phone.heading).toHaveText('Your account is banned');
  await expectFits(phone, WIDTHS);
});

test('admin pages fit a phone, even with a very long name', async ({ another, api }) => {
  const phone = await another(PHONE);
  const { page } = phone;
  const bruno = { ...someone('Bruno Costa'), name: LONG };
  const [{ id }] = await api.addUsers(bruno) as [{ id: string }];
  await phone.isSignedInAs(ADMIN);
  const one = `/admin/users/${id}`;
  for (const path of ['/admin', '/admin/users', '/admin/users/new', '/admin/audit', `/admin/audit?on=${id}`, one,
    `${one}?step=ban`, `${one}?step=role`, `${one}?step=delete`]) {
    await phone.open(path);
    await expectFits(phone, WIDTHS);
  }
  await phone.open(one);
  await page.getByRole('button', { name: 'Create reset link' }).click();
  await expect(page.getByLabel('Link', { exact: true })).toBeVisible();
  await expectFits(phone, WIDTHS);
  await phone.open('/admin');
  await page.getByText('Numbers').first().click();
  await expectFits(phone, WIDTHS);
  await phone.open(`/admin/users?q=${bruno.email}`);
  await phone.user(bruno).getByRole('button', { name: `Ban ${LONG}`, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectFits(phone, WIDTHS);
  await phone.open(`/admin/users?q=${bruno.email}`);
  await page.getByLabel(`Select ${LONG}`).check();
  await page.getByRole('button', { name: 'Ban selected', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectFits(phone, WIDTHS);
});
