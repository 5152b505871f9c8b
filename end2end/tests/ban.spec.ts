import { ADMIN, PLAIN, expect, someone, test } from './support/test.ts';

const REASON = 'Spam in shared projects';

test('a ban takes effect everywhere immediately, and an unban does not restore ended sessions', { tag: PLAIN }, async ({
  another, api, problems, visitor: phone,
}) => {
  problems.allowStatus(401, 403);
  const bruno = someone('Bruno Costa');
  const tokens = await api.register(bruno);
  await api.addTask(tokens, { title: 'Send the lease' });
  expect((await api.call('GET', '/api/auth/me', undefined, tokens.access_token)).status).toBe(200);

  // Three browsers of the user, each with Today open.
  const laptop = await another();
  const drawer = await another();
  for (const browser of [phone, laptop, drawer]) {
    await browser.isSignedInAs(bruno);
    expect(await browser.open('/dashboard')).toBe(200);
  }

  const admin = await another();
  await admin.isSignedInAs(ADMIN);
  await test.step('the admin bans the user', async () => {
    const { page } = admin;
    await admin.open('/dashboard');
    await admin.page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Admin' }).click();
    await admin.arriveAt('/admin');
    await page.getByRole('navigation', { name: 'Admin' }).getByRole('link', { name: 'Users' }).click();
    await admin.arriveAt('/admin/users');
    await page.getByRole('searchbox', { name: 'Search' }).fill(bruno.email);
    if (!admin.isAlive) await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('1 user', { exact: true })).toBeVisible();
    await admin.user(bruno).getByRole('button', { name: 'Ban Bruno Costa', exact: true }).click();

    const dialog = page.getByRole('dialog', { name: 'Ban Bruno Costa' });
    await expect(dialog).toContainText('signed out everywhere immediately');
    await expect(dialog.getByLabel('Reason')).toBeVisible();
    await expect(dialog.getByLabel('Duration').locator('option')).toHaveText([
      'Permanent', '1 day', '1 week', '30 days', '1 year',
    ]);
    await dialog.getByLabel('Reason').fill(REASON);
    await dialog.getByLabel('Duration').selectOption('1 week');
    await admin.ask('ban_user', () => dialog.getByRole('button', { name: 'Ban user' }).click());

    await expect(dialog).toHaveCount(0);
    await expect(admin.user(bruno)).toContainText('Banned');
    await expect(admin.user(bruno)).toContainText(REASON);
    await expect(admin.user(bruno).getByRole('button', { name: 'Unban Bruno Costa' })).toBeVisible();
  });

  await test.step('the next page load shows the ban', async () => {
    expect(await phone.reload()).toBe(403);
    await expect(phone.heading).toHaveText('Your account is banned');
    await expect(phone.page.getByRole('main')).toContainText(REASON);
    await expect(phone.page.getByRole('main')).toContainText('Until');
    await expect(phone.page.locator('body')).not.toContainText('Send the lease');
    expect(await phone.sessionCookies()).toEqual([]);
  });

  await test.step('an already open page cannot change anything, and shows the ban', async () => {
    expect(await laptop.ask('complete_task', () =>
      laptop.page.getByRole('button', { name: 'Complete: Send the lease' }).click())).toBe(403);
    await expect(laptop.heading).toHaveText('Your account is banned');
    await expect(laptop.page.getByRole('main')).toContainText(REASON);
  });

  await test.step('the access token is refused with the reason', async () => {
    const me = await api.call('GET', '/api/auth/me', undefined, tokens.access_token);
    expect(me).toMatchObject({ status: 403, body: { code: 'user_banned', ban_reason: REASON } });
    expect(Date.parse(me.body.ban_expires_at)).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  });

  await test.step('the refresh token is refused', async () => {
    const { refresh_token } = tokens;
    expect(await api.call('POST', '/api/auth/refresh', { refresh_token })).toMatchObject({
      status: 403, body: { code: 'user_banned' },
    });
  });

  await test.step('sign-in is refused with the reason', async () => {
    await phone.open('/login');
    await phone.fillSignIn(bruno);
    await expect(phone.page.getByRole('main')).toContainText(/banned/i);
    await expect(phone.page.getByRole('main')).toContainText(REASON);
    expect(await phone.sessionCookies()).toEqual([]);
    expect(await api.call('POST', '/api/auth/login', { email: bruno.email, password: bruno.password })).toMatchObject({
      status: 403, body: { code: 'user_banned', ban_reason: REASON },
    });
  });

  await test.step('a wrong password does not reveal the ban', async () => {
    const wrong = { email: bruno.email, password: 'not-a-lantern-at-all' };
    expect(await api.call('POST', '/api/auth/login', wrong)).toMatchObject({
      status: 401, body: { code: 'invalid_credentials' },
    });
  });

  await test.step('the admin lifts the ban', async () => {
    await admin.ask('unban_user', () => admin.page.getByRole('button', { name: 'Unban Bruno Costa' }).click());
    await expect(admin.user(bruno).getByRole('button', { name: 'Ban Bruno Costa', exact: true })).toBeVisible();
    await expect(admin.user(bruno)).not.toContainText('Banned');
    await expect(admin.user(bruno)).not.toContainText(REASON);
  });

  await test.step('the sessions that the ban ended stay ended', async () => {
    expect(await api.call('GET', '/api/auth/me', undefined, tokens.access_token)).toMatchObject({
      status: 401, body: { code: 'session_ended' },
    });
    const { refresh_token } = tokens;
    expect(await api.call('POST', '/api/auth/refresh', { refresh_token })).toMatchObject({
      status: 401, body: { code: 'session_ended' },
    });
    // This browser was idle all the while, and still has its cookie.
    await drawer.reload();
    await expect(drawer.heading).toHaveText('Sign in');
    await expect(drawer.page.getByText('Your session has ended.')).toBeVisible();
  });

  await test.step('the user signs in again, and the data is kept', async () => {
    await phone.open('/login');
    await phone.fillSignIn(bruno);
    await phone.arriveAt('/dashboard');
    await expect(phone.task('Send the lease')).toBeVisible();
    expect((await api.login(bruno)).access_token).toBeTruthy();
  });
});

test('the ban page says that a ban is permanent', async ({ api, problems, visitor }) => {
  problems.allowStatus(403);
  const bruno = someone('Bruno Costa');
  const { user } = await api.register(bruno);
  await visitor.isSignedInAs(bruno);
  await api.ban(user.id, REASON);
  expect(await visitor.open('/settings')).toBe(403);
  await expect(visitor.heading).toHaveText('Your account is banned');
  await expect(visitor.page.getByText('The ban has no end date.')).toBeVisible();
});

test('a form opened before the ban is refused with the ban page', async ({ api, problems, visitor }) => {
  problems.allowStatus(401, 403);
  const bruno = someone('Bruno Costa');
  const { user } = await api.register(bruno);
  await visitor.isSignedInAs(bruno);
  expect(await visitor.open('/settings')).toBe(200);
  await api.ban(user.id, REASON);
  await visitor.page.getByLabel('Name', { exact: true }).fill('Somebody Else');
  await visitor.page.getByRole('region', { name: 'Profile' }).getByRole('button', { name: 'Save' }).click();
  await expect(visitor.heading).toHaveText('Your account is banned');
  await expect(visitor.page.locator('body')).not.toContainText('Somebody Else');
});
