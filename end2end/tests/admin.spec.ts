import { randomUUID } from 'node:crypto';
import { ALL_VIEWS, expectAccessible } from './support/axe.ts';
import { ADMIN, BLOCKED, PLAIN, expect, expectWrong, someone, test, type Visitor } from './support/test.ts';

test.beforeEach(async ({ visitor }) => {
  await visitor.isSignedInAs(ADMIN);
});

/** Types into the search field; without islands it also presses the button. */
async function search(visitor: Visitor, text: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('searchbox', { name: 'Search' }).fill(text);
  if (!visitor.isAlive) await page.getByRole('button', { name: 'Search' }).click();
}

/** Generates `count` people, from Person 10 on, with `mark` in their addresses. */
function crowd(count: number, mark: string): { name: string; email: string }[] {
  return Array.from({ length: count }, (_, n) => ({ name: `Person ${n + 10}`, email: `p${n + 10}-${mark}@example.com` }));
}

async function choose(visitor: Visitor, label: string, option: string): Promise<void> {
  await visitor.page.getByLabel(label, { exact: true }).selectOption(option);
  if (!visitor.isAlive) await visitor.page.getByRole('button', { name: 'Search' }).click();
}

test('users are found by name or address, and the search is part of the URL', { tag: PLAIN }, async ({ another, api, visitor }) => {
  const mark = randomUUID().slice(0, 8);
  const clara = { ...someone('Clara Weiss'), name: `Clara ${mark} Weiss` };
  const dmitri = { ...someone('Dmitri Volkov'), email: `dmitri+${mark}@example.com` };
  const elif = { ...someone('Elif Kaya'), name: `100% Elif_${mark}` };
  await api.addUsers(clara, dmitri, elif);
  const { page } = visitor;
  await visitor.open('/admin/users');
  const rows = page.getByRole('rowheader');

  await search(visitor, mark.toUpperCase());
  await expect(page.getByText('3 users', { exact: true })).toBeVisible();
  await expect(rows).toHaveCount(3);
  await search(visitor, `dmitri+${mark}`);
  await expect(page.getByText('1 user', { exact: true })).toBeVisible();
  await expect(visitor.user(dmitri)).toBeVisible();
  // Wildcards of the database are literal characters.
  await search(visitor, `100% Elif_${mark}`);
  await expect(visitor.user(elif)).toBeVisible();
  await expect(rows).toHaveCount(1);

  await search(visitor, `Clara ${mark}`);
  await expect(visitor.user(clara)).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=Clara(%20|\+)/);
  const colleague = await another();
  await colleague.isSignedInAs(ADMIN);
  await colleague.page.goto(page.url());
  await colleague.settle();
  await expect(colleague.page.getByRole('searchbox', { name: 'Search' })).toHaveValue(`Clara ${mark}`);
  await expect(colleague.page.getByRole('rowheader')).toHaveCount(1);

  await search(visitor, `nobody ${mark}`);
  await expect(page.getByText('No users match.')).toBeVisible();
  await expect(page.getByText('0 users', { exact: true })).toBeVisible();
});

