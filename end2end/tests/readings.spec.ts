import { ADMIN, BLOCKED, PLAIN, expect, test } from './support/test.ts';
import { expectAccessible } from './support/axe.ts';

test('today’s reading is marked read with a note, and marked unread', { tag: PLAIN }, async ({ ana, api, visitor }) => {
  const { page } = visitor;
  // Starts at the first reading, as the library's plan begins on the day of the server's start.
  const token = ana.tokens.access_token;
  const plans = await api.call('GET', '/api/reading-plans', undefined, token);
  const follow = { plan_id: plans.body.items[0].id, start_date: await api.today(ana.tokens) };
  expect((await api.call('PUT', '/api/users/me/reading-plan', follow, token)).status).toBe(200);
  await visitor.isSignedInAs(ana);
  await visitor.open('/dashboard');
  await expect(page.getByRole('heading', { name: 'Go out' })).toBeVisible();
  await page.getByRole('link', { name: 'Add a note' }).click();
  await page.getByLabel('Note (optional)').fill('Sugar\n</textarea>');
  await visitor.ask('mark_reading', () => page.getByRole('button', { name: 'Mark read' }).click());
  await expect(page.getByRole('button', { name: 'Mark unread' })).toBeVisible();
  await visitor.reload();
  await expect(page.getByLabel('Your note', { exact: true })).toHaveValue('Sugar\n</textarea>');
  await page.getByRole('link', { name: 'All 1' }).click();
  await expect(visitor.heading).toHaveText('Your notes');
  await expect(page.getByText('Sugar')).toHaveText('Sugar\n</textarea>', { useInnerText: true });
  await expectAccessible(visitor);
  await page.getByRole('link', { name: 'Go out' }).click();
  await visitor.ask('unmark_reading', () => page.getByRole('button', { name: 'Mark unread' }).click());
  await expect(page.getByLabel('Note (optional)')).toHaveValue('Sugar\n</textarea>');
});

test('a user who is behind moves the readings to today, after a confirmation', { tag: BLOCKED }, async ({ ana, api, visitor }) => {
  const { page } = visitor;
  const today = await api.today(ana.tokens);
  const token = ana.tokens.access_token;
  const plans = await api.call('GET', '/api/reading-plans', undefined, token);
  const start_date = new Date(Date.parse(today) - 5 * 86_400_000).toISOString().slice(0, 10);
  const follow = { plan_id: plans.body.items[0].id, start_date };
  expect((await api.call('PUT', '/api/users/me/reading-plan', follow, token)).status).toBe(200);
  await visitor.isSignedInAs(ana);
  await visitor.open('/readings');
  await expect(page.getByText('You are 5 days behind.')).toBeVisible();
  await visitor.ask('mark_reading', () => page.getByRole('button', { name: 'Mark read: Go out' }).click());
  await expect(page.getByText('You are 4 days behind.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue from here' }).click();
  await expect(page.getByRole('dialog')).toContainText('keeps its day');
  await visitor.ask('rebase_readings', () => page.getByRole('button', { name: 'Continue from here' }).click());
  await expect(page.getByRole('heading', { level: 1, name: 'Listen first' })).toBeVisible();
  await expectAccessible(visitor);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('an admin previews a reading, and import errors are shown by line', { tag: PLAIN }, async ({ problems, visitor }) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await visitor.isSignedInAs(ADMIN);
  await visitor.open('/admin/readings');
  await page.getByRole('link', { name: 'The desert' }).click();
  // The preview includes text that was typed before its script had loaded.
  let goOn = () => {};
  const typed = new Promise<void>((resolve) => (goOn = resolve));
  if (visitor.hasScripts) {
    await page.route('**/static/preview.js', async (route) => {
      await typed;
      await route.continue();
    });
  }
  await page.getByRole('link', { name: 'Add a reading' }).click();
  await page.getByLabel('Title').fill('A new');
  goOn();
  if (visitor.hasScripts) await expect(page.locator('#preview')).toContainText('A new');
  await page.getByLabel('Title').fill('A new day');
  await page.getByLabel('Text').fill('One.\n\nTwo.');
  if (!visitor.hasScripts) await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('#preview')).toContainText('A new day');
  await expect(page.locator('#preview p').filter({ hasText: 'Two.' })).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('A new day');
  await expectAccessible(visitor);

  await visitor.open('/admin/readings/import');
  await page.getByLabel('Or paste it').fill('date,title\nsoon,Bad');
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('Row 1, line 2')).toBeVisible();
  await expect(page.getByLabel('Or paste it')).toHaveValue('date,title\nsoon,Bad');
  await expectAccessible(visitor);
});
