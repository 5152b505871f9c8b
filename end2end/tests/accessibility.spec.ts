import { ALL_VIEWS, expectAccessible } from './support/axe.ts';
import { ADMIN, expect, test } from './support/test.ts';

test('axe reports no violations on public pages', async ({ problems, visitor }) => {
  problems.allowStatus(404);
  for (const path of ['/', '/login', '/register', '/forgot-password', '/no/such/page']) {
    await visitor.open(path);
    await expectAccessible(visitor, ALL_VIEWS);
  }
});

test('axe reports no violations in the API reference', async ({ visitor }) => {
  await visitor.open('/docs/api');
  await expectAccessible(visitor);
});

test('axe reports no violations on refused sign-in and sign-up forms', async ({ ana, problems, visitor }) => {
  problems.allowStatus(401, 409);
  const { page } = visitor;
  await visitor.open('/login');
  await visitor.fillSignIn({ ...ana, password: 'not-a-lantern-at-all' });
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(visitor);
  await visitor.open('/register');
  await visitor.fillSignUp(ana);
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(visitor);
});

test('axe reports no violations on Today: empty, full, with the editor, and with a field error', async ({ ana, api, problems, visitor }) => {
  problems.allowStatus(422);
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  await visitor.open('/dashboard');
  await expectAccessible(visitor);

  const { id } = await api.addTask(ana.tokens, { title: 'Order seed garlic' });
  await api.complete(ana.tokens, id);
  await api.addTask(ana.tokens, { title: 'Send the lease', due_date: '2020-01-01', description: 'By registered mail' });
  await api.addTask(ana.tokens, { title: 'Call the dentist', due_date: '2041-01-01', priority: 'high' });
  await visitor.reload();
  await expectAccessible(visitor, ALL_VIEWS);
  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible();
  await expectAccessible(visitor);
  await page.getByLabel('Title', { exact: true }).fill('  ');
  await visitor.ask('update_task', () => page.getByRole('button', { name: 'Save' }).click());
  await expect(page.getByLabel('Title', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(visitor);
  await visitor.header.locator('summary').click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(visitor);
});

test('axe reports no violations on the pages linked in mails', async ({ ana, problems, server, visitor }) => {
  problems.allowStatus(404, 410, 422);
  const { page } = visitor;
  await visitor.open('/forgot-password');
  await page.getByLabel('Email').fill(ana.email);
  await page.getByRole('button', { name: 'Send link' }).click();
  await visitor.arriveAt('/forgot-password?sent=1');
  await expectAccessible(visitor);
  await visitor.open(await server.linkMailed('reset-password', ana.email));
  await expectAccessible(visitor);
  await page.getByLabel('New password').fill('password1');
  await expect(page.locator('[data-score]')).not.toBeEmpty();
  await expectAccessible(visitor);
  await visitor.open('/reset-password?token=AAAA');
  await expectAccessible(visitor);
  await visitor.open(await server.linkMailed('verify-email', ana.email));
  await expectAccessible(visitor);
});

test('axe reports no violations in the settings with keys, a field error, and a dialog', async ({ ana, problems, visitor }) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await visitor.isSignedInAs(ana);
  await visitor.open('/confirm?next=%2Fsettings');
  await expectAccessible(visitor);
  await visitor.open('/settings');
  await page.getByLabel('Key name').fill('Night backup');
  await page.getByRole('button', { name: 'Create key' }).click();
  await expect(page.getByLabel('Your new key')).toBeVisible();
  await expectAccessible(visitor);
  await page.getByLabel('Current password').fill('not-a-lantern-at-all');
  await page.getByLabel('New password').fill('nine-loud-harbours-tonight');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(visitor);
  await visitor.open('/settings?delete=1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(visitor);
});

test('axe reports no violations on admin pages', async ({ ana, api, visitor }) => {
  await api.ban(ana.tokens.user.id, 'Rude', new Date(Date.now() + 86_400_000).toISOString());
  const { page } = visitor;
  await visitor.isSignedInAs(ADMIN);
  await visitor.open('/admin');
  await page.getByText('Numbers').first().click();
  await expectAccessible(visitor, ALL_VIEWS);
  const one = `/admin/users/${ana.tokens.user.id}`;
  for (const path of ['/admin/users', '/admin/users?q=nobody', '/admin/users/new', '/admin/audit',
    '/admin/audit?on=nobody@example.com', one, `${one}?step=role`, `${one}?step=delete`]) {
    await visitor.open(path);
    await expectAccessible(visitor);
  }
  await visitor.open(one);
  await page.getByRole('button', { name: 'Create reset link' }).click();
  await expect(page.getByLabel('Link', { exact: true })).toBeVisible();
  await expectAccessible(visitor);
  await page.getByRole('button', { name: 'Unban' }).click();
  await page.getByRole('button', { name: 'Ban', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(visitor);
  await visitor.open(`/admin/users?q=${ana.email}`);
  await page.getByLabel(`Select ${ana.name}`).check();
  await page.getByRole('button', { name: 'Ban selected', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(visitor);
});

test('axe reports no violations on the pages for missing access and bans', async ({ ana, api, problems, visitor }) => {
  problems.allowStatus(403);
  await visitor.isSignedInAs(ana);
  await visitor.open('/admin/users');
  await expectAccessible(visitor);
  await api.ban(ana.tokens.user.id, 'Rude');
  await visitor.open('/dashboard');
  await expect(visitor.heading).toHaveText('Your account is banned');
  await expectAccessible(visitor);
});
