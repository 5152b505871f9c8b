import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('axe finds nothing on the pages for strangers', async ({ problems, visitor }) => {
  problems.allowStatus(404);
  for (const path of ['/', '/login', '/register', '/forgot-password', '/docs/api', '/no/such/page']) {
    await visitor.open(path);
    await expectAccessible(visitor);
  }
});

test('axe finds nothing on forms that were refused', async ({ ana, problems, visitor }) => {
  problems.allowStatus(401, 409);
  const { page } = visitor;
  await visitor.open('/login');
  await visitor.fillSignIn({ ...ana, password: 'not-a-lantern-at-all' });
  await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(visitor);
  await visitor.open('/register');
  await page.getByLabel('Name').fill(ana.name);
  await page.getByLabel('Email').fill(ana.email);
  await page.getByLabel('Password').fill(ana.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(visitor);
});

test('axe finds nothing on Today, empty, full, with an editor and with a refusal', async ({ ana, api, problems, visitor }) => {
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
  await expectAccessible(visitor);
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

test('axe finds nothing in the settings', async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  await expectAccessible(visitor);
});

test('axe finds nothing on the pages of refusals', async ({ ana, api, problems, visitor }) => {
  problems.allowStatus(403);
  await visitor.isSignedInAs(ana);
  await visitor.open('/admin/users');
  await expectAccessible(visitor);
  await api.ban(ana.tokens.user.id, 'Rude');
  await visitor.open('/dashboard');
  await expect(visitor.heading).toHaveText('Your account is banned');
  await expectAccessible(visitor);
});
