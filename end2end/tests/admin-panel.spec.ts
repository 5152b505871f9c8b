import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ADMIN, BLOCKED, PLAIN, expect, someone, test, type Visitor } from './support/test.ts';

test.beforeEach(async ({ visitor }) => {
  await visitor.isSignedInAs(ADMIN);
});

/** Row with this text in a section of a user's page. */
function item(visitor: Visitor, text: string | RegExp) {
  return visitor.page.getByRole('main').getByRole('listitem').filter({ hasText: text });
}

test('the overview shows charts, and the same numbers in tables', async ({ api, visitor }) => {
  await api.addUsers(someone('Bruno Costa'));
  const { page } = visitor;
  await visitor.open('/dashboard');
  await visitor.header.getByRole('link', { name: 'Admin' }).click();
  await visitor.arriveAt('/admin');
  await expect(visitor.heading).toHaveText('Overview');
  for (const name of ['Sign-ups', 'Active users', 'Failed sign-ins']) {
    const chart = page.getByRole('figure').filter({ hasText: name });
    const drawing = await chart.getByRole('img').getAttribute('aria-label');
    const numbers = chart.getByRole('table', { name });
    await expect(numbers).toBeHidden();
    await chart.getByText('Numbers').click();
    await expect(numbers.getByRole('row')).toHaveCount(31);
    const counted = (await numbers.getByRole('cell').allInnerTexts()).reduce((sum, n) => sum + Number(n), 0);
    expect(drawing).toContain(`${name}: ${counted} in 30 days`);
    if (name === 'Sign-ups') expect(counted).toBeGreaterThan(0);
  }
  await page.getByRole('link', { name: /^\d+$/ }).first().click();
  await visitor.arriveAt('/admin/users');
  await page.getByRole('navigation', { name: 'Admin' }).getByRole('link', { name: 'Overview' }).click();
  await visitor.arriveAt('/admin');
});

