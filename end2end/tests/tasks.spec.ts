import { BLOCKED, PLAIN, expect, expectWrong, test } from './support/test.ts';

const NASTY = '\n  First line\n</textarea><script>document.title = "taken over"</script>\n&lt;b&gt; &amp; "quotes" \'too\'';

test.beforeEach(async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
});

test('a task is added, and is still there after a reload', { tag: [PLAIN, BLOCKED] }, async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.getByLabel('Add a task').fill('Water the figs');
  await page.getByLabel('Due').fill('2041-03-14');
  await visitor.ask('create_task', () => page.getByRole('button', { name: 'Add' }).click());
  await expect(visitor.task('Water the figs')).toContainText('14 March 2041');
  await expect(page.getByLabel('Add a task')).toHaveValue('');
  await expect(page.getByText('1 open')).toBeVisible();
  await visitor.reload();
  await expect(visitor.task('Water the figs')).toContainText('14 March 2041');
  expect(new URL(page.url()).pathname).toBe('/dashboard');
});

test('tasks are added one after the other by keyboard alone', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/dashboard');
  for (const title of ['One', 'Two', 'Three']) {
    const field = page.getByLabel('Add a task');
    // The island keeps the focus in the field.
    if (title === 'One') await field.focus();
    else await expect(field).toBeFocused();
    await page.keyboard.type(title);
    await visitor.ask('create_task', () => page.keyboard.press('Enter'));
    await expect(visitor.task(title)).toBeVisible();
  }
  await expect(page.getByText('3 open')).toBeVisible();
});

test('a task without a title is refused, and the other input is kept', { tag: [PLAIN, BLOCKED] }, async ({ api, ana, problems, visitor }) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await visitor.open('/dashboard');
  const title = page.getByLabel('Add a task');

  // An empty title: the browser refuses it.
  await page.getByLabel('Due').fill('2041-03-14');
  await page.getByRole('button', { name: 'Add' }).click();
  expect(await title.evaluate((it: HTMLInputElement) => it.validity.valueMissing)).toBe(true);

  // A title of spaces: the server refuses it.
  await title.fill('   ');
  await visitor.ask('create_task', () => page.getByRole('button', { name: 'Add' }).click());
  await expectWrong(title, /title/i);
  await expect(page.getByLabel('Due')).toHaveValue('2041-03-14');
  if (visitor.hasScripts) await expect(title).toBeFocused();
  expect(await api.tasks(ana.tokens)).toEqual([]);

  await visitor.addTask('Water the figs');
  await expect(visitor.task('Water the figs')).toContainText('14 March 2041');
  await expect(title).not.toHaveAttribute('aria-invalid');
});

