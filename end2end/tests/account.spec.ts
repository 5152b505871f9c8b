import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { PLAIN, expect, expectWrong, test } from './support/test.ts';

const PICTURE = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));
const NEW = 'nine-loud-harbours-tonight';

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

test('a password change ends all other sessions and invalidates the old password', async ({
  ana, another, api, problems, visitor,
}) => {
  problems.allowStatus(422);
  const elsewhere = await another();
  await elsewhere.isSignedInAs(ana);
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  const password = section(visitor.page, 'Password');
  const send = async (current: string, next: string) => {
    await password.getByLabel('Current password').fill(current);
    await password.getByLabel('New password').fill(next);
    await password.getByRole('button', { name: 'Change password' }).click();
  };
  await send('not-a-lantern-at-all', NEW);
  await expectWrong(password.getByLabel('Current password'), /not your password/);
  await send(ana.password, 'short');
  await expectWrong(password.getByLabel('New password'), /at least 8 characters/i);
  await send(ana.password, NEW);
  await expect(password.getByRole('status')).toHaveText('Your password has been changed. You are signed out everywhere else.');

  // This session was kept, the other one was ended.
  await visitor.open('/dashboard');
  await expect(visitor.header).toContainText(ana.name);
  await elsewhere.open('/dashboard');
  await expect(elsewhere.heading).toHaveText('Sign in');
  const old = await api.call('POST', '/api/auth/login', { email: ana.email, password: ana.password });
  expect(old.status).toBe(401);
  await elsewhere.fillSignIn({ email: ana.email, password: NEW });
  await elsewhere.arriveAt('/dashboard');
});

test('the strength of a new password is shown while typing', async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  const password = section(visitor.page, 'Password');
  const words = password.locator('[data-score]');
  await expect(words).toBeEmpty();
  await password.getByLabel('New password').fill('password1');
  await expect(words).not.toBeEmpty();
  await expect(words).toHaveAttribute('data-score', /[01]/);
  const bad = await words.innerText();
  await password.getByLabel('New password').fill(NEW);
  await expect(words).toHaveAttribute('data-score', /[34]/);
  expect(await words.innerText()).not.toBe(bad);
});

test('the session list marks the current session, and ends one or all others', async ({ ana, another, visitor }) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  const sessions = section(visitor.page, 'Sessions');
  // This browser, and the API client that registered the account.
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  const here = sessions.getByRole('listitem').filter({ hasText: 'This session' });
  await expect(here).toContainText(/on Linux/);
  await expect(here.getByRole('button')).toHaveCount(0);

  const lost = await another();
  await lost.isSignedInAs(ana);
  await visitor.reload();
  await expect(sessions.getByRole('listitem')).toHaveCount(3);
  await sessions.getByRole('button', { name: /^End .* on Linux/ }).click();
  await expect(sessions.getByRole('status')).toHaveText('The session has ended.');
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await lost.open('/dashboard');
  await expect(lost.heading).toHaveText('Sign in');

  await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await expect(sessions.getByRole('button')).toHaveCount(0);
  await visitor.open('/dashboard');
  await expect(visitor.header).toContainText(ana.name);
});

test('an API key is shown once, is limited to its scope, and is revoked', { tag: PLAIN }, async ({ ana, api, problems, visitor }) => {
  problems.allowStatus(422);
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  const keys = section(visitor.page, 'API keys');
  await keys.getByLabel('Key name').fill('   ');
  await keys.getByLabel('Expires').selectOption('Never');
  await keys.getByRole('button', { name: 'Create key' }).click();
  await expectWrong(keys.getByLabel('Key name'), /Enter a name\./);
  await expect(keys.getByLabel('Expires'), 'the chosen expiry is kept').toHaveValue('');
  await keys.getByLabel('Key name').fill('Night backup');
  await keys.getByRole('button', { name: 'Create key' }).click();
  const secret = await keys.getByLabel('Your new key “Night backup”').inputValue();
  await expect(keys.getByRole('listitem')).toContainText('Night backup');
  await expect(keys.getByRole('listitem')).toContainText('never used · no expiry');

  const read = await api.call('GET', '/api/users/me/tasks', undefined, secret);
  expect(read.status).toBe(200);
  const write = await api.call('POST', '/api/users/me/tasks', { title: 'Water the figs' }, secret);
  expect(write).toMatchObject({ status: 403, body: { code: 'scope_insufficient' } });

  await visitor.open('/settings');
  await expect(visitor.page.getByText(secret)).toHaveCount(0);
  await expect(keys.getByRole('textbox')).toHaveCount(1);
  await expect(keys.getByRole('listitem')).not.toContainText('never used');
  await keys.getByRole('button', { name: 'Revoke Night backup' }).click();
  await expect(keys.getByRole('status')).toHaveText('The key is revoked.');
  await expect(keys.getByRole('listitem')).toHaveCount(0);
  expect((await api.call('GET', '/api/users/me/tasks', undefined, secret)).status).toBe(401);
});

test('confirming the password leads back to the requested page', { tag: PLAIN }, async ({ ana, problems, visitor }) => {
  problems.allowStatus(401, 422);
  const { page } = visitor;
  await visitor.isSignedInAs(ana);
  await visitor.open(`/confirm?next=${encodeURIComponent('/settings#keys')}`);
  await expect(visitor.heading).toHaveText('Confirm that it is you');
  await page.getByLabel('Password').fill('not-a-lantern-at-all');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expectWrong(page.getByLabel('Password'), /not your password/);
  await page.getByLabel('Password').fill(ana.password);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await visitor.arriveAt('/settings#keys');
});

test('the picture is shown in the header until it is removed', async ({ ana, visitor }) => {
  const { page } = visitor;
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  await page.getByLabel('Picture').setInputFiles(PICTURE);
  await page.getByRole('button', { name: 'Upload' }).click();
  const image = visitor.header.locator('img');
  await expect(image).toHaveJSProperty('naturalWidth', 256);
  await page.getByRole('button', { name: 'Remove the picture' }).click();
  await expect(page.getByRole('button', { name: 'Remove the picture' })).toHaveCount(0);
  await expect(image).toHaveCount(0);
});

test('deleting the account needs confirmation and the password, and is permanent', { tag: PLAIN }, async ({
  ana, api, problems, visitor,
}) => {
  problems.allowStatus(401, 422);
  const { page } = visitor;
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  const open = page.getByRole('link', { name: 'Delete account …' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Delete your account' });
  await expect(dialog).toContainText('This cannot be undone.');
  await dialog.getByRole('link', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await open.click();
  await dialog.getByLabel('Password').fill('not-a-lantern-at-all');
  await dialog.getByRole('button', { name: 'Delete account' }).click();
  await expectWrong(dialog.getByLabel('Password'), /not your password/);
  await dialog.getByLabel('Password').fill(ana.password);
  await dialog.getByRole('button', { name: 'Delete account' }).click();
  await expect(page.getByText('Your account is deleted.')).toBeVisible();
  await expect(visitor.header.getByRole('link', { name: 'Sign in' })).toBeVisible();
  const { email, password } = ana;
  expect((await api.call('POST', '/api/auth/login', { email, password })).status).toBe(401);
  // The address is available again.
  await api.register({ name: 'Ana the Second', email, password });
});