test('the admin role is granted and removed, each after a confirmation', { tag: PLAIN }, async ({ ana, another, problems, visitor }) => {
  problems.allowStatus(403);
  const { page } = visitor;
  await visitor.open(`/admin/users?q=${ana.email}`);
  await page.getByRole('link', { name: ana.name, exact: true }).click();
  await visitor.arriveAt(`/admin/users/${ana.tokens.user.id}`);
  await expect(visitor.heading).toHaveText(ana.name);
  await page.getByRole('button', { name: 'Make an admin' }).click();
  let dialog = page.getByRole('dialog', { name: `Make ${ana.name} an admin` });
  await dialog.getByRole('link', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Make an admin' }).click();
  await dialog.getByRole('button', { name: 'Make an admin' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('definition').filter({ hasText: /^admin$/ })).toBeVisible();

  const promoted = await another();
  await promoted.isSignedInAs(ana);
  expect(await promoted.open('/admin/users')).toBe(200);
  await page.getByRole('button', { name: 'Remove admin role' }).click();
  dialog = page.getByRole('dialog', { name: `Remove the admin role from ${ana.name}` });
  await dialog.getByRole('button', { name: 'Remove admin role' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'History' })).toContainText('Role changed');
  expect(await promoted.open('/admin/users')).toBe(403);
});

test('an admin ends one session of a user, and then all of them', async ({ ana, another, api, visitor }) => {
  const { page } = visitor;
  const hers = await another();
  await hers.isSignedInAs(ana);
  await visitor.open(`/admin/users/${ana.tokens.user.id}`);
  await item(visitor, /on Linux/).getByRole('button', { name: /^End session: / }).click();
  await expect(item(visitor, /on Linux/)).toHaveCount(0);
  await hers.open('/dashboard');
  await expect(hers.heading).toHaveText('Sign in');
  await page.getByRole('button', { name: 'End all sessions and keys' }).click();
  await expect(page.getByText('No active sessions.')).toBeVisible();
  expect((await api.call('GET', '/api/auth/me', undefined, ana.tokens.access_token)).status).toBe(401);
});

test('a reset link is shown once, and sets a new password', async ({ ana, another, visitor }) => {
  const { page } = visitor;
  await visitor.open(`/admin/users/${ana.tokens.user.id}`);
  await page.getByRole('button', { name: 'Create reset link' }).click();
  const link = new URL(await page.getByLabel('Link', { exact: true }).inputValue());
  await expect(page.getByRole('heading', { name: `A link for ${ana.name}` })).toBeVisible();
  await visitor.open(`/admin/users/${ana.tokens.user.id}`);
  await expect(page.getByLabel('Link', { exact: true })).toHaveCount(0);

  const hers = await another();
  await hers.open(link.pathname + link.search);
  await hers.page.getByLabel('New password').fill('nine-loud-harbours-tonight');
  await hers.page.getByRole('button', { name: 'Change password' }).click();
  await hers.fillSignIn({ email: ana.email, password: 'nine-loud-harbours-tonight' });
  await hers.arriveAt('/dashboard');
});

test('a user is deleted after a confirmation, and the audit log no longer has their name', async ({ ana, api, visitor }) => {
  const { page } = visitor;
  const { id } = ana.tokens.user;
  await visitor.open(`/admin/users/${id}`);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${ana.name}` });
  await expect(dialog).toContainText('cannot be undone');
  await dialog.getByRole('button', { name: 'Delete user' }).click();
  await visitor.arriveAt('/admin/users');
  const { email, password } = ana;
  expect((await api.call('POST', '/api/auth/login', { email, password })).status).toBe(401);
  await visitor.open(`/admin/audit?on=${id}`);
  const row = page.getByRole('table', { name: 'Audit log' }).getByRole('row').filter({ hasText: 'Account deleted' });
  await expect(row).toContainText('Deleted user');
  await expect(page.getByRole('main')).not.toContainText(ana.name);
});

test('an invited user follows the link, chooses a password, and is signed in', { tag: PLAIN }, async ({ another, visitor }) => {
  const { page } = visitor;
  const clara = someone('Clara Weiss');
  await visitor.open('/admin/users');
  await page.getByRole('link', { name: 'New user' }).click();
  await visitor.arriveAt('/admin/users/new');
  await page.getByLabel('Email').fill(clara.email);
  await page.getByLabel('Name').fill(clara.name);
  await expect(page.getByLabel('Invite with a link')).toBeChecked();
  await page.getByRole('button', { name: 'Create user' }).click();
  const link = new URL(await page.getByLabel('Link', { exact: true }).inputValue());
  await expect(page.getByRole('status')).toHaveText(`${clara.name} has an account.`);

  const hers = await another();
  await hers.open(link.pathname + link.search);
  await expect(hers.page.getByRole('main')).toContainText(clara.email);
  await hers.page.getByLabel('Password').fill(clara.password);
  await hers.page.getByRole('button', { name: 'Set up' }).click();
  await hers.arriveAt('/dashboard');
  await expect(hers.header).toContainText(clara.name);
});

test('creating a user with a taken address is refused, and the input is kept', async ({ ana, problems, visitor }) => {
  problems.allowStatus(409);
  const { page } = visitor;
  await visitor.open('/admin/users/new');
  await page.getByLabel('Email').fill(ana.email);
  await page.getByLabel('Name').fill('Ana the Second');
  await page.getByLabel('Role').selectOption('Admin');
  await page.getByLabel('Invite with a link').uncheck();
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('An account with this email already exists')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(ana.email);
  await expect(page.getByLabel('Name')).toHaveValue('Ana the Second');
  await expect(page.getByLabel('Role')).toHaveValue('admin');
  await expect(page.getByLabel('Invite with a link')).not.toBeChecked();
});

test('several users are banned and unbanned at once', { tag: [PLAIN, BLOCKED] }, async ({ api, problems, visitor }) => {
  problems.allowStatus(422);
  const mark = randomUUID().slice(0, 8);
  const people = ['Zoe', 'Yara', 'Xavier'].map((name) => ({
    ...someone(name), name, email: `${name.toLowerCase()}-${mark}@example.com`,
  }));
  await api.addUsers(...people);
  const { page } = visitor;
  await visitor.open(`/admin/users?q=${mark}`);
  await page.getByRole('button', { name: 'Ban selected', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Select at least one user first.' })).toBeVisible();

  for (const name of ['Zoe', 'Xavier']) await page.getByLabel(`Select ${name}`).check();
  await page.getByRole('button', { name: 'Ban selected', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban 2 users' });
  await expect(dialog).toContainText('Zoe');
  await expect(dialog).not.toContainText('Yara');
  await dialog.getByLabel('Reason').fill('Spam in shared projects');
  await dialog.getByRole('button', { name: 'Ban users' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('2');
  await expect(visitor.user(people[0]!)).toContainText('Spam in shared projects');
  await expect(visitor.user(people[1]!)).not.toContainText('Banned');
  await expect(visitor.user(people[2]!)).toContainText('Banned');

  for (const name of ['Zoe', 'Xavier']) await page.getByLabel(`Select ${name}`).check();
  await page.getByRole('button', { name: 'Unban selected' }).click();
  await page.getByRole('dialog', { name: 'Unban 2 users' }).getByRole('button', { name: 'Unban users' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const person of people) await expect(visitor.user(person)).not.toContainText('Banned');
});

test('the audit log is filtered, and its CSV export has the same filters', async ({ ana, api, visitor }) => {
  await api.ban(ana.tokens.user.id, 'Spam, in "shared" projects');
  const { page } = visitor;
  const rows = page.getByRole('table', { name: 'Audit log' }).getByRole('rowheader');
  await visitor.open('/admin/audit');
  await page.getByLabel('Target').fill(ana.email);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/[?&]on=/);
  await expect(rows.filter({ hasText: 'Signed up' })).toHaveCount(1);
  await page.getByLabel('Action').selectOption('– Banned');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Spam, in "shared" projects');
  await expect(page.getByText('1 entry', { exact: true })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8').trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('user.banned');
  expect(lines[1]).toContain(ana.tokens.user.id);

  await page.getByLabel('Target').fill('nobody@example.com');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('No user has the address nobody@example.com.')).toBeVisible();
  await expect(rows).toHaveCount(0);
});
