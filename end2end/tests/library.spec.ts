import { randomUUID } from 'node:crypto';
import { expectAccessible } from './support/axe.ts';
import { expectFits, PHONE } from './support/fits.ts';
import { ADMIN, PLAIN, expect, test } from './support/test.ts';

test('a template is found by search, and leads to the form for a new commitment', { tag: PLAIN }, async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  await visitor.open('/library');
  await expect(visitor.heading).toHaveText('What you can take on');
  await page.getByLabel('Search the library').fill('psalm');
  await page.getByLabel('Search the library').press('Enter');
  await expect(page.getByRole('heading', { name: 'A psalm or a poem' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Walk' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Take on A psalm or a poem' }).click();
  await expect(page).toHaveURL(/\/commitments\/new\?asceticism=/);
});

test('a category is reached by keyboard', async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  await visitor.open('/library');
  const link = page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Screens' });
  await visitor.tabTo(link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Screens', exact: true })).toBeInViewport();
});

test('a user enrols in a package, sees its progress, and leaves it', { tag: PLAIN }, async ({ ana, visitor }) => {
  await visitor.isSignedInAs(ana);
  const { page } = visitor;
  await visitor.open('/library');
  await page.getByRole('link', { name: 'Seven mornings' }).click();
  await expect(visitor.heading).toHaveText('Seven mornings');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByRole('heading', { name: 'Day 1 of 7' })).toBeVisible();
  await page.getByRole('link', { name: 'See your commitments' }).click();
  await expect(page.getByText('Rise at the first bell')).toBeVisible();

  await visitor.open('/library');
  await page.getByRole('link', { name: 'Leave Seven mornings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave Seven mornings' });
  await expect(dialog).toContainText('Your logs are kept.');
  if (visitor.hasScripts) {
    await page.waitForLoadState();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.getByRole('link', { name: 'Leave Seven mornings' }).click();
  }
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByText('In progress')).toHaveCount(0);
});

test('an admin previews, saves and deletes a template', { tag: PLAIN }, async ({ visitor }) => {
  await visitor.isSignedInAs(ADMIN);
  const { page } = visitor;
  const title = `Read slowly ${randomUUID().slice(0, 8)}`;
  await visitor.open('/admin/library/templates/new');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Several times a week').check();
  const preview = page.getByRole('complementary', { name: 'As users will see it' });
  if (visitor.hasScripts) await expect(page.getByRole('button', { name: 'Preview' })).toBeHidden();
  else await page.getByRole('button', { name: 'Preview' }).click();
  await expect(preview).toContainText(title);
  await expect(preview).toContainText('3 times a week');
  // Input is kept.
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await page.getByRole('button', { name: 'Save' }).click();
  await visitor.arriveAt('/admin/library');
  await page.getByRole('searchbox').fill(title);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: `Edit ${title}` }).click();
  await page.getByRole('link', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('status')).toHaveText(`${title} is deleted.`);
});

const PAGES = ['/library', '/library?q=zzz', '/admin/library', '/admin/library/templates/new', '/admin/library/packages/new'];

test('axe reports no violations in the library', async ({ visitor }) => {
  await visitor.isSignedInAs(ADMIN);
  for (const path of PAGES) {
    await visitor.open(path);
    await expectAccessible(visitor);
  }
  await visitor.open('/library');
  await visitor.page.getByRole('link', { name: 'Forty days' }).click();
  await expect(visitor.heading).toHaveText('Forty days');
  await visitor.settle();
  await expectAccessible(visitor);
});

test('library pages fit a screen of 320 px, with large enough touch targets', { tag: PLAIN }, async ({ another }) => {
  const phone = await another(PHONE);
  await phone.isSignedInAs(ADMIN);
  for (const path of PAGES) {
    await phone.open(path);
    await expectFits(phone);
  }
  await phone.open('/library');
  await phone.page.getByRole('link', { name: 'Forty days' }).click();
  await expect(phone.heading).toHaveText('Forty days');
  await phone.settle();
  await expectFits(phone);
});