test('a task is completed and reopened with one tap', { tag: [PLAIN, BLOCKED] }, async ({ api, ana, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  const done = page.getByRole('button', { name: 'Open again: Call the dentist' });
  const open = page.getByRole('button', { name: 'Complete: Call the dentist' });
  await visitor.ask('complete_task', () => open.click());
  await expect(done).toBeVisible();
  await expect(page.getByText('Nothing open')).toBeVisible();
  await visitor.reload();
  await expect(done).toBeVisible();
  expect((await api.tasks(ana.tokens))[0]!.completed).toBe(true);

  await visitor.ask('complete_task', () => done.click());
  await expect(open).toBeVisible();
  await visitor.reload();
  await expect(open).toBeVisible();
  expect((await api.tasks(ana.tokens))[0]!.completed).toBe(false);
});

test('the heading of Today changes when tasks are completed', async ({ api, ana, visitor }) => {
  const today = await api.today(ana.tokens);
  await api.addTask(ana.tokens, { title: 'Water the figs', due_date: today });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await expect(visitor.heading).toHaveText('One task is due');
  await visitor.ask('complete_task', () => page.getByRole('button', { name: 'Complete: Water the figs' }).click());
  await expect(visitor.heading).toHaveText('All done for today');
  await expect(page.getByText('You have done one thing today.')).toBeVisible();
});

test('all fields of a task are edited, and special characters are kept', { tag: PLAIN }, async ({ api, ana, visitor }) => {
  const { id } = await api.addTask(ana.tokens, { title: 'Send the lease' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  const editor = visitor.task('Send the lease');
  await expect(editor.getByLabel('Title')).toHaveValue('Send the lease');
  if (visitor.isAlive) await expect(editor.getByLabel('Title')).toBeFocused();
  await editor.getByLabel('Title').fill('Send the <b>lease</b> back');
  await editor.getByLabel('Description').fill(NASTY);
  await editor.getByLabel('Due').fill('2041-12-24');
  await editor.getByLabel('Priority').selectOption('High');
  await visitor.ask('update_task', () => editor.getByRole('button', { name: 'Save' }).click());

  const row = visitor.task('Send the <b>lease</b> back');
  const whole = async () => {
    await expect(row).toContainText('24 December 2041');
    await expect(row).toContainText('High');
    await expect(row).toContainText('</textarea><script>document.title = "taken over"</script>');
    await expect(row.getByLabel('Description')).toHaveCount(0);
  };
  await whole();
  await visitor.reload();
  await whole();

  // In the editor of the island, and in that of the server.
  await page.getByRole('link', { name: 'Edit: Send the <b>lease</b> back' }).click();
  await expect(row.getByLabel('Description')).toHaveValue(NASTY);
  await visitor.open(`/dashboard?edit=${id}`);
  await expect(row.getByLabel('Title')).toHaveValue('Send the <b>lease</b> back');
  await expect(row.getByLabel('Description')).toHaveValue(NASTY);
  await expect(row.getByLabel('Due')).toHaveValue('2041-12-24');
  await expect(row.getByLabel('Priority')).toHaveValue('high');
  await expect(page).toHaveTitle('Today · Regula');

  // Saving without a change changes nothing.
  await visitor.ask('update_task', () => row.getByRole('button', { name: 'Save' }).click());
  await whole();
  await visitor.open(`/dashboard?edit=${id}`);
  await expect(row.getByLabel('Description')).toHaveValue(NASTY);
});

test('a refused edit of a task keeps the input', async ({ api, ana, problems, visitor }) => {
  problems.allowStatus(422);
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  const editor = visitor.task('Send the lease');
  await editor.getByLabel('Title').fill('   ');
  await editor.getByLabel('Description').fill(NASTY);
  await editor.getByLabel('Due').fill('2041-12-24');
  await editor.getByLabel('Priority').selectOption('Medium');
  await visitor.ask('update_task', () => editor.getByRole('button', { name: 'Save' }).click());

  await expectWrong(editor.getByLabel('Title'), /title/i);
  await expect(editor.getByLabel('Description')).toHaveValue(NASTY);
  await expect(editor.getByLabel('Due')).toHaveValue('2041-12-24');
  await expect(editor.getByLabel('Priority')).toHaveValue('medium');
  await expect(editor.getByLabel('Title')).toBeFocused();

  await editor.getByLabel('Title').fill('Send the lease back');
  await visitor.ask('update_task', () => editor.getByRole('button', { name: 'Save' }).click());
  await expect(visitor.task('Send the lease back')).toContainText('24 December 2041');
});

test('cancelling the editor changes nothing', async ({ api, ana, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Something else');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveCount(0);
  await expect(visitor.task('Send the lease')).toBeVisible();
});

test('Back and Forward close and open the editor', { tag: BLOCKED }, async ({ api, ana, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  const { page } = visitor;
  const title = page.getByLabel('Title', { exact: true });
  await visitor.open('/dashboard');
  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  await expect(title).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(title).toHaveCount(0);
  await page.goForward();
  await expect(page).toHaveURL(/\/dashboard\?edit=/);
  await expect(title).toBeVisible();

  await visitor.settle();
  await title.fill('Send the lease back');
  await visitor.ask('update_task', () => page.getByRole('button', { name: 'Save' }).click());
  await expect(visitor.task('Send the lease back')).toBeVisible();
  await visitor.reload();
  await expect(title).toHaveCount(0);
});

test('unsent input is kept when other parts of the page change', async ({ api, ana, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.getByLabel('Add a task').fill('Half a thou');
  await visitor.ask('complete_task', () => page.getByRole('button', { name: 'Complete: Call the dentist' }).click());
  await expect(page.getByText('1 open', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Add a task')).toHaveValue('Half a thou');

  await page.getByRole('link', { name: 'Edit: Send the lease' }).click();
  await page.getByLabel('Description').fill('By registered mail');
  await page.getByLabel('Priority').selectOption('High');
  await visitor.ask('complete_task', () => page.getByRole('button', { name: 'Open again: Call the dentist' }).click());
  await expect(page.getByText('2 open', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Description')).toHaveValue('By registered mail');
  await expect(page.getByLabel('Priority')).toHaveValue('high');
  await expect(page.getByLabel('Add a task')).toHaveValue('Half a thou');
});

test('input typed before hydration is kept and sent', async ({ server, visitor }) => {
  const { page } = visitor;
  let goOn = () => {};
  const typed = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/*.wasm', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`${server.origin}/dashboard`);
  await page.getByLabel('Add a task').fill('Early');
  await page.getByLabel('Due').fill('2041-03-14');
  await expect(page.locator('html')).not.toHaveAttribute('data-alive');
  goOn();
  await visitor.settle();
  await expect(page.getByLabel('Add a task')).toHaveValue('Early');
  await visitor.ask('create_task', () => page.getByRole('button', { name: 'Add' }).click());
  await expect(visitor.task('Early')).toContainText('14 March 2041');
});

test('rapid taps are all saved', async ({ api, ana, visitor }) => {
  for (let n = 0; n < 6; n++) await api.addTask(ana.tokens, { title: `Task ${n}` });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.evaluate(() => {
    for (const mark of [...document.querySelectorAll<HTMLElement>('.mark')]) mark.click();
  });
  await expect(page.getByText('Nothing open')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open again: Task/ })).toHaveCount(6);
  expect((await api.tasks(ana.tokens)).every((task) => task.completed)).toBe(true);
});

test('a task is deleted, and the others stay', async ({ api, ana, visitor }) => {
  await api.addTask(ana.tokens, { title: 'Order seed garlic' });
  await api.addTask(ana.tokens, { title: 'Send the lease' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.getByRole('link', { name: 'Edit: Order seed garlic' }).click();
  await visitor.ask('delete_task', () => page.getByRole('button', { name: 'Delete' }).click());
  await expect(visitor.task('Order seed garlic')).toHaveCount(0);
  await visitor.reload();
  await expect(visitor.task('Order seed garlic')).toHaveCount(0);
  await expect(visitor.task('Send the lease')).toBeVisible();
});

test('an offline tap is queued, and a new task that cannot be sent keeps its input', async ({ api, ana, problems, visitor }) => {
  problems.allowLostRequests();
  await api.addTask(ana.tokens, { title: 'Call the dentist' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.route('**/fn/*', (route) => route.abort('internetdisconnected'));
  await page.getByRole('button', { name: 'Complete: Call the dentist' }).click();
  await expect(page.locator('#waiting')).toHaveText('1 change will be sent when the server can be reached.');

  await page.getByLabel('Add a task').fill('Kept while nobody answers');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible();
  await expect(page.getByLabel('Add a task')).toHaveValue('Kept while nobody answers');

  await page.unroute('**/fn/*');
  await visitor.ask('create_task', () => page.getByRole('button', { name: 'Add' }).click());
  await expect(visitor.task('Kept while nobody answers')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open again: Call the dentist' })).toBeVisible();
  await expect(page.locator('#waiting')).toBeEmpty();
  expect((await api.tasks(ana.tokens)).find((it) => it.title === 'Call the dentist')?.completed).toBe(true);
});

test('a user can neither see nor delete the tasks of another user', async ({ another, api, ana, problems, visitor }) => {
  problems.allowStatus(404);
  const { id } = await api.addTask(ana.tokens, { title: 'Mine alone' });
  const bruno = { name: 'Bruno Costa', email: `bruno-${id}@example.com`, password: ana.password };
  await api.register(bruno);
  const other = await another();
  await other.isSignedInAs(bruno);
  await other.open(`/dashboard?edit=${id}`);
  await expect(other.page.locator('body')).not.toContainText('Mine alone');
  const response = await other.context.request.post(new URL('/fn/delete_task', other.page.url()).href, {
    form: { id },
    headers: { accept: 'application/json', origin: new URL(other.page.url()).origin },
  });
  expect(response.status()).toBe(404);
  await visitor.open('/dashboard');
  await expect(visitor.task('Mine alone')).toBeVisible();
});
