import type { Page } from '@playwright/test';
import { BLOCKED, PLAIN, expect, expectWrong, someone, test } from './support/test.ts';

/** Row of *Today*. */
const row = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Commitments' }).getByRole('listitem').filter({ hasText: title });

const MORE = '1 pages more: Read';

test.beforeEach(async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
});

test('without commitments, Today links to the library', async ({ visitor }) => {
  await visitor.open('/dashboard');
  await expect(visitor.page.getByRole('link', { name: 'Choose from the library' })).toHaveAttribute('href', '/library');
});

test('one tap marks a commitment as kept, and the next clears it', { tag: [PLAIN, BLOCKED] }, async ({ api, ana, visitor }) => {
  await api.takeOn(ana.tokens, { title: 'Morning prayer' });
  await api.takeOn(ana.tokens, { title: 'Examen' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await expect(visitor.heading).toHaveText('Two to keep today');
  await visitor.ask('log_mark', () => page.getByRole('button', { name: 'Keep: Morning prayer' }).click());
  await expect(visitor.heading).toHaveText('One of two kept');
  await expect(row(page, 'Morning prayer')).toContainText('Kept at');
  if (visitor.isAlive) await expect(page.locator('#said')).toHaveText('Morning prayer: kept.');
  await visitor.ask('clear_log', () => page.getByRole('button', { name: 'Clear: Morning prayer' }).click());
  await expect(visitor.heading).toHaveText('Two to keep today');
});

test('a day is skipped with a reason, and the skip is undone', { tag: PLAIN }, async ({ api, ana, visitor }) => {
  await api.takeOn(ana.tokens, { title: 'Run 5 km' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await row(page, 'Run 5 km').getByText('More for Run 5 km').or(row(page, 'Run 5 km').locator('summary')).click();
  await page.getByLabel('Reason for skipping').fill('sore knee');
  await visitor.ask('log_mark', () => page.getByRole('button', { name: 'Skip', exact: true }).click());
  await expect(row(page, 'Run 5 km')).toContainText('Skipped: sore knee');
  await visitor.ask('undo_log', () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(row(page, 'Run 5 km')).not.toContainText('Skipped');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('an amount is counted by taps, and set exactly', { tag: [PLAIN, BLOCKED] }, async ({ api, ana, problems, visitor }) => {
  problems.allowStatus(422);
  await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  for (let n = 1; n <= 3; n++) {
    await visitor.ask('log_entry', () => page.getByRole('button', { name: MORE }).click());
    await expect(page.locator('.undo')).toContainText(`Read: ${n} of 20 pages`);
  }
  await visitor.ask('log_value', () => page.getByRole('button', { name: '1 pages less: Read' }).click());
  await expect(page.locator('.undo')).toContainText('Read: 2 of 20 pages');
  await row(page, 'Read').locator('summary').click();
  const field = page.getByLabel('How many pages today');
  await field.fill('lots');
  await visitor.ask('log_value', () => page.getByRole('button', { name: 'Set' }).click());
  await expectWrong(field, /Enter a number/);
  await expect(field).toHaveValue('lots');
  await field.fill('20');
  await visitor.ask('log_value', () => page.getByRole('button', { name: 'Set' }).click());
  await expect(visitor.heading).toHaveText('All kept');
});

test('Undo reverts only the last of several taps', async ({ api, ana, visitor }) => {
  await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  for (const pages of [1, 2, 3]) {
    await visitor.ask('log_entry', () => page.getByRole('button', { name: MORE }).click());
    await expect(page.locator('.undo')).toContainText(`Read: ${pages} of 20 pages`);
  }
  await visitor.ask('undo_log', () => page.getByRole('button', { name: 'Undo' }).click());
  await expect(row(page, 'Read')).toContainText('2 of 20 pages');
  expect((await api.day(ana.tokens)).commitments[0].log.entries).toHaveLength(2);
});

test('Undo is hidden until a tap is saved, and an open menu stays open', async ({ api, ana, visitor }) => {
  await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await visitor.ask('log_entry', () => page.getByRole('button', { name: MORE }).click());
  await expect(page.locator('.undo')).toContainText('Read: 1 of 20 pages');
  let goOn = () => {};
  const opened = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/fn/log_entry', async (route) => {
    await opened;
    await route.continue();
  });
  await page.getByRole('button', { name: MORE }).click();
  await expect(row(page, 'Read')).toContainText('2 of 20 pages');
  await expect(page.locator('.undo')).toHaveCount(0);
  await row(page, 'Read').locator('summary').click();
  await page.getByLabel('Note', { exact: true }).fill('Half a thou');
  goOn();
  await expect(page.locator('.undo')).toContainText('Read: 2 of 20 pages');
  await expect(page.getByLabel('Note', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Half a thou');
  await visitor.ask('log_note', () => page.getByRole('button', { name: 'Save note' }).click());
  await expect(row(page, 'Read')).toContainText('Half a thou');
  await expect(page.getByLabel('Note', { exact: true })).toBeHidden();
});

test('rapid taps are each counted once', async ({ api, ana, visitor }) => {
  await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await page.evaluate(() => {
    const more = document.querySelector<HTMLElement>('[id^=more-]')!;
    for (let n = 0; n < 5; n++) more.click();
  });
  await expect(row(page, 'Read')).toContainText('5 of 20 pages');
  await expect.poll(async () => (await api.day(ana.tokens)).commitments[0].log?.value).toBe(5);
});

test('a tap that the server refuses is reverted with an error message', async ({ api, ana, problems, visitor }) => {
  problems.allowStatus(404);
  const { id } = await api.takeOn(ana.tokens, { title: 'Walk' });
  await api.takeOn(ana.tokens, { title: 'Examen' });
  const { page } = visitor;
  await visitor.open('/dashboard');
  await api.leave(ana.tokens, id);
  await page.getByRole('button', { name: 'Keep: Walk' }).click();
  await expect(page.getByRole('region', { name: 'Commitments' }).getByRole('alert')).not.toBeEmpty();
  await expect(row(page, 'Walk')).toHaveCount(0);
  await expect(visitor.heading).toHaveText('One to keep today');
});

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' });
  test.beforeEach(({ problems }) => problems.allowLostRequests());

  test('queued taps are sent once each after reconnecting', { tag: BLOCKED }, async ({ api, ana, visitor }) => {
    await api.takeOn(ana.tokens, { title: 'Morning prayer' });
    await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
    await api.addTask(ana.tokens, { title: 'Call the dentist' });
    const { page, context } = visitor;
    await visitor.open('/dashboard');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Keep: Morning prayer' }).click();
    await expect(row(page, 'Morning prayer')).toContainText('Will be sent');
    await page.getByRole('button', { name: MORE }).click();
    await page.getByRole('button', { name: 'Complete: Call the dentist' }).click();
    await expect(page.locator('#waiting')).toHaveText('3 changes will be sent when the server can be reached.');
    if (visitor.isAlive) await expect(row(page, 'Read')).toContainText('1 of 20 pages');
    expect((await api.day(ana.tokens)).commitments[0].log).toBeNull();

    await context.setOffline(false);
    await expect(page.locator('#waiting')).toBeEmpty();
    await expect(visitor.heading).toHaveText('One of two kept');
    const day = await api.day(ana.tokens);
    expect(day.commitments[0].today).toBe('kept');
    expect(day.commitments[1].log.entries).toHaveLength(1);
    expect(day.tasks[0].completed).toBe(true);
    await visitor.reload();
    expect((await api.day(ana.tokens)).commitments[1].log.value).toBe(1);
  });

  test('a tap whose response was lost is counted once', async ({ api, ana, visitor }) => {
    await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
    const { page } = visitor;
    await visitor.open('/dashboard');
    let lost = 0;
    await page.route('**/fn/log_entry', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: MORE }).click();
    await expect.poll(() => lost).toBeGreaterThan(1);
    await expect(page.locator('#waiting')).toBeEmpty();
    await expect(row(page, 'Read')).toContainText('1 of 20 pages');
    expect((await api.day(ana.tokens)).commitments[0].log.value).toBe(1);
  });

  test('a set amount is sent after the taps queued before it', { tag: BLOCKED }, async ({ api, ana, visitor }) => {
    await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
    const { page, context } = visitor;
    await visitor.open('/dashboard');
    await context.setOffline(true);
    await page.getByRole('button', { name: MORE }).click();
    await row(page, 'Read').locator('summary').click();
    await page.getByLabel('How many pages today').fill('12');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await expect(page.locator('#waiting')).toHaveText('2 changes will be sent when the server can be reached.');

    await context.setOffline(false);
    await expect(page.locator('#waiting')).toBeEmpty();
    await expect(row(page, 'Read')).toContainText('12 of 20 pages');
    expect((await api.day(ana.tokens)).commitments[0].log.value).toBe(12);
  });

  test('a reload shows the offline page, and keeps queued taps', { tag: BLOCKED }, async ({ api, ana, visitor }) => {
    await api.takeOn(ana.tokens, { title: 'Morning prayer' });
    const { page, context } = visitor;
    await visitor.open('/dashboard');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Keep: Morning prayer' }).click();
    await expect(row(page, 'Morning prayer')).toContainText('Will be sent');
    await page.reload();
    await expect(visitor.heading).toHaveText('The server cannot be reached');
    await expect(page.locator('body')).not.toContainText(ana.name);
    await expect(page.locator('body')).toHaveCSS('font-family', /system-ui/);

    await context.setOffline(false);
    await expect(visitor.heading).toHaveText('All kept');
    expect((await api.day(ana.tokens)).commitments[0].today).toBe('kept');
  });

  test('queued taps are never sent as another user, and are sent when their user returns', { tag: BLOCKED }, async ({ api, ana, problems, visitor }) => {
    problems.allowStatus(401);
    await api.takeOn(ana.tokens, { title: 'Morning prayer' });
    const bruno = someone('Bruno Costa');
    const tokens = await api.register(bruno);
    const { page, context } = visitor;
    await visitor.open('/dashboard');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Keep: Morning prayer' }).click();
    await expect(row(page, 'Morning prayer')).toContainText('Will be sent');
    // Another user signs in, in another tab of the same browser; the waiting page is still open and retries.
    await visitor.isSignedInAs(bruno);
    const tried = page.waitForResponse((it) => it.request().method() === 'POST');
    await context.setOffline(false);
    expect((await tried).status()).toBe(401);
    await expect(page.locator('#waiting')).toHaveText('1 change will be sent when you are signed in again.');
    await visitor.open('/dashboard');
    await expect(page.locator('#waiting')).toBeEmpty();
    await expect(page.locator('body')).not.toContainText('Morning prayer');
    expect((await api.day(tokens)).commitments).toEqual([]);

    await visitor.isSignedInAs(ana);
    await visitor.header.getByRole('link', { name: 'Today' }).click();
    await expect(visitor.heading).toHaveText('All kept');
    expect((await api.day(ana.tokens)).commitments[0].today).toBe('kept');
  });

  test('a queued tap that is refused is dropped and reported', async ({ api, ana, problems, visitor }) => {
    problems.allowStatus(404);
    const { id } = await api.takeOn(ana.tokens, { title: 'Walk' });
    await api.takeOn(ana.tokens, { title: 'Examen' });
    const { page, context } = visitor;
    await visitor.open('/dashboard');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Keep: Walk' }).click();
    await page.getByRole('button', { name: 'Keep: Examen' }).click();
    await expect(page.locator('#waiting')).toContainText('2 changes');
    await api.leave(ana.tokens, id);
    await context.setOffline(false);
    await expect(page.locator('#waiting')).toContainText('Walk: kept was not saved.');
    await expect(visitor.heading).toHaveText('All kept');
  });

  test('queued and refused taps are reported on every page', { tag: BLOCKED }, async ({ api, ana, problems, visitor }) => {
    problems.allowStatus(404);
    const { id } = await api.takeOn(ana.tokens, { title: 'Walk' });
    const { page, context } = visitor;
    await visitor.open('/dashboard');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Keep: Walk' }).click();
    await expect(page.locator('#waiting')).toContainText('1 change');
    await api.leave(ana.tokens, id);
    // Sent from whichever page is open when the server is available again.
    await page.route('**/fn/log_mark', (route) => route.abort());
    await context.setOffline(false);
    await visitor.open('/commitments');
    await expect(page.locator('#waiting')).toContainText('1 change');
    await page.unroute('**/fn/log_mark');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.locator('#waiting')).toHaveText(/^Walk: kept was not saved\./);
  });
});
