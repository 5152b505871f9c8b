import { ADMIN, expect, someone, test, type Visitor } from './support/test.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** What a finger cannot hit, and what sticks out at the side. */
async function expectFits(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const small = await page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement!.scrollWidth > width) found.push(`the page is wider than ${width} px`);
    for (const it of document.querySelectorAll<HTMLElement>(
      'button, summary, select, textarea, input:not([type=hidden]), a.button, nav a, label.check',
    )) {
      if (it instanceof HTMLInputElement && it.closest('label')) continue;
      const { left, right, height } = it.getBoundingClientRect();
      if (!it.checkVisibility() || height === 0) continue;
      if (height < 43.9) found.push(`${Math.round(height)} px high: ${it.outerHTML.slice(0, 120)}`);
      if (left < -0.5 || right > width + 0.5) found.push(`cut off: ${it.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
  expect(small, page.url()).toEqual([]);
}

test('everything fits a screen of 320 px, and every mark a finger', async ({ another, api, problems }) => {
  problems.allowStatus(403, 404);
  const phone = await another({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  for (const path of ['/', '/login', '/register', '/forgot-password', '/docs/api', '/no/such/page']) {
    await phone.open(path);
    await expectFits(phone);
  }

  const ana = { ...someone(), name: LONG };
  const tokens = await api.register(ana);
  const { id } = await api.addTask(tokens, { title: LONG, description: LONG, due_date: '2041-12-24', priority: 'high' });
  await api.addTask(tokens, { title: 'Order seed garlic' });
  await phone.isSignedInAs(ana);
  for (const path of ['/dashboard', `/dashboard?edit=${id}`, '/settings', '/admin/users']) {
    await phone.open(path);
    await expectFits(phone);
  }
  await phone.open('/dashboard');
  await phone.header.locator('summary').click();
  await expectFits(phone);
  await api.ban(tokens.user.id, LONG);
  await phone.open('/dashboard');
  await expect(phone.heading).toHaveText('Your account is banned');
  await expectFits(phone);

  await phone.context.clearCookies();
  await phone.isSignedInAs(ADMIN);
  const bruno = someone('Bruno Costa');
  await api.register(bruno);
  await phone.open('/admin/users');
  await expectFits(phone);
  await phone.user(bruno).getByRole('button', { name: 'Ban Bruno Costa', exact: true }).click();
  await expect(phone.page.getByRole('dialog')).toBeVisible();
  await expectFits(phone);
});
