import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { PLAIN, expect, expectWrong, test } from './support/test.ts';

const PICTURE = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));

const save = (page: Page, section: string) =>
  page.getByRole('region', { name: section }).getByRole('button', { name: 'Save' }).click();

test.beforeEach(async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  await visitor.open('/settings');
});

test('a new name is shown in the header immediately', { tag: PLAIN }, async ({ visitor }) => {
  const { page } = visitor;
  await page.getByLabel('Name', { exact: true }).fill('Ana Maria Ferreira');
  await save(page, 'Profile');
  await expect(page.getByRole('region', { name: 'Profile' }).getByRole('status')).toHaveText('Saved.');
  await expect(visitor.header).toContainText('Ana Maria Ferreira');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ana Maria Ferreira');
  await visitor.open('/dashboard');
  await expect(visitor.header).toContainText('Ana Maria Ferreira');
});

test('the dark theme overrides a light device preference on all pages', async ({ visitor }) => {
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

test('the light theme overrides a dark device preference', async ({ visitor }) => {
  const { page } = visitor;
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveCSS('background-color', 'rgb(21, 22, 26)');
  await page.getByLabel('Light').check();
  await save(page, 'Appearance');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await expect(html).toHaveCSS('background-color', 'rgb(246, 241, 230)');
});

test('time zone and day start are saved', async ({ visitor }) => {
  const { page } = visitor;
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByLabel('Day starts at').selectOption('04:00');
  await save(page, 'Profile');
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await visitor.reload();
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await expect(page.getByLabel('Day starts at')).toHaveValue('4');
});

test('a blank name is refused, and the other input is kept', async ({ ana, problems, visitor }) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await page.getByLabel('Name', { exact: true }).fill('   ');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await save(page, 'Profile');
  await expectWrong(page.getByLabel('Name', { exact: true }), /Enter a name\./);
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await expect(visitor.header).toContainText(ana.name);
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
});

test('a picture is uploaded, and all data is exported and imported', { tag: PLAIN }, async ({ visitor }) => {
  const { page } = visitor;
  await page.getByLabel('Picture').setInputFiles(PICTURE);
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(visitor.header.locator('img')).toHaveAttribute('src', /^\/api\/pictures\//);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^regula-\d{4}-\d{2}-\d{2}\.zip$/);
  await page.getByLabel('Exported file').setInputFiles(await download.path());
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('region', { name: 'Your data' }).getByRole('status')).toHaveText(/imported\.$/);
});

test('a file that is not a picture is an error at its field', async ({ problems, visitor }) => {
  problems.allowStatus(422);
  const { page } = visitor;
  await page.getByLabel('Picture').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expectWrong(page.getByLabel('Picture'), /Choose a PNG/);
});
