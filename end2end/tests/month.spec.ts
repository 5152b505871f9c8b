// A month with commitments, day by day on a server with a movable clock: enrol, keep, skip, log late, pause, catch up,
// complete. On 29 March the clocks change.

import type { Locator, Page } from '@playwright/test';
import { Calendar } from './support/calendar.ts';
import { Server } from './support/server.ts';
import { expect, someone, test as base, type Visitor } from './support/test.ts';

const test = base.extend<{}, { calendar: Calendar; server: Server }>({
  calendar: [
    async ({}, use) => {
      const calendar = new Calendar(moment(2));
      await use(calendar);
      calendar.close();
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ calendar }, use) => {
      const server = await Server.start(() => calendar.settings());
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Instants around the clock change in Lisbon, late on one day and early on the next: the 30th begins at 23:00 UTC. */
const AT_NIGHT: Record<number, string> = {
  28: '2026-03-28T23:40:00Z',
  29: '2026-03-29T22:40:00Z',
  30: '2026-03-29T23:10:00Z',
};

/** Time at which the browser is used on a day of March. */
function moment(day: number): string {
  return AT_NIGHT[day] ?? `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`;
}

const PAGE = 'Write a page';
const RUN = 'Run';
const EVENINGS = ['No screens after supper', 'Three thanks', 'Evening examen', 'Lights out'];

/** Row of *Today*. */
function row(page: Page, title: string): Locator {
  return page.getByRole('region', { name: 'Commitments' }).getByRole('listitem').filter({ hasText: title });
}

async function keep(visitor: Visitor, title: string): Promise<void> {
  const mark = visitor.page.getByRole('button', { name: `Keep: ${title}`, exact: true });
  await visitor.ask('log_mark', () => mark.click());
  await expect(visitor.page.getByRole('button', { name: `Clear: ${title}`, exact: true })).toBeVisible();
}

async function enrol(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.open('/library');
  await page.getByRole('link', { name: 'Nine evenings' }).click();
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByRole('heading', { name: 'Day 1 of 9' })).toBeVisible();
}

async function takeOn(visitor: Visitor, title: string, timesAWeek?: number): Promise<void> {
  const { page } = visitor;
  await visitor.open('/commitments/new');
  await page.getByLabel('Title').fill(title);
  if (timesAWeek !== undefined) {
    await page.getByLabel('Several times a week').check();
    await page.getByLabel('Times per week', { exact: true }).fill(`${timesAWeek}`);
  }
  await page.getByRole('button', { name: 'Create commitment' }).click();
  await expect(visitor.heading).not.toHaveText('New commitment');
}

async function skip(visitor: Visitor, title: string, reason: string): Promise<void> {
  const { page } = visitor;
  await row(page, title).locator('summary').click();
  await row(page, title).getByLabel('Reason for skipping').fill(reason);
  await visitor.ask('log_mark', () => row(page, title).getByRole('button', { name: 'Skip', exact: true }).click());
  await expect(row(page, title)).toContainText(`Skipped: ${reason}`);
}

async function miss(visitor: Visitor, title: string): Promise<void> {
  const { page } = visitor;
  await row(page, title).locator('summary').click();
  await visitor.ask('log_mark', () => row(page, title).getByRole('button', { name: 'Missed', exact: true }).click());
}

async function openCommitment(visitor: Visitor, title: string): Promise<void> {
  await visitor.open('/commitments');
  await visitor.page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
  await expect(visitor.heading).toHaveText(title);
  await visitor.settle();
}

/** Logs a past day as kept. */
async function remember(visitor: Visitor, title: string, day: string): Promise<void> {
  const { page } = visitor;
  await openCommitment(visitor, title);
  await page.getByRole('region', { name: 'History' }).getByRole('link', { name: day }).click();
  await page.getByRole('radio', { name: 'Kept' }).check();
  await page.getByRole('textbox', { name: 'Note' }).fill('Written late, and remembered.');
  await visitor.ask('write_day', () => page.getByRole('button', { name: 'Save', exact: true }).click());
}

async function fallIll(visitor: Visitor, from: string): Promise<void> {
  const { page } = visitor;
  await visitor.open('/commitments');
  await page.getByRole('link', { name: 'Take a vacation' }).click();
  await page.getByLabel('From').fill(from);
  await page.getByLabel('Reason').fill('Fever');
  await visitor.ask('pause', () => page.getByRole('button', { name: 'Take a vacation' }).click());
  await expect(page.getByText('Now: Fever')).toBeVisible();
}

async function recover(visitor: Visitor): Promise<void> {
  await visitor.open('/commitments');
  await visitor.ask('end_pause', () => visitor.page.getByRole('button', { name: /^End now/ }).click());
}

async function read(visitor: Visitor): Promise<void> {
  await visitor.ask('mark_reading', () => visitor.page.getByRole('button', { name: 'Mark read', exact: true }).click());
}

/** Table behind the heatmap, by day. */
async function year(page: Page): Promise<Map<string, string>> {
  await page.getByRole('region', { name: 'The year' }).getByText('Show as table').click();
  const rows = await page.getByRole('table', { name: 'Days of the year' }).getByRole('row').all();
  const days = await Promise.all(rows.slice(1).map(async (it) => {
    const [day, what] = await Promise.all([it.getByRole('rowheader').innerText(), it.getByRole('cell').innerText()]);
    return [day, what] as const;
  }));
  return new Map(days);
}

/** Cell of a day, by its number: the only `9 March` of the year. */
function on(days: Map<string, string>, day: number): string | undefined {
  const found = [...days].find(([name]) => new RegExp(`(^|\\D)${day} March`).test(name));
  return found?.[1];
}

async function figure(page: Page, words: string): Promise<string> {
  return page.locator('.figures div').filter({ hasText: words }).locator('dd').innerText();
}

test('streaks, statistics and heatmap are right after a month of daily use', async ({ api, calendar, visitor }) => {
  test.setTimeout(600_000);
  const { page } = visitor;
  const ana = someone();
  await api.changeMe(await api.register(ana), { time_zone: 'Europe/Lisbon' });
  await visitor.isSignedInAs(ana);
  await enrol(visitor);
  await takeOn(visitor, PAGE);
  await takeOn(visitor, RUN, 3);

  for (let day = 2; day <= 31; day++) {
    if (day > 2) calendar.turnTo(moment(day));
    const isIll = day >= 12 && day <= 15;
    if (day === 10) await remember(visitor, PAGE, '9 March');
    // The fever began two days before the next visit.
    if (day === 14) await fallIll(visitor, '2026-03-12');
    if (day === 16) await recover(visitor);
    if (isIll) continue;

    await visitor.open('/dashboard');
    await expect(page.getByText(`${day} March`).first()).toBeVisible();
    if (day <= 10) {
      await expect(page.getByText(`Day ${day - 1} of Nine evenings`)).toBeVisible();
      for (const title of EVENINGS) await keep(visitor, title);
    } else {
      await expect(page.getByText('of Nine evenings')).toHaveCount(0);
      await expect(row(page, EVENINGS[0]!)).toHaveCount(0);
    }
    if (day === 6) await skip(visitor, PAGE, 'On the train all day');
    else if (day === 20) await miss(visitor, PAGE);
    else if (day !== 9) await keep(visitor, PAGE);
    // Monday, Wednesday and Friday, except for the Friday of the fever.
    if ([2, 4, 6].includes(day % 7)) await keep(visitor, RUN);
    if (day < 5) await read(visitor);
  }

  // Three readings were read on time. Two more are caught up with, and the rest are moved to begin today.
  await visitor.open('/readings');
  await expect(page.getByText('You are 26 days behind.')).toBeVisible();
  for (const left of [25, 24]) {
    await visitor.ask('mark_reading', () => page.getByRole('button', { name: /^Mark read: / }).first().click());
    await expect(page.getByText(`You are ${left} days behind.`)).toBeVisible();
  }
  await page.getByRole('link', { name: 'Continue from here' }).click();
  await visitor.ask('rebase_readings', () => page.getByRole('button', { name: 'Continue from here' }).click());
  await expect(page.getByText('5 of 42 read')).toBeVisible();
  await expect(page.getByText(/days? behind/)).toHaveCount(0);

  // 30 days: 24 kept, 1 missed, 1 skipped, 4 paused. Skip and pause do not break the streak.
  await openCommitment(visitor, PAGE);
  expect(await figure(page, 'current streak')).toBe('11');
  expect(await figure(page, 'best streak')).toBe('13');
  expect(await figure(page, 'kept, last 90 days')).toMatch(/^96\s?%$/);
  expect(await figure(page, 'in total')).toBe('24');
  const days = await year(page);
  expect(days.size).toBe(30);
  expect(on(days, 6)).toBe('Skipped: On the train all day');
  expect(on(days, 20)).toBe('Missed');
  for (const day of [12, 13, 14, 15]) expect(on(days, day)).toMatch(/^(Paused|Vacation)/);
  for (const day of [2, 5, 7, 9, 11, 16, 19, 21, 28, 29, 30, 31]) expect(on(days, day), `${day} March`).toMatch(/^Kept/);

  // Four whole weeks, of which the one with the fever has a lower target. The last week is not over.
  await openCommitment(visitor, RUN);
  expect(await figure(page, 'current streak')).toBe('4');

  // The package is completed, and still listed.
  await visitor.open('/library');
  await page.getByRole('link', { name: 'Nine evenings' }).first().click();
  await expect(page.getByRole('main')).toContainText('2 March');
  await expect(page.getByRole('button', { name: 'Enrol' })).toBeVisible();
});