test('only the result of the latest search is shown', async ({ api, visitor }) => {
  const mark = randomUUID().slice(0, 8);
  const clara = { ...someone('Clara Weiss'), name: `Clara ${mark}` };
  await api.addUsers(clara);
  const { page } = visitor;
  await visitor.open('/admin/users');
  const SEARCH = /\/admin\/users\?/;
  let [begun, over] = [0, 0];
  for (const event of ['requestfinished', 'requestfailed'] as const) {
    page.on(event as 'requestfinished', (request) => { if (SEARCH.test(request.url())) over++; });
  }
  let goOn = () => {};
  const asked = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(SEARCH, async (route) => {
    // Delays the first response until the second search has begun.
    if (begun++ === 0) await asked;
    await route.continue();
  });
  await page.evaluate(() => {
    document.body.dataset.searches = '';
    addEventListener('submit', () => { document.body.dataset.searches += '+'; }, true);
  });
  await page.getByRole('searchbox').press('a');
  await expect.poll(() => begun).toBe(1);
  await page.getByRole('searchbox').fill(`clara ${mark}`);
  await expect(page.locator('body')).toHaveAttribute('data-searches', '++');
  goOn();
  await expect.poll(() => over).toBe(2);
  await expect(page.getByText('1 user', { exact: true })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue(`clara ${mark}`);
  await expect(page).toHaveURL(new RegExp(`q=clara(%20|\\+)${mark}$`));
});

test('the user table is filtered by state and role, and sorted', { tag: BLOCKED }, async ({ api, visitor }) => {
  const mark = randomUUID().slice(0, 8);
  const people = ['Zoe', 'Yara', 'Xavier'].map((name) => ({
    ...someone(name), name, email: `${name.toLowerCase()}-${mark}@example.com`,
  }));
  const [zoe, yara, xavier] = people as [typeof people[0], typeof people[0], typeof people[0]];
  const [banned] = await api.addUsers(zoe, yara, xavier);
  await api.ban(banned!.id, 'Rude');
  const { page } = visitor;
  await visitor.open(`/admin/users?q=${mark}`);
  await expect(page.getByRole('rowheader')).toContainText([xavier.email, yara.email, zoe.email]);

  await choose(visitor, 'State', 'Banned');
  await expect(page.getByText('1 user', { exact: true })).toBeVisible();
  await expect(visitor.user(zoe)).toContainText('Rude');
  await choose(visitor, 'State', 'Any state');
  await expect(page.getByText('3 users', { exact: true })).toBeVisible();
  await choose(visitor, 'Order', 'Oldest first');
  await expect(page.getByRole('rowheader')).toContainText([zoe.email, yara.email, xavier.email]);
  await choose(visitor, 'Order', 'By email');
  await expect(page.getByRole('rowheader')).toContainText([xavier.email, yara.email, zoe.email]);
  await choose(visitor, 'Role', 'Admin');
  await expect(page.getByText('0 users', { exact: true })).toBeVisible();
  await visitor.open('/admin/users?role=admin');
  await expect(page.getByLabel('Role', { exact: true })).toHaveValue('admin');
  // Admins cannot ban themselves.
  await expect(visitor.user(ADMIN)).toBeVisible();
  await expect(visitor.user(ADMIN).getByRole('button')).toHaveCount(0);
  await expect(visitor.user(ADMIN).getByRole('checkbox')).toHaveCount(0);
});

test('the user table is paginated, and each user is listed once', { tag: PLAIN }, async ({ api, visitor }) => {
  const mark = randomUUID().slice(0, 8);
  await api.addUsers(...crowd(25, mark));
  const { page } = visitor;
  await visitor.open('/admin/users');
  await search(visitor, mark);
  await expect(page.getByText('25 users', { exact: true })).toBeVisible();
  await choose(visitor, 'Order', 'By email');
  await expect(page.getByRole('rowheader').first()).toContainText(`p10-${mark}`);
  await expect(page.getByRole('rowheader')).toHaveCount(20);
  const first = await page.getByRole('rowheader').allInnerTexts();
  await expect(page.getByRole('link', { name: 'First page' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(5);
  await visitor.settle();
  const second = await page.getByRole('rowheader').allInnerTexts();
  expect(new Set([...first, ...second]).size).toBe(25);
  await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0);

  // A ban on a later page returns to that page.
  const last = { ...someone(), email: `p34-${mark}@example.com` };
  await visitor.user(last).getByRole('button', { name: 'Ban Person 34', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Rude');
  await visitor.ask('ban_user', () => page.getByRole('button', { name: 'Ban user' }).click());
  await expect(visitor.user(last)).toContainText('Banned');
  await expect(page.getByRole('rowheader')).toHaveCount(5);

  await page.getByRole('link', { name: 'First page' }).click();
  await expect(page.getByRole('rowheader').first()).toContainText(`p10-${mark}`);
  await expect(page.getByRole('searchbox')).toHaveValue(mark);
});

test('a ban without a reason is refused, and the dialog keeps the duration', { tag: [PLAIN, BLOCKED] }, async ({ api, problems, visitor }) => {
  problems.allowStatus(422);
  const bruno = someone('Bruno Costa');
  await api.addUsers(bruno);
  const { page } = visitor;
  await visitor.open(`/admin/users?q=${bruno.email}`);
  await visitor.user(bruno).getByRole('button', { name: 'Ban Bruno Costa', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban Bruno Costa' });
  const reason = dialog.getByLabel('Reason');
  if (visitor.isAlive) await expect(reason).toBeFocused();
  await dialog.getByLabel('Duration').selectOption('30 days');

  // An empty reason: the browser refuses it.
  await dialog.getByRole('button', { name: 'Ban user' }).click();
  expect(await reason.evaluate((it: HTMLInputElement) => it.validity.valueMissing)).toBe(true);

  // A reason of spaces: the server refuses it.
  await reason.fill('   ');
  await visitor.ask('ban_user', () => dialog.getByRole('button', { name: 'Ban user' }).click());
  await expectWrong(reason, /reason/i);
  await expect(dialog.getByLabel('Duration')).toHaveValue('month');
  if (visitor.hasScripts) await expect(reason).toBeFocused();

  await reason.fill('Rude');
  await visitor.ask('ban_user', () => dialog.getByRole('button', { name: 'Ban user' }).click());
  await expect(dialog).toHaveCount(0);
  await expect(visitor.user(bruno)).toContainText('Rude (until');
  if (visitor.isAlive) await expect(page.getByRole('button', { name: 'Unban Bruno Costa' })).toBeFocused();
  await expect(page).toHaveURL(new RegExp('[?]q='));
});

test('Back closes the dialog, and then returns to the first page of the table', async ({ api, visitor }) => {
  const mark = randomUUID().slice(0, 8);
  await api.addUsers(...crowd(22, mark));
  const { page } = visitor;
  await visitor.open(`/admin/users?q=${mark}&sort=email`);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await page.getByRole('button', { name: 'Ban Person 31', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await page.goBack();
  await expect(page.getByRole('rowheader')).toHaveCount(20);
});

test('typing a search adds no history entries', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/dashboard');
  await visitor.open('/admin/users');
  const field = page.getByRole('searchbox');
  for (const letter of 'anyb') {
    await field.press(letter);
    await expect(page).toHaveURL(new RegExp(`q=.*${letter}$`));
  }
  await expect(field).toHaveValue('anyb');
  await expect(field).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/dashboard$/);
});

test('the ban dialog is cancelled, and the focus returns to its button', async ({ api, visitor }) => {
  const bruno = someone('Bruno Costa');
  await api.addUsers(bruno);
  const { page } = visitor;
  await visitor.open(`/admin/users?q=${bruno.email}`);
  const open = visitor.user(bruno).getByRole('button', { name: 'Ban Bruno Costa', exact: true });
  await open.click();
  await page.getByRole('dialog').getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(open).toBeFocused();
  await visitor.reload();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(open).toBeVisible();
});

test('axe reports no violations in the user table and the ban dialog', async ({ api, visitor }) => {
  const clara = someone('Clara Weiss');
  const bruno = someone('Bruno Costa');
  const [banned] = await api.addUsers(clara, bruno);
  await api.ban(banned!.id, 'Rude');
  const { page } = visitor;
  await visitor.open('/admin/users');
  await expectAccessible(visitor, ALL_VIEWS);
  await visitor.user(bruno).getByRole('button', { name: 'Ban Bruno Costa', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(visitor);
});
