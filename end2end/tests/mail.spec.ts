import { PLAIN, expect, expectWrong, someone, test } from './support/test.ts';

const NEW = 'nine-loud-harbours-tonight';

test('a forgotten password is reset once by the link in a mail', { tag: PLAIN }, async ({
  ana, another, api, problems, server, visitor,
}) => {
  problems.allowStatus(401, 404, 410, 422);
  const { page } = visitor;
  const elsewhere = await another();
  await elsewhere.isSignedInAs(ana);
  await visitor.open('/login');
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await visitor.arriveAt('/forgot-password');
  await page.getByLabel('Email').fill(ana.email);
  await page.getByRole('button', { name: 'Send link' }).click();
  await expect(page.getByRole('status')).toContainText('If this address has an account');

  const link = await server.linkMailed('reset-password', ana.email);
  await visitor.open(link);
  await expect(visitor.heading).toHaveText('Choose a new password');
  await expect(page.getByRole('main')).toContainText(ana.email);
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expectWrong(page.getByLabel('New password'), /at least 8 characters/i);
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Change password' }).click();
  await visitor.arriveAt('/login?changed=1');
  await expect(page.getByText('Your password has been changed. Sign in with the new one.')).toBeVisible();

  await elsewhere.open('/dashboard');
  await expect(elsewhere.heading).toHaveText('Sign in');
  const { email, password } = ana;
  expect((await api.call('POST', '/api/auth/login', { email, password })).status).toBe(401);
  await visitor.fillSignIn({ email, password: NEW });
  await visitor.arriveAt('/dashboard');

  await visitor.open(link);
  await expect(visitor.heading).toHaveText('This link has expired');
  await page.getByRole('link', { name: 'Request a new link' }).click();
  await visitor.arriveAt('/forgot-password');
});

test('the page for a forgotten password is the same for unknown addresses', async ({ ana, visitor }) => {
  const { page } = visitor;
  const said: string[] = [];
  for (const email of [ana.email, someone().email]) {
    await visitor.open('/forgot-password');
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send link' }).click();
    await visitor.arriveAt('/forgot-password?sent=1');
    said.push(await page.getByRole('main').innerText());
  }
  expect(said[1]).toBe(said[0]);
});

test('a new account confirms its address by the link in a mail', { tag: PLAIN }, async ({
  ana, server, visitor,
}) => {
  const { page } = visitor;
  const first = await server.linkMailed('verify-email', ana.email);
  const email = page.getByRole('region', { name: 'Email' });
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  await expect(email).toContainText('Not confirmed');
  await email.getByRole('button', { name: 'Send the link again' }).click();
  await expect(email.getByRole('status')).toContainText('the link is in its outbox');

  await visitor.open(await server.linkMailed('verify-email', ana.email, first));
  await visitor.ask('verify_email', () => page.getByRole('button', { name: 'Confirm this address' }).click());
  expect(new URL(page.url()).pathname).toBe('/settings');
  await expect(email.getByText('Confirmed', { exact: true })).toBeVisible();
  await expect(email.getByRole('button', { name: 'Send the link again' })).toHaveCount(0);
});

test('a changed address takes effect after its link is confirmed', async ({ ana, api, server, visitor }) => {
  const { page } = visitor;
  const next = someone('Ana Nova').email;
  const email = page.getByRole('region', { name: 'Email' });
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  await email.getByLabel('New address').fill(next);
  await email.getByRole('button', { name: 'Change address' }).click();
  await expect(email.getByRole('status')).toBeVisible();
  await expect(email, 'the old address stays until then').toContainText(ana.email);

  await visitor.open(await server.linkMailed('change-email', next));
  await expect(visitor.heading).toHaveText('Confirm your address');
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await page.waitForURL(/\/(settings|login)/);
  const { password } = ana;
  expect((await api.call('POST', '/api/auth/login', { email: ana.email, password })).status).toBe(401);
  await api.login({ email: next, password });
});

test('a link with an unknown token is shown as expired', async ({ problems, visitor }) => {
  problems.allowStatus(404, 410, 422);
  const { page } = visitor;
  await visitor.open('/reset-password?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  await expect(visitor.heading).toHaveText('This link has expired');
  await visitor.open('/verify-email?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
});
