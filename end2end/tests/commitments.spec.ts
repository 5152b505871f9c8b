import { expectAccessible } from './support/axe.ts';
import { BLOCKED, PLAIN, expect, expectWrong, test } from './support/test.ts';

test.beforeEach(async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
});

test('a custom commitment is created, logged for a past day, and shown in the history', { tag: PLAIN }, async ({ visitor }) => {
  const { page } = visitor;
  await visitor.open('/commitments');
  await expectAccessible(visitor);
  await page.getByRole('link', { name: 'Create your own commitment' }).click();
  await page.getByLabel('Title').fill('Read the Fathers');
  await page.getByLabel('On certain weekdays').check();
  await expectAccessible(visitor);
  await page.getByLabel('Every day', { exact: true }).check();
  const today = await page.getByLabel('First day').inputValue();
  const start = new Date(new Date(today).getTime() - 5 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('First day').fill(start);
  await page.getByRole('button', { name: 'Create commitment' }).click();
  await expect(visitor.heading).toHaveText('Read the Fathers');
  await expectAccessible(visitor);

  const history = page.getByRole('region', { name: 'History' });
  await history.getByRole('listitem').nth(1).getByRole('link').click();
  await page.getByLabel('Skipped', { exact: true }).check();
  await page.getByLabel('Reason').fill('travelling');
  await page.getByLabel('Note', { exact: true }).fill('Two trains late.');
  await expectAccessible(visitor);
  await visitor.ask('write_day', () => page.getByRole('button', { name: 'Save' }).click());
  await expect(history.getByText('Skipped: travelling')).toBeVisible();
  await expect(history.getByText('Two trains late.')).toBeVisible();
  await page.getByRole('region', { name: 'The year' }).getByText('Show as table').click();
  await expect(page.getByRole('table', { name: 'Days of the year' })).toContainText('Skipped: travelling');
});

test('an entry, a pause and the title of a commitment are edited in place', { tag: BLOCKED }, async ({ ana, api, visitor }) => {
  const { page } = visitor;
  const token = ana.tokens.access_token;
  const { id } = await api.takeOn(ana.tokens, { title: 'Read', tracking_type: 'count' }, { target: 20, unit: 'pages' });
  const today = await api.today(ana.tokens);
  for (const value of [5, 7]) {
    const entry = { id: crypto.randomUUID(), value };
    await api.call('POST', `/api/users/me/commitments/${id}/logs/${today}/entries`, entry, token);
  }
  await visitor.open(`/commitments/${id}?day=${today}`);
  await expect(page.getByRole('button', { name: /^Remove .*pages$/ })).toHaveCount(2);
  await expectAccessible(visitor);
  await visitor.ask('remove_entry', () => page.getByRole('button', { name: /^Remove .*5 pages$/ }).click());
  await expect(page.getByRole('button', { name: /^Remove .*pages$/ })).toHaveCount(1);
  await expect(page.getByLabel('Amount')).toHaveValue('7');
  if (visitor.isAlive) await expect(page.getByLabel('Amount')).toBeFocused();

  await visitor.open(`/commitments/${id}`);
  await page.getByRole('link', { name: 'Pause' }).click();
  await page.getByLabel('Reason').fill('Flu');
  await visitor.ask('pause', () => page.getByRole('button', { name: 'Pause' }).click());
  const pauses = page.getByRole('region', { name: 'Pauses' });
  await pauses.getByRole('link', { name: /^Edit: Since/ }).click();
  await expect(pauses.getByLabel('Reason')).toHaveValue('Flu');
  await expectAccessible(visitor);
  await pauses.getByLabel('Until').fill(today);
  await pauses.getByLabel('Reason').fill('A cold');
  await visitor.ask('change_pause', () => pauses.getByRole('button', { name: 'Save' }).click());
  await expect(pauses.getByText('Now: A cold')).toBeVisible();
  if (visitor.isAlive) await expect(pauses.getByRole('link', { name: /^Edit/ })).toBeFocused();

  await page.getByRole('link', { name: 'Edit details' }).click();
  await page.getByLabel('Title').fill('Read slowly');
  await page.getByLabel('Description').fill('Two pages that stay.');
  await expectAccessible(visitor);
  await visitor.ask('describe_commitment', () => page.getByRole('button', { name: 'Save' }).click());
  await expect(visitor.heading).toHaveText('Read slowly');
  await expect(page.getByText('Two pages that stay.')).toBeVisible();
});

test('an invalid rule is an error at its field, and the input is kept', { tag: PLAIN }, async ({ problems, visitor }) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await visitor.open('/commitments/new');
  await page.getByLabel('Title').fill('Walk');
  await page.getByLabel('Several times a week').check();
  await page.getByLabel('Times per week', { exact: true }).fill('8');
  await page.getByRole('button', { name: 'Create commitment' }).click();
  await expectWrong(page.getByLabel('Times per week', { exact: true }), /1 to 7/);
  await expect(page.getByLabel('Title')).toHaveValue('Walk');
  await expectAccessible(visitor);
});

test('commitments are reordered by keyboard, and the focus is kept', async ({ ana, api, visitor }) => {
  for (const title of ['One', 'Two', 'Three']) {
    const body = { custom: { title } };
    expect((await api.call('POST', '/api/users/me/commitments', body, ana.tokens.access_token)).status).toBe(201);
  }
  const { page } = visitor;
  await visitor.open('/commitments?order=1');
  const titles = page.locator('.arranged .row-title');
  const up = page.getByRole('button', { name: 'Move up: Three' });
  await up.focus();
  await visitor.ask('move_commitment', () => page.keyboard.press('Enter'));
  await expect(titles).toHaveText(['One', 'Three', 'Two']);
  await expect(up).toBeFocused();
  await expectAccessible(visitor);
});

test('commitment pages are not wider than a small phone', async ({ ana, api, visitor }) => {
  const body = { custom: { title: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3) } };
  const { body: made } = await api.call('POST', '/api/users/me/commitments', body, ana.tokens.access_token);
  const { page } = visitor;
  await page.setViewportSize({ width: 320, height: 640 });
  const one = `/commitments/${made.id}`;
  for (const path of ['/commitments', '/commitments?order=1', '/commitments?step=vacation', '/commitments/new', one, `${one}?step=words`, `${one}?step=rule`, `${one}?step=pause`]) {
    await visitor.open(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
