import type { Page } from '@playwright/test';
import { expect, expectWrong, test } from './support/test.ts';

const save = (page: Page, section: string) =>
  page.getByRole('region', { name: section }).getByRole('button', { name: 'Save' }).click();

test.beforeEach(async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
});

test('a new name stands in the header at once', async ({ visitor }) => {
  const { page } = visitor;
  await page.getByLabel('Name').fill('Ana Maria Ferreira');
  await save(page, 'Profile');
  await expect(page.getByRole('region', { name: 'Profile' }).getByRole('status')).toHaveText('Saved.');
  await expect(visitor.header).toContainText('Ana Maria Ferreira');
  await expect(page.getByLabel('Name')).toHaveValue('Ana Maria Ferreira');
  await visitor.open('/dashboard');
  await expect(visitor.header).toContainText('Ana Maria Ferreira');
});

test('dark is dark on every page, whatever the device prefers', async ({ visitor }) => {
  const { page } = visitor;
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'system');
  await expect(html).toHaveCSS('background-color', 'rgb(246, 241, 230)');
  await page.getByLabel('Dark').check();
  await save(page, 'Appearance');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveCSS('background-color', 'rgb(21, 22, 26)');
  await expect(page.getByLabel('Dark')).toBeChecked();
  await visitor.open('/dashboard');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveCSS('background-color', 'rgb(21, 22, 26)');
});

test('light is light, also on a device that is dark', async ({ visitor }) => {
  const { page } = visitor;
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveCSS('background-color', 'rgb(21, 22, 26)');
  await page.getByLabel('Light').check();
  await save(page, 'Appearance');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await expect(html).toHaveCSS('background-color', 'rgb(246, 241, 230)');
});

test('time zone and beginning of the day are kept', async ({ visitor }) => {
  const { page } = visitor;
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByLabel('A new day begins at').selectOption('04:00');
  await save(page, 'Profile');
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await visitor.reload();
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await expect(page.getByLabel('A new day begins at')).toHaveValue('4');
});

test('a name of spaces is refused, and everything else that was chosen is kept', async ({ ana, problems, visitor }) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await page.getByLabel('Name').fill('   ');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await save(page, 'Profile');
  await expectWrong(page.getByLabel('Name'), /./);
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await expect(visitor.header).toContainText(ana.name);
  if (visitor.hasScripts) await expect(page.getByLabel('Name')).toBeFocused();
});
