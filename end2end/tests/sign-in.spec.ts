import { BLOCKED, PLAIN, expect, expectWrong, test } from './support/test.ts';

test('a wrong password keeps the address and the requested page', { tag: [PLAIN, BLOCKED] }, async ({ ana, problems, visitor }) => {
  problems.allowStatus(401);
  const { page } = visitor;
  await visitor.open('/settings');
  expect(new URL(page.url()).search).toBe('?next=%2Fsettings');
  await visitor.fillSignIn({ ...ana, password: 'not-a-lantern-at-all' });
  await expectWrong(page.getByLabel('Password'), 'Incorrect email or password');
  if (visitor.hasScripts) await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveValue(ana.email);

  await page.getByLabel('Password').fill(ana.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await visitor.arriveAt('/settings');
  await expect(visitor.heading).toHaveText('Settings');
  await expect(visitor.header).toContainText(ana.name);
});

test('an unknown address gets the same error as a wrong password', async ({ problems, visitor }) => {
  problems.allowStatus(401);
  await visitor.open('/login');
  await visitor.fillSignIn({ email: 'nobody@example.com', password: 'four-quiet-lanterns' });
  await expectWrong(visitor.page.getByLabel('Password'), 'Incorrect email or password');
});

test('a protected page redirects to sign-in and back, with its query', async ({ ana, visitor }) => {
  await visitor.open('/settings?from=mail&to=%C3%A9');
  await expect(visitor.heading).toHaveText('Sign in');
  await visitor.fillSignIn(ana);
  await visitor.arriveAt('/settings?from=mail&to=%C3%A9');
});

test('the link from sign-in to sign-up keeps the requested page', async ({ visitor }) => {
  await visitor.open('/settings');
  await visitor.page.getByRole('link', { name: 'Create an account' }).click();
  await visitor.arriveAt('/register?next=%2Fsettings');
});

test('sign-in never redirects to another origin', { tag: PLAIN }, async ({ ana, problems, server, visitor }) => {
  // One of these is a strange address of the site itself.
  problems.allowStatus(404);
  const { context, page } = visitor;
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== server.origin) elsewhere.push(request.url());
  });
  for (const next of [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '%2F%2Fevil.example',
    '%252F%252Fevil.example',
    '/%5Cevil.example',
    '%09//evil.example',
    '/%0A/evil.example',
    '/.//evil.example',
    '%2Ffn%2Flogout',
  ]) {
    await context.clearCookies();
    await visitor.open(`/login?next=${next}`);
    await visitor.fillSignIn(ana);
    await expect(visitor.header, next).toContainText(ana.name);
    expect(new URL(page.url()).origin, next).toBe(server.origin);
    // A signed-in user is redirected by different code.
    const response = await page.goto(`${server.origin}/login?next=${next}`);
    expect(new URL(response!.url()).origin, next).toBe(server.origin);
  }
  expect(elsewhere).toEqual([]);
});

test('signing out removes the cookie, and Back shows no private data', { tag: PLAIN }, async ({ ana, api, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Nobody else is to read this' });
  const { page } = visitor;
  await visitor.open('/login');
  await visitor.fillSignIn(ana);
  await visitor.arriveAt('/dashboard');
  await expect(visitor.task('Nobody else is to read this')).toBeVisible();
  expect((await visitor.sessionCookies()).map((cookie) => cookie.name)).toEqual(['regula']);

  await visitor.signOut();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await visitor.sessionCookies()).toEqual([]);

  await page.goBack();
  await expect(visitor.heading).toHaveText('Sign in');
  await expect(page.locator('body')).not.toContainText('Nobody else is to read this');
  await expect(page.locator('body')).not.toContainText(ana.name);
});

test('a stolen session cookie is invalid after signing out', async ({ another, ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  const cookies = await visitor.sessionCookies();
  await visitor.open('/dashboard');
  await visitor.signOut();
  const thief = await another();
  await thief.context.addCookies(cookies);
  await thief.open('/dashboard');
  await expect(thief.heading).toHaveText('Sign in');
});

test('without “Keep me signed in”, the session cookie ends with the browser', async ({ ana, visitor }) => {
  const { context, page } = visitor;
  await visitor.open('/login');
  await page.getByLabel('Keep me signed in').uncheck();
  await visitor.fillSignIn(ana);
  await visitor.arriveAt('/dashboard');
  expect((await visitor.sessionCookies())[0]).toMatchObject({ expires: -1, httpOnly: true, sameSite: 'Lax' });

  await context.clearCookies();
  await visitor.open('/login');
  await visitor.fillSignIn(ana);
  await visitor.arriveAt('/dashboard');
  expect((await visitor.sessionCookies())[0]!.expires).toBeGreaterThan(Date.now() / 1000 + 86_400);
});

test('an ended session is reported on the sign-in page, which leads back', async ({ ana, api, server, visitor }) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
  // Ended on the server: the browser keeps its cookie.
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await visitor.context.request.get(`${server.origin}/api/auth/token`, { headers });
  const { access_token } = await answer.json();
  expect((await api.call('POST', '/api/auth/logout', undefined, access_token)).status).toBe(204);
  await visitor.reload();
  await expect(visitor.page.getByText('Your session has ended.')).toBeVisible();
  expect(await visitor.sessionCookies()).toEqual([]);
  await visitor.fillSignIn(ana);
  await visitor.arriveAt('/settings');
});

test('a form sent after its session ended is restored after sign-in', { tag: PLAIN }, async ({
  ana, api, server, visitor,
}) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/dashboard');
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await visitor.context.request.get(`${server.origin}/api/auth/token`, { headers });
  const { access_token } = await answer.json();
  await api.call('POST', '/api/auth/logout', undefined, access_token);
  await visitor.page.getByLabel('Add a task').fill('Water the figs');
  await visitor.page.getByRole('button', { name: 'Add' }).click();
  await expect(visitor.heading).toHaveText('Sign in');
  await expect(visitor.page.getByText('Your session has ended.')).toBeVisible();
  await visitor.fillSignIn(ana);
  await visitor.page.waitForURL('**/dashboard?draft=create_task&*');
  await visitor.settle();
  await expect(visitor.page.getByLabel('Add a task')).toHaveValue('Water the figs');
  await visitor.ask('create_task', () => visitor.page.getByRole('button', { name: 'Add' }).click());
  await expect(visitor.task('Water the figs')).toBeVisible();
  await expect(visitor.page.getByLabel('Add a task')).toHaveValue('');
});
