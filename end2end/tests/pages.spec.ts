import { expect, test } from './support/test.ts';

// With page transitions, which all other tests disable.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });
test.beforeEach(({ problems }) => {
  // Tests may leave a page before its transition is over; the next page must still appear.
  problems.allowCutTransitions();
});

test('the landing page links to sign-in', async ({ visitor }) => {
  expect(await visitor.open('/')).toBe(200);
  await expect(visitor.heading).toHaveText('Keep the few things you said you would.');
  await visitor.page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await visitor.arriveAt('/login');
});

test('the landing page redirects signed-in users to Today', async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/');
  await visitor.arriveAt('/dashboard');
});

test('without a mail server, the page for a forgotten password names the reset command', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/login');
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await visitor.arriveAt('/forgot-password');
  await expect(visitor.heading).toHaveText('Forgot your password?');
  await expect(page.getByText('This server does not send mail')).toBeVisible();
  await expect(page.getByText('regula admin reset-password')).toBeVisible();
  await page.getByRole('link', { name: 'Back to sign in' }).click();
  await visitor.arriveAt('/login');
});

test('an unknown page is 404 and has a link back', async ({ ana, problems, visitor }) => {
  problems.allowStatus(404);
  expect(await visitor.open('/no/such/page')).toBe(404);
  await expect(visitor.heading).toHaveText('Page not found');
  await visitor.page.getByRole('link', { name: 'Go to the home page' }).click();
  await visitor.arriveAt('/');

  await visitor.isSignedInAs(ana);
  expect(await visitor.open('/no/such/page')).toBe(404);
  await expect(visitor.header).toContainText(ana.name);
  await visitor.page.getByRole('link', { name: 'Back to Today' }).click();
  await visitor.arriveAt('/dashboard');
});

test('users without the admin role get 403 on admin pages and see no link to them', async ({ ana, problems, visitor }) => {
  problems.allowStatus(403);
  await visitor.isSignedInAs(ana);
  await visitor.open('/dashboard');
  await expect(visitor.page.getByRole('link', { name: 'Admin' })).toHaveCount(0);
  expect(await visitor.open('/admin/users')).toBe(403);
  await expect(visitor.heading).toHaveText('You do not have access to this page');
  await expect(visitor.page.getByText('Admin access required')).toBeVisible();
  await expect(visitor.page.getByRole('table')).toHaveCount(0);
});

test('pages load nothing from other origins', async ({ ana, server, visitor }) => {
  const elsewhere: string[] = [];
  visitor.context.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  for (const path of ['/', '/login', '/register', '/forgot-password']) await visitor.open(path);
  await visitor.isSignedInAs(ana);
  for (const path of ['/dashboard', '/settings']) await visitor.open(path);
  expect(elsewhere).toEqual([]);
});
