import { ADMIN, BLOCKED, PLAIN, expect, test } from './support/test.ts';

test('a user signs in, completes a task and signs out by keyboard alone', { tag: PLAIN }, async ({ ana, api, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.open('/login');
  await visitor.tabTo(page.getByLabel('Email'));
  await keyboard.type(ana.email);
  await visitor.tabTo(page.getByLabel('Password'));
  await keyboard.type(ana.password);
  await visitor.tabTo(page.getByLabel('Keep me signed in'));
  await keyboard.press('Space');
  await expect(page.getByLabel('Keep me signed in')).not.toBeChecked();
  await visitor.tabTo(page.getByRole('button', { name: 'Sign in' }));
  await keyboard.press('Enter');
  await visitor.arriveAt('/dashboard');

  await visitor.tabTo(page.getByRole('button', { name: 'Complete: Call the dentist' }));
  await visitor.ask('complete_task', () => keyboard.press('Space'));
  const done = page.getByRole('button', { name: 'Open again: Call the dentist' });
  await expect(done).toBeVisible();
  // The focus stays where it was.
  if (visitor.isAlive) await expect(done).toBeFocused();

  await page.evaluate(() => window.scrollTo(0, 0));
  await visitor.open('/dashboard');
  await visitor.tabTo(visitor.header.locator('summary'));
  await keyboard.press('Enter');
  await visitor.tabTo(visitor.header.getByRole('button', { name: 'Sign out' }));
  await keyboard.press('Enter');
  await visitor.arriveAt('/');
});

test('the first Tab stop is a skip link past the header', async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  await visitor.open('/settings');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await visitor.tabTo(page.getByLabel('Name', { exact: true }));
  await expect(page).toHaveURL(/#main$/);
});

test('the focused element always has a visible outline', async ({ ana, api, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  const { page } = visitor;
  const pages = async function* () {
    await visitor.isSignedInAs(ana);
    yield* ['/dashboard', '/settings', '/confirm'];
    await visitor.context.clearCookies();
    await visitor.isSignedInAs(ADMIN);
    yield* ['/admin', '/admin/users', '/admin/users/new', `/admin/users/${ana.tokens.user.id}`, '/admin/audit'];
  };
  for await (const path of pages()) {
    await visitor.open(path);
    const unseen: string[] = [];
    for (let presses = 0; presses < 70; presses++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const it = document.activeElement;
        if (it === null || it === document.body) return 'end';
        // The inner parts of a date field have their own focus ring.
        if (it instanceof HTMLInputElement && it.type === 'date') return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(it);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? null : it.outerHTML;
      });
      if (found === 'end') break;
      if (found !== null) unseen.push(found);
    }
    expect(unseen).toEqual([]);
  }
});

test('closing an editor returns the focus to the link that opened it', async ({ ana, api, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  await visitor.open('/dashboard');
  await visitor.tabTo(page.getByRole('link', { name: 'Edit: Call the dentist' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await visitor.tabTo(page.getByRole('link', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Edit: Call the dentist' })).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByLabel('Title', { exact: true }).fill('Call the dentist at last');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Edit: Call the dentist at last' })).toBeFocused();

  await page.keyboard.press('Enter');
  await visitor.tabTo(page.getByRole('button', { name: 'Delete' }));
  await page.keyboard.press('Enter');
  await expect(visitor.task('Call the dentist')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Tasks' })).toBeFocused();
});

test('API keys and the account deletion dialog are used by keyboard alone', { tag: PLAIN }, async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.open('/settings');
  await visitor.tabTo(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'API keys' }));
  await keyboard.press('Enter');
  await visitor.tabTo(page.getByLabel('Key name'));
  await keyboard.type('Night backup');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Your new key')).toBeFocused();
  await visitor.tabTo(page.getByRole('button', { name: 'Revoke Night backup' }));
  await keyboard.press('Space');
  await expect(page.getByText('The key is revoked.')).toBeVisible();

  await visitor.open('/settings');
  const open = page.getByRole('link', { name: 'Delete account …' });
  await visitor.tabTo(open);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete your account' });
  await expect(dialog.getByLabel('Password')).toBeFocused();
  // The dialog is closed with the Escape key, by a script, or with its link.
  await page.waitForLoadState();
  if (visitor.hasScripts) await keyboard.press('Escape');
  else {
    await visitor.tabTo(dialog.getByRole('link', { name: 'Cancel' }));
    await keyboard.press('Enter');
  }
  await expect(dialog).toHaveCount(0);
  await expect(open).toBeFocused();
});

test('an admin bans and unbans a user by keyboard alone', { tag: [PLAIN, BLOCKED] }, async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ADMIN);
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.open(`/admin/users?q=${ana.email}`);
  const ban = page.getByRole('button', { name: `Ban ${ana.name}`, exact: true });
  const dialog = page.getByRole('dialog', { name: `Ban ${ana.name}` });
  await visitor.tabTo(ban);
  await keyboard.press('Enter');
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  if (visitor.hasScripts) {
    await page.waitForLoadState();
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    if (visitor.isAlive) await expect(ban).toBeFocused();
    else await visitor.tabTo(ban);
    await keyboard.press('Enter');
    await expect(dialog.getByLabel('Reason')).toBeFocused();
  }
  await keyboard.type('Rude');
  await visitor.ask('ban_user', () => keyboard.press('Enter'));
  await expect(visitor.user(ana)).toContainText('Banned');
  await visitor.tabTo(page.getByRole('link', { name: ana.name, exact: true }));
  await keyboard.press('Enter');
  await visitor.arriveAt(`/admin/users/${ana.tokens.user.id}`);
  await visitor.tabTo(page.getByRole('button', { name: 'Unban' }));
  await visitor.ask('unban_user', () => keyboard.press('Space'));
  await expect(page.getByRole('main')).not.toContainText('Rude (');
});

test('closing the dialog for several users returns the focus to its button', async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ADMIN);
  const { page } = visitor;
  await visitor.open(`/admin/users?q=${ana.email}`);
  await visitor.tabTo(page.getByLabel(`Select ${ana.name}`));
  await page.keyboard.press('Space');
  await visitor.tabTo(page.getByRole('button', { name: 'Ban selected', exact: true }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ban 1 user' });
  await page.waitForURL(/many=ban/);
  await visitor.settle();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ban selected', exact: true })).toBeFocused();
});
