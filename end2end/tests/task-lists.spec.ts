// Pages of tasks and projects: search, quick add and order.

import type { Locator } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { BLOCKED, PLAIN, expect, expectWrong, test, type Visitor } from './support/test.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

test.beforeEach(async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
});

function rows({ page }: Visitor): Locator {
  return page.locator('.rows .row-title');
}

test('a quick-add line is parsed, summarized, and can be kept as typed', { tag: PLAIN }, async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/tasks');
  await visitor.addTask('Water the figs tomorrow !high every week');
  await expect(rows(visitor)).toHaveText(['Water the figsHigh']);
  await expect(page.getByText('Due tomorrow · every week · High', { exact: true })).toBeVisible();
  await visitor.ask('update_task', () => page.getByRole('button', { name: /^Keep as typed/ }).click());
  await expect(rows(visitor)).toHaveText(['Water the figs tomorrow !high every week']);
  await expect(page.getByRole('button', { name: /^Keep as typed/ })).toHaveCount(0);

  await visitor.addTask('Read Friday by Tournier');
  await expect(rows(visitor)).toHaveText(['Water the figs tomorrow !high every week', 'Read Friday by Tournier']);
  await expect(page.getByRole('button', { name: /^Keep as typed/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Read Friday by Tournier', exact: true })).toBeVisible();
});

test('the editor accepts dates in words, and an unknown one is an error at its field', { tag: PLAIN }, async ({ ana, api, problems, visitor }) => {
  problems.allowStatus(422);
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  const { page } = visitor;
  await visitor.open('/tasks');
  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  await page.locator('#edit-due').fill('whenever');
  await page.getByLabel('Repeats').fill('every 2 weeks');
  await visitor.ask('update_task', () => page.getByRole('button', { name: 'Save' }).click());
  await expectWrong(page.locator('#edit-due'), /tomorrow, fri/);
  await expect(page.locator('#edit-due')).toHaveValue('whenever');
  await expect(page.getByLabel('Repeats')).toHaveValue('every 2 weeks');
  await page.locator('#edit-due').fill('24 Dec 2041');
  await visitor.ask('update_task', () => page.getByRole('button', { name: 'Save' }).click());
  await expect(page.locator('.row')).toContainText('24 December 2041');
  await expect(page.locator('.row')).toContainText('every 2 weeks');
});

test('deleting and completing a task can be undone', { tag: PLAIN }, async ({ ana, api, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  const { page } = visitor;
  await visitor.open('/tasks');
  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  await visitor.ask('delete_task', () => page.getByRole('button', { name: 'Delete', exact: true }).click());
  await expect(rows(visitor)).toHaveCount(0);
  await expect(page.getByText('Deleted “Send the lease”.').first()).toBeVisible();
  await visitor.ask('restore_task', () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(rows(visitor)).toHaveText(['Send the lease']);

  await visitor.ask('complete_task', () => page.getByRole('button', { name: 'Complete: Send the lease' }).click());
  await expect(page.getByText('Done: “Send the lease”.').first()).toBeVisible();
  await expect(rows(visitor)).toHaveCount(0);
  await visitor.ask('complete_task', () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(rows(visitor)).toHaveText(['Send the lease']);
});

test('tasks are reordered by keyboard, and the focus follows', { tag: [PLAIN, BLOCKED] }, async ({ ana, api, visitor }) => {
  for (const title of ['One', 'Two', 'Three']) await api.addTask(ana.tokens, { title });
  const { page } = visitor;
  await visitor.open('/tasks');
  await page.getByRole('link', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: 'Move up: Three' }).focus();
  await visitor.ask('move_task', () => page.keyboard.press('Enter'));
  await expect(rows(visitor)).toHaveText(['One', 'Three', 'Two']);
  await expect(page.getByText('“Three” is now number 2 of 3.').first()).toBeAttached();
  await expect(page.getByRole('button', { name: 'Move up: Three' })).toBeFocused();
  await visitor.ask('move_task', () => page.keyboard.press('Enter'));
  await expect(rows(visitor)).toHaveText(['Three', 'One', 'Two']);
  await expect(page.getByRole('button', { name: 'Move down: Three' })).toBeFocused();
  await page.getByRole('button', { name: 'Move to end: Three' }).focus();
  await visitor.ask('move_task', () => page.keyboard.press('Enter'));
  await expect(rows(visitor)).toHaveText(['One', 'Two', 'Three']);
  await expect(page.getByRole('button', { name: 'Move up: Three' })).toBeFocused();
  await visitor.ask('move_task', () => page.getByRole('button', { name: 'Move to top: Three' }).click());
  await expect(rows(visitor)).toHaveText(['Three', 'One', 'Two']);
  await page.getByRole('link', { name: 'Done arranging' }).click();
  await visitor.reload();
  await expect(rows(visitor)).toHaveText(['Three', 'One', 'Two']);
});

test('tasks are reordered by dragging', { tag: BLOCKED }, async ({ ana, api, visitor }) => {
  for (const title of ['One', 'Two', 'Three']) await api.addTask(ana.tokens, { title });
  const { page } = visitor;
  await visitor.open('/tasks?arrange=1');
  const middle = async (title: string) => {
    const box = (await page.locator('.row', { hasText: title }).locator('.handle').boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [from, to] = [await middle('Three'), await middle('One')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y - 10, { steps: 8 });
  await expect(rows(visitor)).toHaveText(['Three', 'One', 'Two']);
  await visitor.ask('move_task', () => page.mouse.up());
  await visitor.reload();
  await expect(rows(visitor)).toHaveText(['Three', 'One', 'Two']);

  // Escape cancels the move.
  const start = await middle('Three');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y + 200, { steps: 8 });
  await page.keyboard.press('Escape');
  await expect(rows(visitor)).toHaveText(['Three', 'One', 'Two']);
  await page.mouse.up();
});

test('a drag that does not reach the server is reverted', async ({ ana, api, problems, visitor }) => {
  problems.allowLostRequests();
  for (const title of ['One', 'Two']) await api.addTask(ana.tokens, { title });
  const { page } = visitor;
  await visitor.open('/tasks?arrange=1');
  await page.route('**/fn/*', (route) => route.abort('internetdisconnected'));
  const box = (await page.locator('.row', { hasText: 'Two' }).locator('.handle').boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y - 100, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' }).first()).toBeVisible();
  await expect(rows(visitor)).toHaveText(['One', 'Two']);
});

test('a project is created, filled, archived, and deleted without its tasks', { tag: PLAIN }, async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/tasks');
  await page.getByLabel('Name', { exact: true }).fill('Garden');
  await page.getByLabel('Blue').check();
  await visitor.ask('create_project', () => page.getByRole('button', { name: 'Create' }).click());
  await expect(visitor.heading).toHaveText('Garden');
  await visitor.settle();
  await visitor.addTask('Dig tomorrow');
  await expect(rows(visitor)).toHaveText(['Dig']);
  await expect(page.getByText('0 of 1 done')).toBeVisible();
  await visitor.ask('archive_project', () => page.getByRole('button', { name: 'Archive' }).click());
  await expect(page.getByText('This project is archived.')).toBeVisible();
  await page.getByRole('link', { name: 'Delete project' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Its task is kept, without a project.');
  await visitor.ask('delete_project', () => dialog.getByRole('button', { name: 'Delete project' }).click());
  await visitor.arriveAt('/tasks');
  await expect(rows(visitor)).toHaveText(['Dig']);
});

test('tasks are found by search while typing', { tag: PLAIN }, async ({ ana, api, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  const { page } = visitor;
  await visitor.open('/tasks');
  await page.getByLabel('Search', { exact: true }).fill('dent');
  if (!visitor.isAlive) await page.getByRole('button', { name: 'Search' }).click();
  await expect(rows(visitor)).toHaveText(['Call the dentist']);
  await expect(page).toHaveURL(/\?q=dent/);
});

test('task and project pages fit a phone, and axe reports no violations', async ({ ana, api, visitor }) => {
  const token = ana.tokens.access_token;
  const made = await api.call('POST', '/api/users/me/projects', { name: LONG, color: 'plum' }, token);
  const id = (made.body as { id: string }).id;
  const task = { title: LONG, description: LONG, due_date: '2020-01-01', priority: 'medium', project_id: id,
    recurrence: { every: 2, unit: 'week' } };
  const edited = await api.addTask(ana.tokens, task);
  const gone = await api.addTask(ana.tokens, task);
  await api.call('DELETE', `/api/users/me/tasks/${gone.id}`, undefined, token);
  await api.addTask(ana.tokens, { title: 'Dig', priority: 'low' });
  for (const path of ['/tasks', `/tasks?edit=${edited.id}`, '/tasks?arrange=1', '/tasks?state=deleted', `/tasks?added=${edited.id}&typed=x`,
    `/projects/${id}`, `/projects/${id}?change=1`, `/projects/${id}?delete=1`]) {
    await visitor.open(path);
    await expectAccessible(visitor);
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    const width = await visitor.page.evaluate(() => document.scrollingElement!.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});
