import { expect, test } from './support/test.ts';

test('one signs in, completes a task and signs out by keyboard alone', async ({ ana, api, visitor }) => {
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
  // One goes on where one was.
  if (visitor.isAlive) await expect(done).toBeFocused();

  await page.evaluate(() => window.scrollTo(0, 0));
  await visitor.open('/dashboard');
  await visitor.tabTo(visitor.header.locator('summary'));
  await keyboard.press('Enter');
  await visitor.tabTo(visitor.header.getByRole('button', { name: 'Sign out' }));
  await keyboard.press('Enter');
  await visitor.arriveAt('/');
});

test('the first Tab leads past the header', async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  await visitor.open('/settings');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await visitor.tabTo(page.getByLabel('Name'));
  await expect(page).toHaveURL(/#main$/);
});

test('the focus can be seen wherever it is', async ({ ana, api, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  for (const path of ['/dashboard', '/settings']) {
    await visitor.open(path);
    const unseen: string[] = [];
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const it = document.activeElement;
        if (it === null || it === document.body) return 'end';
        // A date's inner parts draw their own.
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

test('an editor gives the focus back to where it was opened', async ({ ana, api, visitor, way }) => {
  test.skip(way !== 'islands', 'elsewhere every step is a page of its own');
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
